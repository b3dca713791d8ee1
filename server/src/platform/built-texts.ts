import { statement, type Statement } from './reads.ts';

/** One condition of a query: constant SQL with `?` for each of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Numbers the `?` of conditions as `$1`, `$2` …, in order. @param before values that come first in the text
 * @returns the `where` clause, empty without conditions
 */
export function bound(conditions: readonly Condition[], before = 0): { where: string; values: unknown[] } {
  let n = before;
  const where = conditions.map(({ sql }) => `(${sql.replace(/\?/g, () => `$${String((n += 1))}`)})`);
  return {
    where: where.length > 0 ? ` where ${where.join(' and ')}` : '',
    values: conditions.flatMap(({ values }) => [...values]),
  };
}

/** One statement for each text a room builds: texts are joined of constant pieces only, so there are few of them. */
export class BuiltTexts {
  private readonly known = new Map<string, Statement<unknown>>();
  private readonly room: string;

  constructor(room: string) {
    this.room = room;
  }

  /** @param family what the text is for; with a number it is the statement's name */
  statement<Row>(family: string, text: string): Statement<Row> {
    let found = this.known.get(text);
    if (!found) {
      const name = `${this.room}.${family}${String(this.known.size)}`;
      this.known.set(text, (found = statement(name, `/* ${this.room}.${family} */ ${text}`)));
    }
    return found as Statement<Row>;
  }
}
