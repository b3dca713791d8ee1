import type { Language } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import { FULL_SCORE } from './placement.rules.ts';
import { WEIGHT_NAMES } from './placement.words.ts';
import type { Measures } from './plan.rules.ts';
import type {
  PlacementMeasuresType,
  PlacementPersonType,
  PlacementPostType,
  PlacementSettingsType,
} from './placement-parts.type.ts';
import type { PlacementRunType, PlacementType } from './placement.type.ts';
import { gapShare } from './solving/gap.rules.ts';
import type { OfficialLabel, PinRow, PostLabel, RunRow, ScenarioRow } from './scenario.queries.ts';
import type { PlacementSettings } from './settings.rules.ts';

/** Hundredths of a point as points. */
export const points = (centipoints: number): number => Math.round(centipoints) / 100;

/** Points the whole of a criterion is worth at given weights. */
export function mostOf(settings: Pick<PlacementSettings, 'weights'>, name: (typeof WEIGHT_NAMES)[number]): number {
  const total = WEIGHT_NAMES.reduce((sum, each) => sum + settings.weights[each], 0);
  return total === 0 ? 0 : points((FULL_SCORE * settings.weights[name]) / total);
}

export const placementId = (key: number): string => toGlobalId('Placement', key);

/** A scenario's row as the graph shows it. @param user account of whoever asks */
export const placementOf = (row: ScenarioRow, user: string): PlacementType => ({
  key: row.key,
  unitKeys: row.unit_ids,
  id: placementId(row.key),
  name: row.name,
  state: row.state,
  effectiveOn: row.effective_on,
  units: row.unit_ids.map((unit) => unitStub(unit)),
  settings: settingsOf(row.settings),
  copiedFrom: row.copied_from === null ? null : placementId(row.copied_from),
  createdBy: row.created_by_name,
  createdAt: row.created_at,
  lockedBy: row.locked_by_name,
  lockedAt: row.locked_at,
  approvedBy: row.approved_by_name,
  approvedAt: row.approved_at,
  isAnothers: user !== row.created_by && user !== row.locked_by,
  version: row.version,
});

const unitId = (key: number): string => toGlobalId('AdministrativeUnit', key);

const settingsOf = (settings: PlacementSettings): PlacementSettingsType => ({
  ...settings,
  weights: WEIGHT_NAMES.map((name) => ({ name, value: settings.weights[name] })),
  limits: [
    ...settings.unitLimits.map(({ unitId: unit, limit }) => ({ unitId: unitId(unit), body: null, limit })),
    ...settings.bodyLimits.map(({ unitId: unit, body, limit }) => ({
      unitId: unitId(unit),
      body: body as NonNullable<PlacementSettingsType['limits'][number]['body']>,
      limit,
    })),
  ],
  covers: settings.covers.map((cover) => ({ ...cover, unitId: unitId(cover.unitId) })),
  apart: settings.apart.map((pair) => [...pair]),
  forbidden: [...settings.forbidden],
  nearFieldPosts: [...settings.nearFieldPosts],
  lowerDegreePosts: [...settings.lowerDegreePosts],
  farPosts: [...settings.farPosts],
});

/** A run as the graph shows it. */
export function runTold({ value, bound, fit, ...run }: RunRow): PlacementRunType {
  return {
    state: run.state,
    phase: run.phase,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    value: value === null ? null : points(value),
    bound: bound === null ? null : points(bound),
    gap: value === null || bound === null || fit === null ? null : gapShare({ value, bound, fit }),
    proof: run.proof,
    seconds: run.seconds,
    pairs: run.pairs,
  };
}

export const postTold = (post: PostLabel, language: Language): PlacementPostType => ({
  code: post.code,
  name: post.name,
  unit: unitStub(post.unit_id, post.unit_code, post.unit_name),
  body: post.body as PlacementPostType['body'],
  rank: post.rank as PlacementPostType['rank'],
  field: { code: post.field_code, name: language === 'vi' ? post.field_name : post.field_name_en },
});

/** @param label null where the viewer may not see the official any more */
export const personTold = (
  code: string,
  label: OfficialLabel | null,
  pin: PinRow | undefined,
): PlacementPersonType => ({
  code,
  name: label?.name ?? code,
  title: label?.title ?? null,
  unit: label?.unit_id == null ? null : unitStub(label.unit_id),
  isPinned: pin !== undefined,
  reason: pin?.reason ?? null,
});

/** @param fields names of fields of work by code */
export const measuresTold = (
  { problem, measures }: { readonly problem: Pick<PlacementSettings, 'weights'>; readonly measures: Measures },
  fields: ReadonlyMap<string, string>,
): PlacementMeasuresType => ({
  ...measures,
  meanFit: measures.meanFit === null ? null : points(measures.meanFit),
  parts: [...measures.parts].map(([name, mean]) => ({
    name,
    points: points(mean),
    most: name === 'BALANCE' ? 0 : mostOf(problem, name),
  })),
  surplusByField: [...measures.surplusByField].map(([code, surplus]) => ({
    field: { code, name: fields.get(code) ?? code },
    surplus,
  })),
});
