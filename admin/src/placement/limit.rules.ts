import type { Board, UnitLimit } from './placement.documents.ts';

/** Limits as they are typed; an empty text is no limit of one's own. */
export interface TypedLimits {
  /** By the units' ids. */
  readonly units: Readonly<Record<string, string>>;
  readonly maxTransfers: string;
  readonly maxDistanceKm: string;
  readonly nearFieldPosts: readonly string[];
  readonly lowerDegreePosts: readonly string[];
  readonly farPosts: readonly string[];
}

const text = (count: number | null): string => (count === null ? '' : String(count));

/** A whole number from 0 on; null where nothing is typed, undefined where it is no such number. */
export const numberOf = (typed: string): number | null | undefined => {
  const bare = typed.trim();
  if (bare === '') return null;
  return /^\d{1,6}$/u.test(bare) ? Number(bare) : undefined;
};

export const typedLimits = ({ settings, units }: Pick<Board, 'settings' | 'units'>): TypedLimits => ({
  units: Object.fromEntries(
    units.map(({ id }) => [
      id,
      text(settings.limits.find(({ unitId, body }) => unitId === id && body === null)?.limit ?? null),
    ]),
  ),
  maxTransfers: text(settings.maxTransfers),
  maxDistanceKm: text(settings.maxDistanceKm),
  nearFieldPosts: settings.nearFieldPosts,
  lowerDegreePosts: settings.lowerDegreePosts,
  farPosts: settings.farPosts,
});

/** All limits of a scenario with the typed ones of whole units; those of organisations stay. */
export const limitsOf = (known: readonly UnitLimit[], { units }: Pick<TypedLimits, 'units'>): readonly UnitLimit[] => [
  ...Object.entries(units).flatMap(([unitId, typed]) => {
    const limit = numberOf(typed);
    return typeof limit === 'number' ? [{ unitId, body: null, limit }] : [];
  }),
  ...known.filter(({ body }) => body !== null),
];
