import { statement } from '../../platform/reads.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import type { Writes } from '../../platform/writes.ts';

/** Numbers fetched at once: a transaction that held the counter's row would make a commune's officers queue. */
const BLOCK = 20;
/** Counters remembered; more than a country's communes on a day. */
const REMEMBERED = 20_000;

interface Block {
  next: number;
  last: number;
  fetching: Promise<boolean> | undefined;
}

/** Its commit need not reach the disk at once: that of any dossier that bears one of the numbers takes it along. */
const reserve = statement<{ last: number }>(
  'dossiers.reserveCodes',
  `/* dossiers.reserveCodes */
with lightly as materialized (select set_config('synchronous_commit', 'off', true))
insert into dossiers.code_counter (unit_code, day, last)
select $1::text, $2::date, ${String(BLOCK)} from lightly
where exists (select from territory.published_unit where code = $1::text)
on conflict (unit_code, day) do update set last = dossiers.code_counter.last + ${String(BLOCK)}
returning last`,
);

const blocks = new Map<string, Block>();

/**
 * The next free dossier code of a unit and day, `<unit>-YYMMDD-NNNN`. Numbers are handed out by the block, so that they
 * may leave gaps and processes may interleave. @returns null when no unit ever bore the code
 */
export async function nextDossierCode(writes: Writes, unitCode: string, day: PlainDate): Promise<string | null> {
  const key = `${unitCode}-${day.slice(2).replaceAll('-', '')}`;
  if (blocks.size > REMEMBERED) blocks.clear();
  const block = blocks.get(key) ?? { next: 1, last: 0, fetching: undefined };
  blocks.set(key, block);
  while (block.next > block.last) {
    block.fetching ??= refill(block, { writes, unitCode, day });
    if (!(await block.fetching)) {
      blocks.delete(key);
      return null;
    }
  }
  const number = block.next;
  block.next += 1;
  return `${key}-${String(number).padStart(4, '0')}`;
}

async function refill(
  block: Block,
  { writes, unitCode, day }: { writes: Writes; unitCode: string; day: PlainDate },
): Promise<boolean> {
  try {
    const [rows] = (await writes.batch([{ statement: reserve, values: [unitCode, day] }])) as [{ last: number }[]];
    const last = rows[0]?.last;
    if (last === undefined) return false;
    block.next = last - BLOCK + 1;
    block.last = last;
    return true;
  } finally {
    block.fetching = undefined;
  }
}
