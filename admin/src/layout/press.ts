import type { PressedKey } from './keys.ts';

const marked = (key: string, within: ParentNode = document): HTMLElement | null =>
  [...within.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find((one) => one.offsetParent !== null) ?? null;

/** The menu of the figure the reader is at: of the nearest row, card or section that has one, else the page's first. */
const menuAtHand = (): HTMLElement | null => {
  for (let at = document.activeElement; at !== null; at = at.parentElement) {
    const menu = at.querySelector<HTMLElement>('[data-figure-menu]');
    if (menu !== null) return menu;
  }
  return document.querySelector('[data-figure-menu]');
};

/** Presses the page's control of a key, or moves into its filters; nothing where the page has none. */
export const press = (key: PressedKey): void => {
  if (key === '.') {
    menuAtHand()?.click();
    return;
  }
  if (key !== 'f') {
    marked(key)?.click();
    return;
  }
  const bar = marked('f');
  const sheet = bar?.querySelector<HTMLElement>(':scope > button[aria-haspopup="dialog"]') ?? null;
  if (sheet !== null) {
    sheet.click();
    return;
  }
  const fields = [...(bar?.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]') ?? [])];
  fields.find((field) => field.offsetParent !== null)?.focus();
};
