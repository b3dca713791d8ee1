import { unitKey } from '../unit/unit-key.rules.ts';
import type { ChangePlacementInput } from './placement.input.ts';
import type { PlacementSettings } from './settings.rules.ts';

/** Settings with what an input names; an id that is none becomes one of no scenario, which is refused. */
export function settingsChange(settings: PlacementSettings, input: ChangePlacementInput): PlacementSettings {
  const keyOf = (id: string): number => unitKey(id) ?? -1;
  const { limits, covers, apart, maxDistanceKm, maxTransfers } = input;
  const units = limits?.flatMap(({ unitId, body, limit }) => (body == null ? [{ unitId: keyOf(unitId), limit }] : []));
  const bodies = limits?.flatMap(({ unitId, body, limit }) =>
    body == null ? [] : [{ unitId: keyOf(unitId), body, limit }],
  );
  return {
    weights: {
      ...settings.weights,
      ...Object.fromEntries((input.weights ?? []).map(({ name, value }) => [name, value])),
    },
    maxDistanceKm: maxDistanceKm === undefined ? settings.maxDistanceKm : maxDistanceKm,
    maxTransfers: maxTransfers === undefined ? settings.maxTransfers : maxTransfers,
    unitLimits: units ?? settings.unitLimits,
    bodyLimits: bodies ?? settings.bodyLimits,
    covers: covers?.map((cover) => ({ ...cover, unitId: keyOf(cover.unitId) })) ?? settings.covers,
    apart: apart?.map(([one = '', other = one]) => [one, other] as const) ?? settings.apart,
    forbidden: input.forbidden?.map(({ officialCode, postCode }) => ({ officialCode, postCode })) ?? settings.forbidden,
    nearFieldPosts: input.nearFieldPosts ?? settings.nearFieldPosts,
    lowerDegreePosts: input.lowerDegreePosts ?? settings.lowerDegreePosts,
    farPosts: input.farPosts ?? settings.farPosts,
    seed: input.seed ?? settings.seed,
  };
}
