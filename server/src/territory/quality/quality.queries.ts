import { statement, type Reads } from '../../platform/reads.ts';

/** The import the tables hold now. */
export interface DatasetRow {
  readonly label: string;
  readonly digest: string;
  readonly importedAt: string;
  readonly units: number;
  readonly formerUnits: number;
  readonly edges: number;
  readonly splits: number;
  readonly laterChanges: number;
  readonly neighbourPairs: number;
  readonly flaggedUnits: number;
}

export interface FindingRow {
  readonly key: number;
  readonly code: string;
  readonly subject: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface FindingCountRow {
  readonly code: string;
  readonly count: number;
}

export interface RelationCountRow {
  readonly relation: string;
  readonly count: number;
}

const currentDataset = statement<DatasetRow>(
  'territory.currentDataset',
  `/* territory.currentDataset */
select label, digest, imported_at as "importedAt", units, former_units as "formerUnits", edges, splits,
       later_changes as "laterChanges", neighbour_pairs as "neighbourPairs", flagged_units as "flaggedUnits"
from territory.dataset order by id desc limit 1`,
);

const findings = statement<FindingRow>(
  'territory.findings',
  `/* territory.findings */
select id as key, code, subject, parameters from territory.quality_finding
where (code, id) > ($1::text, $2::int) order by code, id limit $3`,
);

const findingCounts = statement<FindingCountRow>(
  'territory.findingCounts',
  `/* territory.findingCounts */
select code, count(*)::int as count from territory.quality_finding group by code order by count(*) desc, code`,
);

const relationCounts = statement<RelationCountRow>(
  'territory.relationCounts',
  `/* territory.relationCounts */
select relation, count(*)::int as count from territory.lineage
where effective_on = (select min(effective_on) from territory.lineage)
group by relation order by count(*) desc, relation`,
);

/** The latest import, or null before the first. */
export const findDataset = async (reads: Reads): Promise<DatasetRow | null> =>
  (await reads.rows(currentDataset, []))[0] ?? null;

/** Where a page of findings begins: behind this kind and key. */
export type FindingPlace = readonly [code: string, key: number];

/** Before all findings. */
export const FIRST_FINDING: FindingPlace = ['', 0];

/** Findings of the latest import, by kind: `limit` of them behind a place. */
export const listFindings = (
  reads: Reads,
  { after: [code, key], limit }: { readonly after: FindingPlace; readonly limit: number },
): Promise<FindingRow[]> => reads.rows(findings, [code, key, limit]);

const findingCount = statement<{ count: number }>(
  'territory.findingCount',
  `/* territory.findingCount */ select count(*)::int as count from territory.quality_finding`,
);

/** How many findings there are. */
export const countAllFindings = async (reads: Reads): Promise<number> =>
  (await reads.rows(findingCount, []))[0]?.count ?? 0;

/** How often each kind of finding occurs, most frequent first. */
export const countFindings = (reads: Reads): Promise<FindingCountRow[]> => reads.rows(findingCounts, []);

/** Lines of the conversion table by relation, most frequent first. */
export const countRelations = (reads: Reads): Promise<RelationCountRow[]> => reads.rows(relationCounts, []);
