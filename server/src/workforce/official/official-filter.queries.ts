import type { Condition } from '../../platform/built-texts.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { fold } from '../../platform/text.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { unitKey } from '../unit/unit-key.rules.ts';
import type { OfficialFilter } from './official.input.ts';

const likeLiteral = (text: string): string => text.replaceAll(/[\\%_]/gu, String.raw`\$&`);

/** Turns a filter into conditions on an official `o`. @throws Problem ID_INVALID */
export function officialConditions(filter: OfficialFilter, today: PlainDate): Condition[] {
  const conditions = [...placeConditions(filter, filter.asOf ?? today)];
  if (filter.kinds) conditions.push({ sql: 'o.kind = any (?::text[])', values: [filter.kinds] });
  const words = fold(filter.search ?? '');
  if (words !== '') {
    conditions.push({
      sql: `o.name_folded like ? or lower(o.code) like ?`,
      values: [`%${likeLiteral(words)}%`, `${likeLiteral(words)}%`],
    });
  }
  return conditions;
}

/** Unit and field are those of one assignment in force on the day. */
function placeConditions({ unitId, fieldCode }: OfficialFilter, day: PlainDate): Condition[] {
  if (unitId == null && fieldCode == null) return [];
  const parts = [
    'a.official_id = o.id and a.valid_from <= ?::date and (a.valid_until is null or a.valid_until >= ?::date)',
    ...(unitId == null ? [] : [`a.unit_id in (${HELD_BY})`]),
    ...(fieldCode == null ? [] : ['a.field_code = ?']),
  ];
  const values = [
    day,
    day,
    ...(unitId == null ? [] : [unitOf(unitId), day, day]),
    ...(fieldCode == null ? [] : [fieldCode]),
  ];
  return [{ sql: `exists (select from workforce.assignment a where ${parts.join(' and ')})`, values }];
}

/** A unit with those it holds on a day. */
const HELD_BY = `select t.from_unit_id from territory.published_attribution t
  where t.to_unit_id = ? and t.valid_from <= ?::date and coalesce(t.valid_until >= ?::date, true)`;

function unitOf(id: string): number {
  const key = unitKey(id);
  if (key === null) throw new Problem(platformErrors.ID_INVALID, ['filter', 'unitId'], { id: id.slice(0, 60) });
  return key;
}
