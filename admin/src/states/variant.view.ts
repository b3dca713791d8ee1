import type { GraphProblem } from '../data/request-failure.ts';

/** Whether an address can be changed so that what was refused is answered, by the refusal's code. */
const remedies = {
  RANKING_UNIT_ENDED: ['then', 'follow'],
  RANKING_UNIT_UNKNOWN: ['dropUnit'],
  RANKING_CLOSED: ['units'],
  RANKING_PROVINCE_UNKNOWN: ['wholeCountry'],
  RANKING_DISTRICT_UNKNOWN: ['anyDistrict'],
  RANKING_FIELD_UNKNOWN: ['anyField'],
  SLICE_OF_INDEX: ['unsliced'],
  SLICE_UNTOLD: ['unsliced'],
  PEER_GROUP_UNKNOWN: ['anyPeers'],
  METRIC_UNKNOWN: ['usual'],
  EXPLAIN_UNIT_OUTSIDE: ['ownScope'],
  HISTORY_TOO_LONG: ['byQuarter', 'byYear'],
} as const;

type Code = keyof typeof remedies;
/** What can be shown instead of what was refused. */
export type VariantName = (typeof remedies)[Code][number];

/** A variant that is answered: what it is, what stands in its words, and its address. */
export interface Variant {
  readonly name: VariantName;
  readonly of: string;
  readonly to: { readonly pathname: string; readonly search: string };
}

interface Place {
  readonly pathname: string;
  readonly search: string;
}

const isCode = (code: string): code is Code => Object.hasOwn(remedies, code);

/** The variants of a place that can be answered where it was refused, best first; none where no address helps. */
export const variantsOf = (
  { code, parameters }: Pick<GraphProblem, 'code' | 'parameters'>,
  place: Place,
): readonly Variant[] => {
  if (!isCode(code)) return [];
  return remedies[code].flatMap((name): readonly Variant[] => {
    const params = new URLSearchParams(place.search);
    const of = changed(name, params, parameters);
    if (of === null) return [];
    const pathname = name === 'units' ? '/communes' : place.pathname;
    const search = params.toString();
    const to = { pathname, search: search === '' ? '' : `?${search}` };
    return to.pathname === place.pathname && sameSearch(to.search, place.search) ? [] : [{ name, of, to }];
  });
};

const sameSearch = (one: string, other: string): boolean =>
  new URLSearchParams(one).toString() === new URLSearchParams(other).toString();

const dropped = {
  wholeCountry: ['in'],
  anyDistrict: ['d'],
  anyField: ['f'],
  unsliced: ['f', 'ch'],
  anyPeers: ['peer'],
  usual: ['m', 'asof', 'known'],
  ownScope: ['in', 'd', 'type', 'peer'],
} as const;

type Dropping = keyof typeof dropped;

const isDropping = (name: VariantName): name is Dropping => Object.hasOwn(dropped, name);

/** Changes the address, and gives what stands in the words of the change; null where it cannot be made. */
function changed(name: VariantName, params: URLSearchParams, told: GraphProblem['parameters']): string | null {
  const code = told['code'] ?? '';
  const units = (params.get('u') ?? '').split(',').filter((unit) => unit !== '');
  const setUnits = (next: readonly string[]): void =>
    next.length === 0 ? params.delete('u') : params.set('u', [...new Set(next)].join(','));
  if (isDropping(name)) {
    for (const key of dropped[name]) params.delete(key);
    return '';
  }
  switch (name) {
    case 'then':
      params.set('geo', 'then');
      return code;
    case 'follow': {
      const followers = (told['nowCodes'] ?? '').split(',').filter((unit) => unit !== '');
      if (followers.length === 0 || !units.includes(code)) return null;
      setUnits(units.flatMap((unit) => (unit === code ? followers : [unit])));
      return told['now'] ?? followers.join(', ');
    }
    case 'dropUnit':
      if (!units.includes(code)) return null;
      setUnits(units.filter((unit) => unit !== code));
      return code;
    case 'units':
      for (const key of [...params.keys()]) params.delete(key);
      return '';
    case 'byQuarter':
    case 'byYear': {
      const step = name === 'byYear' ? 'YEAR' : 'QUARTER';
      // Steps go from short to long: one that is no longer is refused again.
      if ((params.get('step') ?? 'MONTH') !== 'MONTH' && step === 'QUARTER') return null;
      params.set('step', step);
      return '';
    }
  }
}
