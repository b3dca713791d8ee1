import { useSyncExternalStore } from 'react';

const media = (): MediaQueryList => window.matchMedia('print');

let isPaperNext = false;

const subscribe = (notify: () => void): (() => void) => {
  const list = media();
  const tell = ({ type }: Event) => {
    isPaperNext = type === 'beforeprint';
    notify();
  };
  list.addEventListener('change', notify);
  window.addEventListener('beforeprint', tell);
  window.addEventListener('afterprint', tell);
  return () => {
    list.removeEventListener('change', notify);
    window.removeEventListener('beforeprint', tell);
    window.removeEventListener('afterprint', tell);
  };
};

/**
 * True while the page is laid out for paper: print is always light. Known before the sheets are counted: the change of
 * media is told after that, and what a page grows by then has no sheet.
 */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPaperNext || media().matches);
