import { Suspense } from 'react';
import type { GraphProblem } from '../data/request-failure.ts';
import { lazyPage } from '../i18n/lazy.page.ts';

const Links = lazyPage(async () => (await import('./VariantLinks.tsx')).VariantLinks);

/** The variants of a refused question, which come with their words when one was refused. */
export const LazyVariantLinks = ({ problem }: { readonly problem: GraphProblem }) => (
  <Suspense fallback={null}>
    <Links {...{ problem }} />
  </Suspense>
);
