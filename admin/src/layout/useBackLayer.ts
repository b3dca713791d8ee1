import { useEffect, useState } from 'react';

interface BackLayer {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Where the history stood when the layer opened. */
interface Opened {
  readonly href: string;
  readonly length: number;
}

/**
 * A layer over the page that the browser's back button closes, as it does in every application of a phone. While it is open
 * it holds an entry of the history for the same address: going back leaves that entry, not the page, and what was chosen in
 * the layer holds.
 */
export const useBackLayer = (): BackLayer => {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (opened === null) return undefined;
    const close = () => {
      setOpened(null);
      // Each choice is an entry of its own above the layer's: back has undone the last of them, and it is done again.
      if (history.length > opened.length) history.forward();
    };
    window.addEventListener('popstate', close, { once: true });
    return () => window.removeEventListener('popstate', close);
  }, [opened]);
  return {
    isOpen: opened !== null,
    open: () => {
      history.pushState(history.state, '');
      setOpened({ href: location.href, length: history.length });
    },
    close: () => {
      const isOnTop = opened?.length === history.length && opened.href === location.href;
      if (isOnTop) history.back();
      else setOpened(null);
    },
  };
};
