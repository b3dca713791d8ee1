type Literal = string | number | boolean | null;

const literal = (value: Literal): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : value === null ? 'null' : String(value);

/** Rows of a VALUES list, for data that a migration brings along. Never for input. */
export const sqlValues = (rows: readonly (readonly Literal[])[]): string =>
  rows.map((row) => `  (${row.map(literal).join(', ')})`).join(',\n');
