import { Suspense } from 'react';
import { lazyPage } from '../i18n/lazy.page.ts';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import type { AnalysisNoneProps } from './analysis.none.ts';

const RankedNone = lazyPage(async () => (await import('./RankedNone.tsx')).RankedNone);

/** What emptied an answer, which comes with the words it needs when one is empty: no first page carries it. */
export const LazyRankedNone = (props: AnalysisNoneProps) => (
  <Suspense fallback={<PageSkeleton rows={4} />}>
    <RankedNone {...props} />
  </Suspense>
);
