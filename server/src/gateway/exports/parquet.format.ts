import type { ByteWriter, ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { Cell, CellKind } from '../../platform/export-view.ts';
import type { ShownColumn } from './cells.ts';

/** Rows held at once. */
const ROWS_OF_A_GROUP = 10_000;

const TYPES: Readonly<Record<CellKind, Omit<SchemaElement, 'name'>>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INTEGER: { type: 'INT64' },
  NUMBER: { type: 'DOUBLE' },
  SHARE: { type: 'DOUBLE' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  MOMENT: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  BOOLEAN: { type: 'BOOLEAN' },
};

/** Parquet with real types under the short names: days as DATE, instants as TIMESTAMP (UTC), counts as INT64. */
export async function* parquet(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const sink = new Sink(new ByteWriter());
  const elements = columns.map(({ name, kind }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...TYPES[kind],
  }));
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...elements];
  const writer = new ParquetWriter({ writer: sink.writer, schema, createdBy: 'mot-cua' });
  let held: (readonly Cell[])[] = [];
  const write = async (): Promise<void> => {
    await writer.write({ columnData: columnsOf(columns, held), rowGroupSize: ROWS_OF_A_GROUP });
    held = [];
  };
  for await (const rows of pages) {
    held.push(...rows);
    if (held.length < ROWS_OF_A_GROUP) continue;
    await write();
    yield sink.take();
  }
  if (held.length > 0) await write();
  await writer.finish();
  yield sink.take();
}

/** Bytes written so far and not yet taken; positions go on counting. */
class Sink {
  readonly writer: ByteWriter;

  constructor(writer: ByteWriter) {
    this.writer = writer;
  }

  take(): Uint8Array {
    const taken = new Uint8Array(this.writer.buffer.slice(0, this.writer.index));
    this.writer.index = 0;
    return taken;
  }
}

const columnsOf = (columns: readonly ShownColumn[], rows: readonly (readonly Cell[])[]): ColumnSource[] =>
  columns.map(({ name, kind }, index) => ({ name, data: rows.map((cells) => valueOf(cells[index] ?? null, kind)) }));

function valueOf(cell: Cell, kind: CellKind): Cell | bigint | Date {
  if (cell === null) return null;
  if (kind === 'INTEGER') return BigInt(Math.round(Number(cell)));
  return kind === 'DATE' || kind === 'MOMENT' ? new Date(String(cell)) : cell;
}
