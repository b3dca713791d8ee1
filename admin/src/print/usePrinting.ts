import { useSyncExternalStore } from 'react';

const media = (): MediaQueryList => window.matchMedia('print');

const subscribe = (notify: () => void): (() => void) => {
  const list = media();
  list.addEventListener('change', notify);
  return () => list.removeEventListener('change', notify);
};

/** True while the page is laid out for paper: print is always light. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => media().matches);
