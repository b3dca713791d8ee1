import { createHash } from 'node:crypto';
import type { Cell } from '../../platform/export-view.ts';
import { VERSION } from '../../platform/version.ts';
import type { Page } from './question.ts';
import type { Sending } from './sending.ts';

/** Rows that are held before the first goes out, to see whether the table ends among them. */
const ROWS_AHEAD = 5_000;

/** What is known of a table beside its rows. */
type Told = Omit<Sending, 'rows' | 'rowCount' | 'tag'>;

/** Where a table ends among the first rows, all of it is known before it is sent. */
interface Ahead {
  readonly rows: AsyncIterable<readonly Cell[][]>;
  /** How many they are; null for a table that goes on. */
  readonly rowCount: number | null;
  /** What changes when the table does; null for a table that goes on. */
  readonly tagOf: ((sending: Told) => string) | null;
}

/** Reads the beginning of a table. @throws NotAnswered */
export async function readAhead(first: Page, pages: AsyncGenerator<Page>): Promise<Ahead> {
  const held = [first.rows];
  for (let count = first.rows.length; ;) {
    const next = await pages.next();
    if (next.done === true) {
      const tagOf = (sending: Told): string => tagged(sending, held);
      return { rows: restOf(held, pages), rowCount: count, tagOf };
    }
    held.push(next.value.rows);
    count += next.value.rows.length;
    if (count > ROWS_AHEAD) return { rows: restOf(held, pages), rowCount: null, tagOf: null };
  }
}

async function* restOf(held: Cell[][][], pages: AsyncGenerator<Page>): AsyncGenerator<readonly Cell[][]> {
  try {
    for (let rows = held.shift(); rows !== undefined; rows = held.shift()) yield rows;
    for await (const { rows } of pages) yield rows;
  } finally {
    await pages.return(undefined);
  }
}

/** The table's own words say what it is; what a format adds to them counts with it alone. */
function tagged(sending: Told, held: readonly Cell[][][]): string {
  const { view, format, language, isForMachines, about, asked } = sending;
  const tellsAbout = format === 'xlsx' || format === 'metadata.json' || format === 'zip';
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      VERSION,
      view.name,
      view.columns,
      format,
      language,
      isForMachines,
      asked,
      tellsAbout ? about : null,
    ]),
  );
  for (const rows of held) for (const cells of rows) hash.update(JSON.stringify(cells));
  return `"${hash.digest('base64url')}"`;
}
