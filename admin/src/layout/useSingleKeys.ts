import { type RefObject, useLayoutEffect } from 'react';
import { useStore } from 'react-admin';

/** Whether what is typed there becomes text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Whether single keys do something: readers who speak to their device, or hit keys unawares, switch them off. */
export const useSingleKeys = () => useStore<boolean>('singleKeys', true);

/** Marks the control that a key presses, and tells readers which key it is while such keys are on. */
export const useKeyOf = (key: string) => {
  const [isOn] = useSingleKeys();
  return { 'data-key': key, ...(isOn ? { 'aria-keyshortcuts': key } : {}) };
};

/** `/` moves the cursor into `field`, except while one types somewhere, and unless it was switched off. */
export const useSlashKey = (field: RefObject<HTMLInputElement | null>): void => {
  const [isOn] = useSingleKeys();
  // At once with the field, not some time after it was drawn: the key is pressed as soon as it is seen.
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field, isOn]);
};
