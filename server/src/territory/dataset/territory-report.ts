import type { Reads } from '../../platform/reads.ts';
import { FINDING_TEXTS, isFindingCode, wordFinding, type Finding } from '../quality/finding.ts';
import { countFindings, findDataset, FIRST_FINDING, listFindings } from '../quality/quality.queries.ts';
import type { TerritoryCounts } from './territory-data.ts';

/** What a territory holds and what is wrong with it, for people and for programs. */
export interface TerritoryReport {
  readonly source: string;
  readonly importedAt: string | null;
  readonly counts: TerritoryCounts;
  readonly findingCounts: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

const COUNTS: readonly (readonly [keyof TerritoryCounts, string])[] = [
  ['units', 'đơn vị từ 1/7/2025 · units since 1 July 2025'],
  ['formerUnits', 'đơn vị cũ · former units'],
  ['edges', 'dòng chuyển đổi · lines of the conversion table'],
  ['splits', 'đơn vị cũ bị chia · former units that were split'],
  ['laterChanges', 'thay đổi sau đó · later changes'],
  ['neighbourPairs', 'cặp giáp ranh · pairs of neighbours'],
  ['flaggedUnits', 'đơn vị có số liệu nghi ngờ · units with doubtful figures'],
];

/** The report of a territory just read. */
export function reportOf(data: {
  label: string;
  counts: TerritoryCounts;
  findings: readonly Finding[];
}): TerritoryReport {
  const groups = Map.groupBy(data.findings, (finding) => finding.code);
  const findingCounts = Object.fromEntries(
    [...groups].map(([code, all]) => [code, all.length] as const).toSorted(([, one], [, other]) => other - one),
  );
  return { source: data.label, importedAt: null, counts: data.counts, findingCounts, findings: data.findings };
}

/** The report of the territory that is stored, or null where there is none. */
export async function readReport(reads: Reads): Promise<TerritoryReport | null> {
  const [dataset, counted, rows] = await Promise.all([
    findDataset(reads),
    countFindings(reads),
    listFindings(reads, { after: FIRST_FINDING, limit: 100_000, knownAt: null }),
  ]);
  if (!dataset) return null;
  const { label, digest: _digest, importedAt, ...counts } = dataset;
  return {
    source: label,
    importedAt,
    counts,
    findingCounts: Object.fromEntries(counted.map(({ code, count }) => [code, count])),
    findings: rows.flatMap((row) => (isFindingCode(row.code) ? [{ ...row, code: row.code }] : [])),
  };
}

/** The report as lines to read: counts, then each kind of finding with up to `examples` of its findings. */
export function reportLines(report: TerritoryReport, examples: number): readonly string[] {
  const counts = COUNTS.map(([key, words]) => `${String(report.counts[key]).padStart(8)}  ${words}`);
  const byCode = Map.groupBy(report.findings, (finding) => finding.code);
  const findings = [...byCode].flatMap(([code, all]) => [
    `${String(all.length).padStart(8)}  ${code}`,
    ...all.slice(0, examples).map((one) => `          ${one.subject}: ${wordFinding(one, 'vi')}`),
    ...(examples > 0 && all.length > examples ? [`          … (${FINDING_TEXTS[code].en})`] : []),
  ]);
  return [report.source, ...counts, '', 'Chất lượng dữ liệu · data quality', ...findings];
}
