type About = (row: string) => string;

const zero: About = () => '0';
/** What belongs to no unit: told to whoever looks after accounts, and to the person. */
export const noScope = [zero, zero, zero] as const;

/** The account that a column names by its key, where it does: jobs act without one. */
export const whoseAccount =
  (column: string): About =>
  (row) =>
    `(case when ${row}.${column} ~ '^[0-9]+$' then ${row}.${column}::bigint end)`;
