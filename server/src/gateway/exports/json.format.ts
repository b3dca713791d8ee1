import type { Cell } from '../../platform/export-view.ts';
import type { ShownColumn } from './cells.ts';

const objectOf = (columns: readonly ShownColumn[], cells: readonly Cell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null])));

/** One object a line. */
export async function* ndjson(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((cells) => `${objectOf(columns, cells)}\n`).join('');
}

/** One array of objects. */
export async function* json(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    for (const cells of rows) {
      yield before + objectOf(columns, cells);
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
