import { refusal, type Refusal } from '../../platform/user-error.ts';
import { parErrors } from './par.errors.ts';
import type { ParCriterionInput, SaveParMethodInput } from './par.input.ts';
import type { ParCriterionRow, ParMethodRow } from './par.queries.ts';
import type { ParMethodChanges } from './par.words.ts';

/** The index exists since this year. */
const FIRST_YEAR = 2012;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 500;
const MOST_CRITERIA = 200;
const MOST_POINTS = 9_999;

/** What of a method may be changed by whoever may change it at all. */
export const changesOf = ({ closedOn, isUsed }: Pick<ParMethodRow, 'closedOn' | 'isUsed'>): ParMethodChanges =>
  closedOn !== null ? 'NOTHING' : isUsed ? 'WORDS' : 'ALL';

const isTold = (text: string, longest: number): boolean => text.trim() !== '' && [...text].length <= longest;

const inCriteria = (place: number, field: string): string[] => ['input', 'criteria', String(place), field];

interface ToldText {
  readonly path: readonly string[];
  readonly text: string;
  readonly longest: number;
}

function wrongText({ name, body, source, criteria }: SaveParMethodInput): Refusal | null {
  const of = (path: readonly string[], text: string, longest = LONGEST_NAME): ToldText => ({ path, text, longest });
  const texts: ToldText[] = [
    of(['input', 'name'], name),
    of(['input', 'body'], body),
    of(['input', 'source'], source, LONGEST_TEXT),
    ...criteria.flatMap((each, place) => [
      of(inCriteria(place, 'code'), each.code, 20),
      of(inCriteria(place, 'name'), each.name, LONGEST_NAME),
      of(inCriteria(place, 'evidenceWanted'), each.evidenceWanted?.trim() || '–', LONGEST_TEXT),
    ]),
  ];
  const wrong = texts.find(({ text, longest }) => !isTold(text, longest));
  if (!wrong) return null;
  const { path, longest } = wrong;
  return refusal(parErrors.PAR_METHOD_TEXT, path, { field: path.at(-1) ?? '', longest });
}

/** Points have two decimals: as whole hundredths they are summed exactly. */
const hundredths = (points: number): number => Math.round(points * 100);

const arePoints = (points: number): boolean =>
  points > 0 && points <= MOST_POINTS && Math.abs(points * 100 - hundredths(points)) < 1e-6;

/** Criteria and survey make the scale; bonus and penalty stand beside it. */
function wrongPoints({ criteria, fullPoints }: SaveParMethodInput): Refusal | null {
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA) {
    const limits = { count: criteria.length, most: MOST_CRITERIA };
    return refusal(parErrors.PAR_CRITERIA_COUNT, ['input', 'criteria'], limits);
  }
  const codes = criteria.map(({ code }) => code.trim());
  const again = codes.findIndex((code, place) => codes.indexOf(code) !== place);
  if (again >= 0) {
    return refusal(parErrors.PAR_CRITERION_CODE, inCriteria(again, 'code'), { code: codes[again] ?? '' });
  }
  const wrong = criteria.findIndex(({ maxPoints }) => !arePoints(maxPoints));
  if (wrong >= 0) return refusal(parErrors.PAR_CRITERION_POINTS, inCriteria(wrong, 'maxPoints'));
  const inScale = criteria.filter(({ kind }) => kind === 'CRITERION' || kind === 'SURVEY');
  const sum = inScale.reduce((all, { maxPoints }) => all + hundredths(maxPoints), 0);
  if (sum === hundredths(fullPoints)) return null;
  return refusal(parErrors.PAR_METHOD_POINTS, ['input', 'fullPoints'], { sum: sum / 100, full: fullPoints });
}

/** What of a method is wrong by itself, at the field that is at fault; null where nothing is. */
export function wrongMethod(input: SaveParMethodInput, today: string): Refusal | null {
  const latest = Number(today.slice(0, 4)) + 1;
  if (input.year < FIRST_YEAR || input.year > latest) {
    return refusal(parErrors.PAR_METHOD_YEAR, ['input', 'year'], { latest });
  }
  if (input.selfFrom > input.selfUntil) {
    const days = { from: input.selfFrom, until: input.selfUntil };
    return refusal(parErrors.PAR_METHOD_DAYS, ['input', 'selfUntil'], days);
  }
  return wrongText(input) ?? wrongPoints(input);
}

/** A criterion as it is kept. */
export const criterionOf = ({ code, kind, name, maxPoints, evidenceWanted }: ParCriterionInput): ParCriterionRow => ({
  code: code.trim(),
  kind,
  name: name.trim(),
  maxPoints,
  evidenceWanted: evidenceWanted?.trim() || null,
});

/** Whether a change leaves the scale and each criterion as they are. */
export const keepsCriteria = (input: SaveParMethodInput, kept: ParMethodRow): boolean =>
  input.fullPoints === kept.fullPoints &&
  input.criteria.length === kept.criteria.length &&
  input.criteria.map(criterionOf).every((wanted, place) => {
    const is = kept.criteria[place];
    return (
      is?.code === wanted.code &&
      is.kind === wanted.kind &&
      is.name === wanted.name &&
      is.maxPoints === wanted.maxPoints &&
      is.evidenceWanted === wanted.evidenceWanted
    );
  });

/** Why a method may not be changed this way; null where it may. @param kept undefined where it is a new one */
export function wrongChange(input: SaveParMethodInput, kept: ParMethodRow | undefined): Refusal | null {
  const expected = input.expectedVersion ?? null;
  if (expected === null) {
    return kept ? refusal(parErrors.PAR_METHOD_TAKEN, ['input', 'year'], { year: input.year }) : null;
  }
  if (kept?.version !== expected) return refusal(parErrors.PAR_METHOD_CHANGED, ['input', 'expectedVersion']);
  if (kept.closedOn !== null) return refusal(parErrors.PAR_METHOD_FINAL, ['input'], { day: kept.closedOn });
  const isKept = !kept.isUsed || keepsCriteria(input, kept);
  return isKept ? null : refusal(parErrors.PAR_METHOD_USED, ['input', 'criteria']);
}
