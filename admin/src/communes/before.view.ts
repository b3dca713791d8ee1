import { addDays, lastWholeQuarter } from '../filters/period.grammar.ts';
import { timeSearch } from '../filters/time.search.ts';
import type { UnitFacts } from './communes.documents.ts';

type Predecessor = UnitFacts['predecessors'][number];

/** The last whole quarter before a day on which a unit went. */
export const quarterBefore = (effectiveOn: string) => lastWholeQuarter(addDays(effectiveOn, -1));

/** Of an address: as told in the borders of then, in the last whole quarter before. */
export const searchBefore = (effectiveOn: string): string =>
  timeSearch({ period: quarterBefore(effectiveOn), asOf: null, boundaries: 'AS_THEN' }, null);

/** The rankings in which former units stood, one of each province of then. */
export const rankingsBefore = (
  former: readonly Predecessor[],
): readonly { readonly code: string; readonly name: string; readonly href: string }[] => {
  const provinces = new Map(
    former.flatMap(({ unit: { province }, effectiveOn }) =>
      province === null ? [] : [[province.code, { ...province, effectiveOn }] as const],
    ),
  );
  return [...provinces.values()].map(({ code, name, effectiveOn }) => ({
    code,
    name,
    href: `/rankings${searchBefore(effectiveOn)}&in=${code}`,
  }));
};
