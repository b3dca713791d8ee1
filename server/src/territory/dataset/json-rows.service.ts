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

/** Adds rows. Takes one JSON array. */
export const insertRows = ({ table, columns }: JsonTable): Statement<never> =>
  statement(
    `${table}.insert`,
    `/* ${table}.insert */
insert into ${table} (${names(columns)})
select ${values(columns)} from jsonb_to_recordset($1::jsonb) as r(${record(columns)})`,
  );

/** Adds rows or brings those with the same key up to date. Takes one JSON array. */
export const upsertRows = ({ table, columns }: JsonTable, key: string): Statement<never> =>
  statement(
    `${table}.upsert`,
    `/* ${table}.upsert */
insert into ${table} as t (${names(columns)}, is_listed)
select ${values(columns)}, true from jsonb_to_recordset($1::jsonb) as r(${record(columns)})
on conflict (${key}) do update set (${names(columns)}, is_listed) = row (${columns.map(([column]) => `excluded.${column}`).join(', ')}, true)`,
  );
