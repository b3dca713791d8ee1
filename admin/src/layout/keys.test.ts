import { expect, test } from 'vitest';
import { goKeys, keyDeed, singleKeys } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const free = { isFree: true, isGoing: false, isInPart: false };

test.each(singleKeys)('$key does what the list of keys says', ({ key, deed }) => {
  expect(keyDeed({ ...plain, key }, free)).toEqual({ deed, isGoing: false });
});

test.each(goKeys)('g and $key lead to $to', ({ key, page, to }) => {
  const first = keyDeed({ ...plain, key: 'g' }, free);
  expect(first).toEqual({ deed: null, isGoing: true });
  expect(keyDeed({ ...plain, key }, { ...free, isGoing: first.isGoing }).deed).toEqual({ kind: 'go', page, to });
});

test('another key after g does nothing, and ends the going', () => {
  expect(keyDeed({ ...plain, key: 'e' }, { ...free, isGoing: true })).toEqual({ deed: null, isGoing: false });
});

test.each(['g', '?', 'e', '.', '['])('%s is a letter where one types, and nothing where keys are off', (key) => {
  expect(keyDeed({ ...plain, key }, { ...free, isFree: false })).toEqual({ deed: null, isGoing: false });
});

test.each([{ ctrlKey: true }, { metaKey: true }])('%j and k open the palette, also where one types', (chord) => {
  expect(keyDeed({ ...plain, ...chord, key: 'k' }, { ...free, isFree: false }).deed).toEqual({ kind: 'palette' });
});

test.each([{ ctrlKey: true }, { metaKey: true }])('%j and p print whole what would be printed in part', (chord) => {
  const pressed = { ...plain, ...chord, key: 'p' };
  expect(keyDeed(pressed, { ...free, isFree: false, isInPart: true }).deed).toEqual({ kind: 'print' });
});

test.each([
  { ctrlKey: true, key: 'p' },
  { altKey: true, key: 'e' },
  { isComposing: true, key: 'f' },
])('%j stays with the browser', (pressed) => expect(keyDeed({ ...plain, ...pressed }, free).deed).toBeNull());
