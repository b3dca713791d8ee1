import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { MetricDimension } from './values.input.ts';

interface NameRow {
  readonly dimension: MetricDimension;
  readonly key: string;
  readonly vi: string;
  readonly en: string;
}

/** $1 dimension: FIELD, PROCEDURE or PROVINCE; $2 instant where provinces are known at one */
const names = (at: string | null) =>
  statement<NameRow>(
    `rankings.dimensionNames${at === null ? '' : '.known'}`,
    `/* rankings.dimensionNames */
select distinct 'FIELD' as dimension, field_code as key, field_name as vi, field_name_en as en
from dossiers.published_procedure where 'FIELD' = any ($1::text[])
union all
select 'PROCEDURE', code, name, name from dossiers.published_procedure where 'PROCEDURE' = any ($1::text[])
union all
select 'PROVINCE', code, name, name from (
  select distinct on (code) code, name from ${asKnown('territory.published_province', at)} order by code, valid_from desc) p
where 'PROVINCE' = any ($1::text[])`,
  );
const NAMES = { now: names(null), known: names('$2') } as const;

interface NamesAsked {
  readonly by: readonly MetricDimension[];
  readonly knownAt?: Date | undefined;
}

/** Names of the keys of some dimensions, those of provinces as they were known. */
export const listNames = (reads: Reads, { by, knownAt }: NamesAsked): Promise<NameRow[]> =>
  knownAt ? reads.rows(NAMES.known, [by, knownAt]) : reads.rows(NAMES.now, [by]);
