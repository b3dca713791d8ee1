import { statement, type Statement } from '../../platform/reads.ts';

/** A column as it is named in the table, in the value, and in PostgreSQL's types. */
export type Column = readonly [column: string, property: string, type: string];

/** A table that takes many rows at once, as one JSON value: one statement, one plan, whatever the number of rows. */
export interface JsonTable {
  readonly table: string;
  readonly columns: readonly Column[];
}

const names = (columns: readonly Column[]): string => columns.map(([column]) => column).join(', ');
const values = (columns: readonly Column[]): string => columns.map(([, property]) => `r."${property}"`).join(', ');
const record = (columns: readonly Column[]): string =>
  columns.map(([, property, type]) => `"${property}" ${type}`).join(', ');

/** Since when an import's rows are known: always ($2), or from now on. */
const KNOWN = 'case when not $2::boolean then now() end';

/** Adds rows. Takes one JSON array. */
export const insertRows = ({ table, columns }: JsonTable): Statement<never> =>
  statement(
    `${table}.insert`,
    `/* ${table}.insert */
insert into ${table} (${names(columns)})
select ${values(columns)} from jsonb_to_recordset($1::jsonb) as r(${record(columns)})`,
  );

/** The same of a table that says since when rows are known. Takes one JSON array, and whether it is always. */
export const insertKnown = ({ table, columns }: JsonTable): Statement<never> =>
  statement(
    `${table}.insertKnown`,
    `/* ${table}.insertKnown */
insert into ${table} (${names(columns)}, known_from)
select ${values(columns)}, ${KNOWN} from jsonb_to_recordset($1::jsonb) as r(${record(columns)})`,
  );

/** What a row says, as one text: rows that say the same are the same. */
const said = (alias: string, columns: readonly string[]): string =>
  `row(${columns.map((column) => `${alias}.${column}`).join(', ')})::text`;
const ofTable = ({ columns }: JsonTable): string =>
  said(
    't',
    columns.map(([column]) => column),
  );
const ofValue = ({ columns }: JsonTable): string =>
  said(
    'r',
    columns.map(([, property]) => `"${property}"`),
  );

/** Takes away the rows that are not among some, and leaves the others untouched. Takes one JSON array. */
export const dropOthers = (table: JsonTable): Statement<never> =>
  statement(
    `${table.table}.dropOthers`,
    `/* ${table.table}.dropOthers */
delete from ${table.table} t where ${ofTable(table)} not in (
  select ${ofValue(table)} from jsonb_to_recordset($1::jsonb) as r(${record(table.columns)}))`,
  );

/** Adds those of some rows that are not there. Takes one JSON array, and whether they are known always. */
export const addMissing = (table: JsonTable): Statement<never> =>
  statement(
    `${table.table}.addMissing`,
    `/* ${table.table}.addMissing */
insert into ${table.table} (${names(table.columns)}, known_from)
select ${values(table.columns)}, ${KNOWN} from jsonb_to_recordset($1::jsonb) as r(${record(table.columns)})
where ${ofValue(table)} not in (select ${ofTable(table)} from ${table.table} t)`,
  );

/** Adds rows or brings those with the same key up to date, of a table that says since when rows are known. Takes one JSON array, and whether new ones are always. */
export const upsertKnown = ({ table, columns }: JsonTable, key: string): Statement<never> =>
  statement(
    `${table}.upsertKnown`,
    `/* ${table}.upsertKnown */
insert into ${table} as t (${names(columns)}, is_listed, known_from)
select ${values(columns)}, true, ${KNOWN} from jsonb_to_recordset($1::jsonb) as r(${record(columns)})
${updated(columns, key)}`,
  );

const updated = (columns: readonly Column[], key: string): string =>
  `on conflict (${key}) do update set (${names(columns)}, is_listed) = row (${columns.map(([column]) => `excluded.${column}`).join(', ')}, true)`;
