import { statement, type Reads } from '../../platform/reads.ts';
import type { MetricDimension } from './values.input.ts';

/** $1 dimension: FIELD, PROCEDURE or PROVINCE */
const names = statement<{ dimension: MetricDimension; key: string; vi: string; en: string }>(
  'rankings.dimensionNames',
  `/* rankings.dimensionNames */
select distinct 'FIELD' as dimension, field_code as key, field_name as vi, field_name_en as en
from dossiers.published_procedure where 'FIELD' = any ($1::text[])
union all
select 'PROCEDURE', code, name, name from dossiers.published_procedure where 'PROCEDURE' = any ($1::text[])
union all
select 'PROVINCE', code, name, name from (
  select distinct on (code) code, name from territory.published_province order by code, valid_from desc) p
where 'PROVINCE' = any ($1::text[])`,
);

/** Names of the keys of some dimensions. */
export const listNames = (reads: Reads, by: readonly MetricDimension[]) => reads.rows(names, [by]);
