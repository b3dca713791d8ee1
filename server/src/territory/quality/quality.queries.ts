import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { atLast, telling, type Telling, type Told } from '../known.ts';

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

const FINDING = 'territory.quality_finding';
const findings = ({ mark, table }: Telling): Statement<FindingRow> =>
  statement(
    `territory.findings${mark}`,
    `/* territory.findings${mark} */
select id as key, code, subject, parameters from ${table(FINDING)}
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

/** Findings of the latest import, or of the one known then, by kind: `limit` of them behind a place. */
export const listFindings = (
  reads: Reads,
  {
    after: [code, key],
    limit,
    ...told
  }: Pick<Told, 'knownAt'> & { readonly after: FindingPlace; readonly limit: number },
): Promise<FindingRow[]> => reads.rows(findings(telling(told, 4)), [code, key, limit, ...atLast(told)]);

const findingCount = ({ mark, table }: Telling): Statement<{ count: number }> =>
  statement(
    `territory.findingCount${mark}`,
    `/* territory.findingCount${mark} */ select count(*)::int as count from ${table(FINDING)}`,
  );

/** How many findings there are. */
export const countAllFindings = async (reads: Reads, told: Pick<Told, 'knownAt'>): Promise<number> =>
  (await reads.rows(findingCount(telling(told, 1)), atLast(told)))[0]?.count ?? 0;

/** How often each kind of finding occurs, most frequent first. */
export const countFindings = (reads: Reads): Promise<FindingCountRow[]> => reads.rows(findingCounts, []);

/** Lines of the conversion table by relation, most frequent first. */
export const countRelations = (reads: Reads): Promise<RelationCountRow[]> => reads.rows(relationCounts, []);
