import type { ReactNode } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { useSettled } from '../states/useSettled.ts';
import { type UnitHit, UnitSearchDocument } from './communes.documents.ts';
import { HitsFailure } from './HitsFailure.tsx';

const shortest = 2;
const settledAfter = 200;

interface UnitHits {
  /** Hits of exactly what is typed; none while they are fetched, so that nobody picks one of the name before. */
  readonly options: UnitHit[];
  readonly loading: boolean;
  readonly loadingText: string;
  /** Why there are none, with the way to ask again where asking failed. */
  readonly noOptionsText: ReactNode;
}

/** Units found by what is typed: name, old name or code. Given as a field of choices wants them. */
export const useUnitHits = (text: string, most: number): UnitHits => {
  const t = useText();
  const typed = text.trim();
  const search = useSettled(typed, settledAfter);
  const isAsked = typed.length >= shortest;
  const isSettled = isAsked && typed === search;
  const hits = useGraph(
    UnitSearchDocument,
    { first: most, search, asOf: null, provinceCode: null },
    { enabled: isSettled },
  );
  const nothing = hits.error === null ? t('header.searchEmpty') : <HitsFailure onRetry={hits.ask} />;
  return {
    options: isSettled ? [...(hits.answer?.data.units.nodes ?? [])] : [],
    loading: isAsked && (!isSettled || hits.isFetching),
    loadingText: t('loading'),
    noOptionsText: isAsked ? nothing : t('header.searchMore'),
  };
};
