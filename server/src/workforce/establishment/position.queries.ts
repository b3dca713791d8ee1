import type { Language } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { PositionType } from './post-write.input.ts';

type PositionRow = Omit<PositionType, 'field'> & {
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly fieldNameEn: string;
};

/** $1 day */
const catalogue = statement<PositionRow>(
  'workforce.positions',
  `/* workforce.positions */
select c.code, c.name, c.body, c.rank, c.required_level as "requiredLevel", c.valid_from as "validFrom", c.valid_until as "validUntil",
  c.source, f.code as "fieldCode", f.name as "fieldName", f.name_en as "fieldNameEn"
from workforce.position c join workforce.work_field f on f.code = c.field_code
where c.valid_from <= $1::date and coalesce(c.valid_until >= $1::date, true)
order by array_position('{LEADERSHIP,OFFICE,ECONOMY,CULTURE_SOCIETY,SERVICE_CENTER,COMMUNE}'::text[], c.body),
  array_position('{HEAD,DEPUTY,STAFF}'::text[], c.rank), f.place, c.code`,
);

/** The catalogue of positions on a day. */
export async function listPositions(reads: Reads, day: PlainDate, language: Language): Promise<PositionType[]> {
  const rows = await reads.rows(catalogue, [day]);
  return rows.map(({ fieldCode, fieldName, fieldNameEn, ...row }) => ({
    ...row,
    field: { code: fieldCode, name: language === 'vi' ? fieldName : fieldNameEn },
  }));
}
