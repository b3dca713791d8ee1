/** One page of the way a reader came, with the filters it was left with. */
export interface Crumb {
  readonly path: string;
  /** Beginning with `?`, or empty. */
  readonly search: string;
  readonly name: string;
}

/** Longer ways lose their beginning. */
const longest = 6;

/**
 * The way after a step. A page already on the way is gone back to; what was reached from a page itself goes on from there;
 * what was chosen in the menu, found by search or opened by its address begins anew.
 */
export const follow = (trail: readonly Crumb[], to: Crumb, goesOn: boolean): readonly Crumb[] => {
  if (to.path === '/') return [to];
  const at = trail.findIndex(({ path }) => path === to.path);
  if (at >= 0) return [...trail.slice(0, at), to];
  return goesOn ? [...trail, to].slice(-longest) : [to];
};

/** The way that the browser's history kept with an entry; null where there is none, or it ends elsewhere. */
export const keptTrail = (state: unknown, path: string): readonly Crumb[] | null => {
  const trail: unknown = typeof state === 'object' && state !== null && 'trail' in state ? state.trail : null;
  return Array.isArray(trail) && trail.every(isCrumb) && trail.at(-1)?.path === path ? trail : null;
};

const isCrumb = (value: unknown): value is Crumb =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'search', 'name'].every((name) => typeof Reflect.get(value, name) === 'string');

/** The way with where every reader begins before it, and, of a page opened by itself, the list it belongs to. */
export const wholeTrail = (trail: readonly Crumb[], home: Crumb | null, list: Crumb | null): readonly Crumb[] => {
  const [first] = trail;
  const lists = list !== null && trail.length === 1 && list.path !== first?.path ? [list] : [];
  const begin = [...(home === null ? [] : [home]), ...lists].filter(({ path }) =>
    trail.every((crumb) => crumb.path !== path),
  );
  const unique = begin.filter(({ path }, at) => begin.findIndex((other) => other.path === path) === at);
  return [...unique, ...trail];
};
