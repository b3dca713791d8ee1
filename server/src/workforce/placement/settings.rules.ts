import { WEIGHT_NAMES, type Weights } from './placement.words.ts';

/** What a scenario is told beside its people and posts. Codes of officials and posts, ids of units. */
export interface PlacementSettings {
  readonly weights: Weights;
  readonly maxDistanceKm: number | null;
  readonly maxTransfers: number | null;
  /** Most persons of a unit; units that are missing have the norm of their province. */
  readonly unitLimits: readonly { readonly unitId: number; readonly limit: number }[];
  /** Most persons of an organisation of a unit; the others have no limit of their own. */
  readonly bodyLimits: readonly { readonly unitId: number; readonly body: string; readonly limit: number }[];
  readonly covers: readonly {
    readonly unitId: number;
    readonly kind: 'LANGUAGE' | 'SKILL';
    readonly value: string;
    readonly least: number;
  }[];
  readonly apart: readonly (readonly [string, string])[];
  readonly forbidden: readonly { readonly officialCode: string; readonly postCode: string }[];
  readonly nearFieldPosts: readonly string[];
  readonly lowerDegreePosts: readonly string[];
  readonly farPosts: readonly string[];
  readonly seed: number;
}

/** What a scenario begins with. Its weights are our own choice, to be changed by whoever answers for them. */
export const USUAL_SETTINGS: PlacementSettings = {
  weights: { QUALIFICATION: 30, EXPERIENCE: 20, DISTANCE: 20, STAYING: 15, LOCAL: 10, BALANCE: 5 },
  maxDistanceKm: null,
  maxTransfers: null,
  unitLimits: [],
  bodyLimits: [],
  covers: [],
  apart: [],
  forbidden: [],
  nearFieldPosts: [],
  lowerDegreePosts: [],
  farPosts: [],
  seed: 1,
};

/**
 * Fields of work whose people can, for want of others, take each other's posts. Our own list: the law speaks of a fitting
 * field and names none.
 */
export const NEAR_FIELDS: Readonly<Record<string, readonly string[]>> = {
  OFFICE: ['INTERNAL', 'JUSTICE'],
  JUSTICE: ['INTERNAL', 'OFFICE'],
  INTERNAL: ['OFFICE', 'JUSTICE'],
  FINANCE: ['OFFICE'],
  LAND: ['CONSTRUCTION', 'AGRICULTURE'],
  CONSTRUCTION: ['LAND'],
  AGRICULTURE: ['LAND'],
  CULTURE: ['SOCIAL', 'EDUCATION'],
  SOCIAL: ['CULTURE', 'HEALTH'],
  EDUCATION: ['CULTURE'],
  HEALTH: ['SOCIAL'],
};

/** Fields of work no school trains for: any qualification will do. */
export const OPEN_FIELDS: ReadonlySet<string> = new Set(['LEADERSHIP', 'ONE_STOP']);

const MOST_LISTED = 1_000;
const isLimit = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= 100_000);

/** Name of the first setting that cannot be used; null where all can. @param units of the scenario */
export function faultOf(settings: PlacementSettings, units: readonly number[]): keyof PlacementSettings | null {
  const { weights, covers, unitLimits, bodyLimits } = settings;
  const values = WEIGHT_NAMES.map((name) => weights[name]);
  const isOwn = ({ unitId }: { readonly unitId: number }): boolean => units.includes(unitId);
  const lists = [
    'unitLimits',
    'bodyLimits',
    'covers',
    'apart',
    'forbidden',
    'nearFieldPosts',
    'lowerDegreePosts',
    'farPosts',
  ] as const;
  const tooLong = lists.find((name) => settings[name].length > MOST_LISTED);
  if (tooLong) return tooLong;
  if (
    !values.every((value) => Number.isInteger(value) && value >= 0 && value <= 100) ||
    !values.some((value) => value > 0)
  ) {
    return 'weights';
  }
  if (!isLimit(settings.maxDistanceKm)) return 'maxDistanceKm';
  if (!isLimit(settings.maxTransfers)) return 'maxTransfers';
  if (!unitLimits.every((each) => isOwn(each) && isLimit(each.limit))) return 'unitLimits';
  if (!bodyLimits.every((each) => isOwn(each) && isLimit(each.limit))) return 'bodyLimits';
  if (!covers.every((each) => isOwn(each) && isLimit(each.least) && each.value.length <= 100)) return 'covers';
  if (!settings.apart.every(([one, other]) => one !== other)) return 'apart';
  return Number.isInteger(settings.seed) && settings.seed >= 0 && settings.seed < 2 ** 31 ? null : 'seed';
}
