import { bound, BuiltTexts, type Condition } from '../../platform/built-texts.ts';
import type { Language } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import type { Reads } from '../../platform/reads.ts';
import { has, type Selection } from '../../platform/selection.ts';
import { assignmentOf, assignmentPieces, type AssignmentRow } from '../assignment/assignment.queries.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import type { OfficialType } from './official.type.ts';
import type { OfficialKind, Sex } from './official.words.ts';

/** An official as the statements give it, with the assignment of today where it was asked for. */
export interface OfficialRow extends Partial<AssignmentRow> {
  readonly id: number;
  readonly code: string;
  readonly family_name: string;
  readonly middle_name: string;
  readonly given_name: string;
  readonly official_kind: OfficialKind;
  readonly birth_date?: string | null;
  readonly sex?: Sex | null;
  readonly home_unit_id?: number | null;
  readonly home_village?: string | null;
  readonly hired_on?: string | null;
  readonly left_on?: string | null;
  readonly is_demo?: boolean;
  readonly home_code?: string;
  readonly home_name?: string;
  readonly commendations?: number;
}

const CORE = 'o.id, o.code, o.family_name, o.middle_name, o.given_name, o.kind as official_kind';
/** What lists seldom show: read together, so that there are few statements. */
const DETAILS = ', o.birth_date, o.sex, o.home_unit_id, o.home_village, o.hired_on, o.left_on, o.is_demo';
const OF_DETAILS = ['birthDate', 'sex', 'homeUnit', 'homeVillage', 'hiredOn', 'leftOn', 'isDemo'];

const ORDER = `o.given_name collate "vi-x-icu", o.family_name collate "vi-x-icu", o.middle_name collate "vi-x-icu", o.id`;

/** Where somebody works on the day `$1`: where seconded to before where from. */
const TODAYS = ` left join lateral (
  select * from workforce.assignment a
  where a.official_id = o.id and a.valid_from <= $1::date and (a.valid_until is null or a.valid_until >= $1::date) and a.kind <> 'DESIGNATED'
  order by array_position('{SECONDMENT,PRIMARY,TEMPORARY,CONCURRENT}'::text[], a.kind), a.valid_from desc, a.id desc limit 1
) a on true`;

/** An official has few: counting them by the index is cheaper than keeping a number true. */
const PRAISE = ', (select count(*)::int from workforce.commendation c where c.official_id = o.id) as commendations';

const HOME = ' left join territory.published_unit_label home on home.id = o.home_unit_id';

const texts = new BuiltTexts('workforce');

/** What a selection of an official's fields needs; `$1` is today in all of it. */
function piecesOf(selection: Selection | undefined): { columns: string; joins: string } {
  const isAsked = (...path: string[]): boolean => selection === undefined || has(selection, ...path);
  const isHome = isAsked('homeUnit', 'code') || isAsked('homeUnit', 'name');
  const today = isAsked('currentAssignment') ? assignmentPieces(selection?.fields.get('currentAssignment')) : undefined;
  return {
    columns: `${CORE}${OF_DETAILS.some((field) => isAsked(field)) ? DETAILS : ''}${isAsked('commendationCount') ? PRAISE : ''}${today ? `, ${today.columns}` : ''}${
      isHome ? ', home.code as home_code, home.name as home_name' : ''
    }`,
    joins: `${today ? `${TODAYS}\n${today.joins}` : ''}${isHome ? HOME : ''}`,
  };
}

export interface OfficialPage {
  /** Given, family and middle name, and row id of the last row of the page before. */
  readonly after: readonly [given: string, family: string, middle: string, id: number] | null;
  readonly limit: number;
  readonly selection: Selection | undefined;
  readonly today: PlainDate;
}

/** One page of officials by given name in Vietnamese order. */
export async function listOfficials(
  reads: Reads,
  conditions: readonly Condition[],
  { after, limit, selection, today }: OfficialPage,
): Promise<OfficialRow[]> {
  const beyond = `(o.given_name collate "vi-x-icu", o.family_name collate "vi-x-icu", o.middle_name collate "vi-x-icu", o.id)
    > (?::text, ?::text, ?::text, ?::int)`;
  const all = after ? [...conditions, { sql: beyond, values: after }] : conditions;
  const { where, values } = bound(all, 2);
  const { columns, joins } = piecesOf(selection);
  const text = `select ${columns} from (
  select * from workforce.official o${where} order by ${ORDER} limit $2
) o${joins} where $1::date is not null order by ${ORDER}`;
  return reads.rows(texts.statement<OfficialRow>('officials', text), [today, limit, ...values]);
}

/** How many officials there are on all pages. */
export async function countOfficials(reads: Reads, conditions: readonly Condition[]): Promise<number> {
  const { where, values } = bound(conditions);
  const text = `select count(*)::int as n from workforce.official o${where}`;
  const [row] = await reads.rows(texts.statement<{ n: number }>('officialCount', text), values);
  return row?.n ?? 0;
}

/** Officials by code, in no order. */
export async function findOfficials(
  reads: Reads,
  codes: readonly string[],
  { selection, today }: Pick<OfficialPage, 'selection' | 'today'>,
): Promise<OfficialRow[]> {
  const { columns, joins } = piecesOf(selection);
  const text = `select ${columns} from workforce.official o${joins} where $1::date is not null and o.code = any ($2::text[])`;
  return reads.rows(texts.statement<OfficialRow>('officialsByCode', text), [today, codes]);
}

const fullName = ({ family_name, middle_name, given_name }: OfficialRow): string =>
  [family_name, middle_name, given_name].filter((part) => part !== '').join(' ');

const hasAssignment = (row: OfficialRow): row is OfficialRow & AssignmentRow => row.key != null;

/** A row as the graph shows it. */
export const officialOf = (row: OfficialRow, language: Language): OfficialType => ({
  rowId: row.id,
  id: toGlobalId('Official', row.code),
  code: row.code,
  name: fullName(row),
  familyName: row.family_name,
  givenName: row.given_name,
  kind: row.official_kind,
  birthDate: row.birth_date ?? null,
  sex: row.sex ?? null,
  homeUnit: row.home_unit_id == null ? null : unitStub(row.home_unit_id, row.home_code, row.home_name),
  homeVillage: row.home_village ?? null,
  hiredOn: row.hired_on ?? null,
  leftOn: row.left_on ?? null,
  isDemo: row.is_demo ?? false,
  commendationCount: row.commendations ?? 0,
  currentAssignment: hasAssignment(row) ? assignmentOf(row, language) : null,
});
