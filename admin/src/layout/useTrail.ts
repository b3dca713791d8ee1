import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { type Crumb, follow, keptTrail } from './trail.ts';

let trail: readonly Crumb[] = [];
let goesOn = false;
const listeners = new Set<() => void>();

const set = (next: readonly Crumb[]): void => {
  trail = next;
  for (const tell of listeners) tell();
};

/** Before a step is made: whether it is made on the page itself, and with which filters that page is left. */
const onDeed = ({ type, target, ...event }: Event | KeyboardEvent): void => {
  const isDeed = type === 'click' || ('key' in event && event.key === 'Enter');
  goesOn = isDeed && target instanceof Element && target.closest('[data-frame]') === null;
  const last = trail.at(-1);
  // The address itself: some filters change it without the router.
  if (last?.path === window.location.pathname)
    set([...trail.slice(0, -1), { ...last, search: window.location.search }]);
};

const subscribe = (tell: () => void) => {
  if (listeners.size === 0) for (const type of ['click', 'keydown']) document.addEventListener(type, onDeed, true);
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** The way to a page: as the browser's history kept it, or on from the page before. */
const trailTo = (here: Crumb): readonly Crumb[] => {
  const kept = keptTrail(window.history.state, here.path);
  return kept === null ? follow(trail, here, goesOn) : [...kept.slice(0, -1), here];
};

/** The way the reader came to the page named; the browser's history keeps it for back, forward and reload. */
export const useTrail = (name: string): readonly Crumb[] => {
  const { pathname: path, search, key } = useLocation();
  const way = useSyncExternalStore(subscribe, () => trail);
  useEffect(() => {
    const next = trailTo({ path, search, name });
    window.history.replaceState({ ...(window.history.state as object | null), trail: next }, '');
    set(next);
  }, [path, search, name, key]);
  // Known at once: a line that came after the page would push it down.
  return way.at(-1)?.path === path ? way : trailTo({ path, search, name });
};
