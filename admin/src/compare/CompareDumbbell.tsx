import type { ChartTableData } from '../charts/ChartTable.tsx';
import { Dumbbell } from '../charts/Dumbbell.tsx';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type ComparedUnit, comparedPeersDocument } from './compare.documents.ts';
import { inOrder, type MetricLine } from './compare.view.ts';
import { bandOf, type PeerBand } from './peers.view.ts';

interface CompareDumbbellProps {
  readonly lines: readonly MetricLine[];
  readonly units: readonly ComparedUnit[];
  readonly scope: string;
  readonly analysis: Analysis;
}

const isClear = ({ cells }: MetricLine): boolean =>
  cells.some(({ difference }) => difference === 'higher' || difference === 'lower');

/** Every share of the communes on one scale, before the middle half of the first one's province. */
export const CompareDumbbell = ({ lines, units, scope, analysis }: CompareDumbbellProps) => {
  const t = useText();
  const format = useFormat();
  const shares = lines.filter(
    ({ metric, cells }) => metric.unit === 'SHARE' && cells.filter(({ row }) => row?.value != null).length > 1,
  );
  const bands = useBands(shares, units[0], analysis);
  const province = units[0]?.province?.name ?? '';
  const band = [...bands.values()].find((each) => each !== null) ?? null;
  if (shares.length === 0) return null;
  const rows = shares.map((line) => {
    const values = line.cells.map(({ row }) => row?.value ?? null);
    const own = bands.get(line.metric.key) ?? null;
    const told = units.map(({ name }, at) => `${name} ${format.share(values[at] ?? null)}`);
    const others = own === null ? [] : [`${t('compare.median')} ${format.share(own.median)}`];
    return {
      key: line.metric.key,
      name: line.metric.name,
      values,
      band: own,
      isClear: isClear(line),
      words: `${line.metric.name}: ${[...told, ...others].join('; ')}`,
    };
  });
  const cell = (value: number | null | undefined) => ({ shown: format.share(value), value: value ?? null });
  const table: ChartTableData = {
    caption: t('compare.sharesTitle'),
    head: [
      t('filters.metric'),
      ...units.map(({ name }) => name),
      t('compare.bandLow'),
      t('compare.median'),
      t('compare.bandHigh'),
    ],
    rows: rows.map((row) => [
      { shown: row.name, value: row.name },
      ...row.values.map(cell),
      ...[row.band?.low, row.band?.median, row.band?.high].map(cell),
    ]),
  };
  return (
    <Dumbbell
      title={t('compare.sharesTitle')}
      summary={t('compare.sharesFinding', {
        clear: shares.filter(isClear).length,
        told: shares.length,
        unit: units[0]?.name ?? '',
      })}
      units={units.map(({ name }) => name)}
      bandName={band === null ? null : t('compare.band', { units: band.units, province })}
      printShare={(share) => `${format.integer(100 * share)}%`}
      {...{ rows, table, scope }}
    />
  );
};

/** The band of each metric in the province of a unit; none while they are not known. */
const useBands = (
  lines: readonly MetricLine[],
  unit: ComparedUnit | undefined,
  analysis: Analysis,
): ReadonlyMap<string, PeerBand | null> => {
  const province = unit?.province?.code ?? null;
  const peers = useGraph(
    comparedPeersDocument(lines.length),
    {
      period: { from: analysis.period.from, to: analysis.period.to },
      province: province ?? '',
      asOf: analysis.asOf,
      knownAt: analysis.knownAt,
      boundaries: analysis.boundaries,
      ...Object.fromEntries(lines.map(({ metric }, index) => [`key${index}`, metric.key])),
    },
    { enabled: province !== null && lines.length > 0, keepPrevious: true },
  );
  return new Map(inOrder(peers.answer?.data ?? {}, 'm').map(({ metric, rows }) => [metric.key, bandOf(rows)]));
};
