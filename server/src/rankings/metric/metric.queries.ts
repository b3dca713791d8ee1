import { statement, type Reads } from '../../platform/reads.ts';
import type { IndexBand, IndexDefinition, IndexGroup, IndexIndicator } from '../index766/index.definition.ts';
import type { MetricRow, Registry } from './measured.rules.ts';

const allMetrics = statement<MetricRow & { stamp: string }>(
  'rankings.allMetrics',
  `/* rankings.allMetrics */
select m.key, m.version, m.kind, m.unit, m.polarity, m.name_vi, m.name_en, m.description_vi, m.description_en, m.formula_vi,
       m.formula_en, m.numerator_vi, m.numerator_en, m.denominator_vi, m.denominator_en, m.numerator_columns,
       m.numerator_minus, m.denominator_columns, m.told_columns, m.population_columns, m.owner_vi, m.owner_en, m.quality_vi,
       m.quality_en, m.valid_from, m.valid_until, m.source, s.stamp
from rankings.metric m cross join rankings.registry_stamp s
order by m.sort_order, m.key, m.valid_from`,
);

const currentStamp = statement<{ stamp: string }>(
  'rankings.registryStamp',
  '/* rankings.registryStamp */ select stamp from rankings.registry_stamp',
);

const allGroups = statement<IndexGroup>(
  'rankings.indexGroups',
  `/* rankings.indexGroups */
select index_key, version, code, name_vi, name_en, max_points::float8 as max_points
from rankings.index_group order by index_key, version, sort_order`,
);

const allIndicators = statement<IndexIndicator>(
  'rankings.indexIndicators',
  `/* rankings.indexIndicators */
select index_key, version, group_code, code, kind, name_vi, name_en, formula_vi, formula_en, metric_keys,
       max_points::float8 as max_points, full_marks_from::float8 as full_marks_from, points_verified, note_vi, note_en, source
from rankings.index_indicator order by index_key, version, sort_order`,
);

const allBands = statement<IndexBand>(
  'rankings.indexBands',
  `/* rankings.indexBands */
select index_key, version, from_share::float8 as from_share, name_vi, name_en, verified, source
from rankings.index_band order by index_key, version, from_share desc`,
);

let known: Registry | undefined;

async function readAll(reads: Reads): Promise<Registry> {
  const [rows, groups, indicators, bands] = await Promise.all([
    reads.rows(allMetrics, []),
    reads.rows(allGroups, []),
    reads.rows(allIndicators, []),
    reads.rows(allBands, []),
  ]);
  const metrics = rows.map(({ stamp: _stamp, ...metric }): MetricRow => metric);
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
  return (known = { stamp: rows[0]?.stamp ?? '', metrics, indices });
}

/**
 * Does some work by the registry that this process remembers, and asks in the same tick whether it is still the one that
 * holds; where it is not, the work is done anew by the one that does. So a change holds at once, without a round trip more.
 */
export async function withRegistry<T>(reads: Reads, work: (registry: Registry) => Promise<T>): Promise<T> {
  const remembered = known;
  if (remembered) {
    // Work that throws before it waits for anything is as good as work that is rejected: the stamp is waited for.
    const working = async (): Promise<T> => work(remembered);
    const [stamps, done] = await Promise.allSettled([reads.rows(currentStamp, []), working()]);
    if (stamps.status === 'rejected') throw stamps.reason;
    if (stamps.value[0]?.stamp === remembered.stamp) {
      if (done.status === 'rejected') throw done.reason;
      return done.value;
    }
  }
  return work(await readAll(reads));
}
