import type { TextKey } from '../i18n/messages.ts';
import type { goKeys, singleKeys } from './keys.ts';

/** What each single key does, in words. */
export const keyWords: Readonly<Record<(typeof singleKeys)[number]['key'], TextKey>> = {
  '[': 'filters.periodBefore',
  ']': 'filters.periodAfter',
  f: 'filters.label',
  e: 'keys.export',
  p: 'rankings.print',
  '.': 'keys.menu',
  '?': 'keys.title',
};

/** Where `g` and a letter lead, in words. */
export const goWords: Readonly<Record<(typeof goKeys)[number]['key'], TextKey>> = {
  h: 'overview.title',
  r: 'menu.rankings',
  c: 'menu.communes',
  p: 'menu.placement',
  q: 'menu.catalog',
};
