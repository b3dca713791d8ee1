import { statement, type Reads } from '../../platform/reads.ts';

/** Which codes of a filter there are. */
export interface KnownCodes {
  readonly unit: boolean;
  readonly procedure: boolean;
  /** Of the fields asked for, those there are. */
  readonly fields: readonly string[];
}

/** $1 unit code, $2 procedure code, $3 field codes */
const knownFilter = statement<KnownCodes>(
  'dossiers.knownFilter',
  `/* dossiers.knownFilter */ select
  exists (select from territory.published_unit where code = $1) as unit,
  exists (select from dossiers.procedure where code = $2) as procedure,
  array(select code from dossiers.field where code = any ($3::text[])) as fields`,
);

/** Which of a filter's codes exist at all, to tell a wrong code from an empty list. */
export async function findKnownCodes(
  reads: Reads,
  codes: readonly [unit: string | null, procedure: string | null, fields: readonly string[]],
): Promise<KnownCodes> {
  const rows = await reads.rows(knownFilter, codes);
  return rows[0] ?? { unit: false, procedure: false, fields: [] };
}
