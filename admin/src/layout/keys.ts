import type { PageName } from '../access/page.rules.ts';

/** A key that presses a control of the page: the one marked with it. */
export type PressedKey = '[' | ']' | 'f' | 'e' | '.';

export type KeyDeed =
  | { readonly kind: 'go'; readonly page: PageName; readonly to: string }
  | { readonly kind: 'press'; readonly key: PressedKey }
  | { readonly kind: 'print' | 'keys' | 'palette' };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** Pages that `g` and a letter lead to. */
export const goKeys = [
  { key: 'h', page: 'overview', to: '/' },
  { key: 'r', page: 'rankings', to: '/rankings' },
  { key: 'c', page: 'communes', to: '/communes' },
  { key: 'p', page: 'placement', to: '/placement' },
  { key: 'q', page: 'catalog', to: '/catalog' },
] as const satisfies readonly { readonly key: string; readonly page: PageName; readonly to: string }[];

/** What else single keys do, in the order in which they are listed. */
export const singleKeys = [
  { key: '[', deed: { kind: 'press', key: '[' } },
  { key: ']', deed: { kind: 'press', key: ']' } },
  { key: 'f', deed: { kind: 'press', key: 'f' } },
  { key: 'e', deed: { kind: 'press', key: 'e' } },
  { key: 'p', deed: { kind: 'print' } },
  { key: '.', deed: { kind: 'press', key: '.' } },
  { key: '?', deed: { kind: 'keys' } },
] as const satisfies readonly { readonly key: string; readonly deed: KeyDeed }[];

interface Hands {
  /** Whether single keys do something here: they are on, nobody types, and no dialog or menu is open. */
  readonly isFree: boolean;
  /** Whether `g` was pressed just before. */
  readonly isGoing: boolean;
  /** Whether the browser's own print would come before the page's lists are whole. */
  readonly isInPart: boolean;
}

/** What a key does, and whether the next one says where to go; null where it does nothing. */
export const keyDeed = (
  pressed: Pressed,
  hands: Hands,
): { readonly deed: KeyDeed | null; readonly isGoing: boolean } => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = pressed;
  const nothing = { deed: null, isGoing: false };
  if (isComposing || altKey) return nothing;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === 'k') return { deed: { kind: 'palette' }, isGoing: false };
    return letter === 'p' && hands.isInPart ? { deed: { kind: 'print' }, isGoing: false } : nothing;
  }
  if (!hands.isFree) return nothing;
  if (hands.isGoing) {
    const goal = goKeys.find((go) => go.key === key);
    return { deed: goal === undefined ? null : { kind: 'go', page: goal.page, to: goal.to }, isGoing: false };
  }
  if (key === 'g') return { deed: null, isGoing: true };
  return { deed: singleKeys.find((single) => single.key === key)?.deed ?? null, isGoing: false };
};
