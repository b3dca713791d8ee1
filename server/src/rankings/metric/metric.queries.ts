import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import { listClosures } from '../closure/closure.queries.ts';
import { listTargets } from '../target/target.queries.ts';
import type { IndexBand, IndexDefinition, IndexGroup, IndexIndicator } from '../index766/index.definition.ts';
import type { MetricRow, Registry } from './measured.rules.ts';

interface StampedMetric extends MetricRow {
  readonly stamp: string;
  readonly changed_at: Date | string | null;
}

/** All that the registry is made of, as it is, or as it was known at the instant $1. */
const everything = (at: '$1' | null) => {
  const how = at === null ? '' : '.known';
  return {
    metrics: statement<StampedMetric>(
      `rankings.allMetrics${how}`,
      `/* rankings.allMetrics */
select m.key, m.version, m.kind, m.unit, m.polarity, m.name_vi, m.name_en, m.description_vi, m.description_en, m.formula_vi,
       m.formula_en, m.numerator_vi, m.numerator_en, m.denominator_vi, m.denominator_en, m.numerator_columns,
       m.numerator_minus, m.denominator_columns, m.told_columns, m.population_columns, m.owner_vi, m.owner_en, m.quality_vi,
       m.quality_en, m.valid_from, m.valid_until, m.source, s.stamp, s.changed_at
from ${asKnown('rankings.metric', at)} m cross join rankings.registry_stamp s
order by m.sort_order, m.key, m.valid_from`,
    ),
    groups: statement<IndexGroup>(
      `rankings.indexGroups${how}`,
      `/* rankings.indexGroups */
select index_key, version, code, name_vi, name_en, max_points::float8 as max_points
from ${asKnown('rankings.index_group', at)} order by index_key, version, sort_order`,
    ),
    indicators: statement<IndexIndicator>(
      `rankings.indexIndicators${how}`,
      `/* rankings.indexIndicators */
select index_key, version, group_code, code, kind, name_vi, name_en, formula_vi, formula_en, metric_keys,
       max_points::float8 as max_points, full_marks_from::float8 as full_marks_from, points_verified, note_vi, note_en, source
from ${asKnown('rankings.index_indicator', at)} order by index_key, version, sort_order`,
    ),
    bands: statement<IndexBand>(
      `rankings.indexBands${how}`,
      `/* rankings.indexBands */
select index_key, version, from_share::float8 as from_share, name_vi, name_en, verified, source
from ${asKnown('rankings.index_band', at)} order by index_key, version, from_share desc`,
    ),
  };
};
const NOW = everything(null);
const KNOWN = everything('$1');

const currentStamp = statement<{ stamp: string }>(
  'rankings.registryStamp',
  '/* rankings.registryStamp */ select stamp from rankings.registry_stamp',
);

let known: Registry | undefined;

async function readAll(reads: Reads, knownAt: Date | null): Promise<Registry> {
  const asked = knownAt === null ? NOW : KNOWN;
  const at = knownAt === null ? [] : [knownAt];
  const [rows, groups, indicators, bands, closures, targets] = await Promise.all([
    reads.rows(asked.metrics, at),
    reads.rows(asked.groups, at),
    reads.rows(asked.indicators, at),
    reads.rows(asked.bands, at),
    listClosures(reads),
    listTargets(reads, knownAt),
  ]);
  const metrics = rows.map(({ stamp: _stamp, changed_at: _changed, ...metric }): MetricRow => metric);
  const indices = metrics
    .filter(({ kind }) => kind === 'INDEX')
    .map(({ key, version }): IndexDefinition => {
      const isOf = (row: { index_key: string; version: string }): boolean =>
        row.index_key === key && row.version === version;
      return {
        key,
        version,
        groups: groups.filter(isOf),
        indicators: indicators.filter(isOf),
        bands: bands.filter(isOf),
      };
    });
  const changed = rows[0]?.changed_at ?? null;
  return {
    stamp: rows[0]?.stamp ?? '',
    changedAt: changed === null ? null : new Date(changed),
    metrics,
    indices,
    closures,
    targets,
  };
}

/**
 * Does some work by the registry that this process remembers, and asks in the same tick whether it is still the one that
 * holds; where it is not, the work is done anew by the one that does. So a change holds at once, without a round trip more.
 * @param knownAt the registry as it was known at this instant: read anew only where it was changed since
 */
export async function withRegistry<T>(
  reads: Reads,
  work: (registry: Registry) => Promise<T>,
  knownAt: Date | null | undefined,
): Promise<T> {
  const asKnownThen = async (registry: Registry): Promise<T> => {
    const isSame = knownAt == null || registry.changedAt === null || registry.changedAt <= knownAt;
    return work(isSame ? registry : await readAll(reads, knownAt));
  };
  const remembered = known;
  if (remembered) {
    // Work that throws before it waits for anything is as good as work that is rejected: the stamp is waited for.
    const [stamps, done] = await Promise.allSettled([reads.rows(currentStamp, []), asKnownThen(remembered)]);
    if (stamps.status === 'rejected') throw stamps.reason;
    if (stamps.value[0]?.stamp === remembered.stamp) {
      if (done.status === 'rejected') throw done.reason;
      return done.value;
    }
  }
  return asKnownThen((known = await readAll(reads, null)));
}
