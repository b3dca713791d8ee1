import type { Translate } from '../i18n/useText.ts';
import type { EmptyPost, Reason } from './placement.documents.ts';

/** One link of the chain that says why a post is empty. */
export const reasonWords = ({ code, count, rule }: Reason, t: Translate): string =>
  t(`whyEmpty.${code}`, { count, rule: rule?.text ?? '' });

/** The cheapest thing that would fill it. */
export const bendingWords = ({ bending, isSearched }: EmptyPost, t: Translate): string =>
  bending === null
    ? t(isSearched ? 'placement.noBending' : 'placement.notSearched')
    : t(`bending.${bending.kind}`, { name: bending.person?.name ?? '' });
