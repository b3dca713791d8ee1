import { countIn, type Chunk } from '../../platform/importing/import.chunk.ts';
import type { RowKind } from '../../platform/importing/import.kind.ts';
import { dayOf } from '../../platform/plain-date.ts';
import type { CheckedRecord } from '../../platform/sheet/sheet.check.ts';
import { RosterBook } from './roster.book.ts';
import { RosterChecker } from './roster.check.ts';
import { ROSTER_COLUMNS, ROSTER_EXAMPLE } from './roster.columns.ts';
import { rosterFindings } from './roster.findings.ts';
import { loadReference } from './roster.reference.queries.ts';
import type { RosterRow } from './roster.row.ts';
import { takeBack } from './roster.undo.service.ts';
import { writeRows } from './roster.write.service.ts';

/** Rosters: a row becomes an official with work in a unit, or an empty seat. */
export const rosters: RowKind<RosterRow> = {
  room: 'workforce',
  batchType: 'RosterBatch',
  path: '/rosters',
  templateName: 'mau-danh-sach-can-bo.csv',
  columns: ROSTER_COLUMNS,
  example: ROSTER_EXAMPLE,
  findings: rosterFindings,
  rejectedPlace: (batch, line) => `roster ${String(batch)}:${String(line)}`,
  async begin(client, { scope, asOf }, layout) {
    const checker = new RosterChecker(layout, await loadReference(client, scope), asOf);
    const open = (): RosterBook => new RosterBook(scope, dayOf(asOf));
    // A dry run writes nothing: its book remembers what the file brought.
    const rehearsal = open();
    return {
      check: (record) => checker.check(record),
      take,
      write: (chunk, progress) => writeRows({ client, book: progress.dryRun ? rehearsal : open() }, chunk, progress),
      settle: () => Promise.resolve(),
    };
  },
  undo: takeBack,
};

/** Rows of one person are judged one after the other when they are written: none waits for another. */
function take(chunk: Chunk<RosterRow>, line: number, checked: CheckedRecord<RosterRow>): true {
  countIn(chunk, line, checked);
  if (checked.row !== null) {
    chunk.rows.set(String(line), checked.row);
    chunk.cells.set(line, checked.cells);
  }
  return true;
}
