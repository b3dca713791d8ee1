import type { GraphContext } from '../../platform/context.ts';
import type { Reads } from '../../platform/reads.ts';
import { dayKnown, type ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { checkOpen } from '../closure/closure.service.ts';
import {
  isSliceable,
  measuredOf,
  metricsOn,
  type Measured,
  type MetricRow,
  type Registry,
} from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { peerErrors } from '../peers/peer.errors.ts';
import { keyOfPeer, peerOfKey } from '../peers/peer.rules.ts';
import { rankingErrors } from './ranking.errors.ts';
import { Boundaries, Channel, type PeriodInput, type RankingScope } from './ranking.input.ts';
import { findKnownScope, findUnknownField, type KnownScope, type Scope, type Slice } from './scope.queries.ts';

/** Key that says of units, rather than leaves unsaid, that they are of any group: addresses of pages carry it. */
const ALL_PEERS = 'all';

/** What a question says of the units it is about. */
export interface AskedScope {
  readonly scope?: RankingScope | null;
  readonly boundaries?: Boundaries | null;
  readonly knownAt?: Date | null | undefined;
}

/** The scope that a question names; known at an instant, today's borders and groups are those of that day. @throws Problem PEER_GROUP_UNKNOWN */
export function scopeOf(
  { scope, boundaries, knownAt }: AskedScope,
  context: Pick<GraphContext, 'today' | 'now'>,
): Scope {
  const key = scope?.peerGroup === ALL_PEERS ? null : (scope?.peerGroup ?? null);
  const peer = key === null ? null : peerOfKey(key);
  if (key !== null && !peer) throw new Problem(peerErrors.PEER_GROUP_UNKNOWN, ['scope', 'peerGroup'], { key });
  return {
    ...(peer ? { peer } : {}),
    asThen: boundaries === Boundaries.AS_THEN,
    today: dayKnown({ knownAt }, context),
    ...(knownAt == null ? {} : { knownAt }),
    provinceCode: scope?.provinceCode ?? null,
    unitTypes: scope?.unitTypes ?? null,
    unitCodes: scope?.unitCodes ?? null,
    formerDistrict: scope?.formerDistrict ?? null,
    ...slicedBy(scope),
  };
}

/** Fields and channels in one order, so that the same slice draws the same ranks. */
function slicedBy(scope: RankingScope | null | undefined): Pick<Scope, 'slice'> {
  const [fields, asked] = [scope?.fieldCodes ?? null, scope?.channels ?? null];
  const fieldCodes = fields && [...new Set(fields)].sort();
  const channels = asked && Object.values(Channel).filter((channel) => asked.includes(channel));
  return fieldCodes === null && channels === null ? {} : { slice: { fieldCodes, channels } };
}

/**
 * Whether a metric can be told of the scope's slice, and its fields are of the catalogue.
 * @throws Problem SLICE_OF_INDEX, RANKING_FIELD_UNKNOWN
 */
export async function checkSlice(reads: Reads, { slice }: Scope, metric: MetricRow): Promise<void> {
  if (!slice) return;
  if (!isSliceable(metric)) throw new Problem(rankingErrors.SLICE_OF_INDEX, sliceField(slice), { metric: metric.key });
  const code = slice.fieldCodes && (await findUnknownField(reads, slice.fieldCodes));
  if (code !== null) throw new Problem(rankingErrors.RANKING_FIELD_UNKNOWN, sliceField(slice), { code });
}

/** Refuses a slice where figures are looked for among all dossiers. @throws Problem SLICE_UNTOLD */
export function checkUnsliced({ slice }: Scope): void {
  if (slice) throw new Problem(rankingErrors.SLICE_UNTOLD, sliceField(slice));
}

const sliceField = ({ fieldCodes }: Slice): string[] => ['scope', fieldCodes === null ? 'channels' : 'fieldCodes'];

/** The same question draws the same ranks, on every machine and every day. */
export function seedOf(metric: MetricRow, { from, to }: PeriodInput, scope: Scope): string {
  const { today: _today, knownAt: _knownAt, ...asked } = scope;
  return JSON.stringify([metric.key, metric.version, from, to, asked]);
}

/** Tells a wrong code from an empty answer. @throws Problem naming what of the scope there is not */
export async function checkScope(reads: Reads, scope: Scope): Promise<void> {
  const known: KnownScope = await findKnownScope(reads, scope);
  if (scope.provinceCode !== null && !known.province) {
    throw new Problem(rankingErrors.RANKING_PROVINCE_UNKNOWN, ['scope', 'provinceCode'], { code: scope.provinceCode });
  }
  checkKnownUnits(known, scope, ['scope', 'unitCodes']);
  if (scope.peer?.own != null && !known.own) {
    const key = keyOfPeer(scope.peer);
    throw new Problem(peerErrors.PEER_GROUP_UNKNOWN, ['scope', 'peerGroup'], { key });
  }
  if (scope.formerDistrict !== null && !known.district) {
    const name = scope.formerDistrict;
    throw new Problem(rankingErrors.RANKING_DISTRICT_UNKNOWN, ['scope', 'formerDistrict'], { name });
  }
}

/** Tells a code that no unit bears, or none of the day, from one that is not asked about. @throws Problem RANKING_UNIT_UNKNOWN, RANKING_UNIT_ENDED */
function checkKnownUnits(known: KnownScope, { unitCodes, asThen }: Scope, field: readonly string[]): void {
  const missing = unitCodes?.find((code) => !known.codes.includes(code));
  if (missing !== undefined) throw new Problem(rankingErrors.RANKING_UNIT_UNKNOWN, field, { code: missing });
  // As then, a unit is looked for in the borders it had.
  if (known.ended !== null && !asThen) throw new Problem(rankingErrors.RANKING_UNIT_ENDED, field, known.ended);
}

interface PutForward {
  readonly scope: Scope;
  /** Codes of the units found in the scope. */
  readonly found: readonly string[];
  readonly field: readonly string[];
}

/**
 * Units put forward among those of a scope: one outside of it is no mistake, a code of no unit is.
 * @throws Problem RANKING_UNIT_UNKNOWN, RANKING_UNIT_ENDED
 */
export async function checkPutForward(
  reads: Reads,
  codes: readonly string[],
  { scope, found, field }: PutForward,
): Promise<void> {
  const there = new Set(found);
  const unitCodes = codes.filter((code) => !there.has(code));
  if (unitCodes.length === 0) return;
  const wanted = { ...scope, unitCodes };
  checkKnownUnits(await findKnownScope(reads, wanted), wanted, field);
}

/** The metric in the version in force on a day. @throws Problem METRIC_UNKNOWN */
export function metricOf(registry: Registry, key: string, day: string): MetricRow {
  const metrics = metricsOn(registry, day);
  const found = metrics.find((metric) => metric.key === key);
  if (found) return found;
  const known = metrics.map((metric) => metric.key).join(', ');
  throw new Problem(rankingErrors.METRIC_UNKNOWN, ['metric'], { metric: key, known });
}

/** A metric with its parts, in the versions in force on a day. @throws Problem METRIC_UNKNOWN */
export const findMeasured = (
  reads: Reads,
  key: string,
  { asOf, knownAt }: Pick<ReportDays, 'asOf' | 'knownAt'>,
): Promise<Measured> =>
  withRegistry(
    reads,
    (registry) => Promise.resolve(measuredOf(registry, metricOf(registry, key, asOf), asOf)),
    knownAt,
  );

interface Comparing {
  readonly scope: Scope;
  readonly days: Pick<ReportDays, 'asOf' | 'knownAt'>;
}

/** The same of a metric that the units of a scope are compared by. @throws Problem METRIC_UNKNOWN, RANKING_CLOSED */
export const findCompared = (
  key: string,
  { scope, days: { asOf, knownAt } }: Comparing,
  context: GraphContext,
): Promise<Measured> =>
  withRegistry(
    context.reads('rankings'),
    (registry) => {
      const metric = metricOf(registry, key, asOf);
      checkOpen(registry, { metric, scope }, context);
      return Promise.resolve(measuredOf(registry, metric, asOf));
    },
    knownAt,
  );

/** Below how many cases a unit is not ranked. @throws Problem MINIMUM_CASES_NEGATIVE */
export function checkMinimum(minimum: number): number {
  if (minimum < 0) throw new Problem(rankingErrors.MINIMUM_CASES_NEGATIVE, ['minimumCases'], { minimum });
  return minimum;
}
