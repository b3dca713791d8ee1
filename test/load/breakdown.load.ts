/** `node test/load/breakdown.load.ts [dossiers…]`: figures by field and channel, ours beside hand-written SQL over the dossiers. */
import type * as Values from '../../server/src/rankings/values/values.queries.ts';
import type { ValuesQuestion } from '../../server/src/rankings/values/values.question.ts';
import type { Client } from 'pg';
import { openBenchDatabase, withClient } from './data/bench-database.ts';
import { median } from './drive/measure.ts';
import { say } from './drive/say.ts';

const ROUNDS = 5;
const TODAY = '2026-10-31';
/** More than this of the hand-written statement's time is a fault, where whole months are told of dossiers enough to matter. */
const HIGHEST_RATIO = 1;
const ENOUGH = 1_000_000;

const { sumsStatement } = (await import(
  new URL('../../server/dist/rankings/values/values.queries.js', import.meta.url).href
)) as typeof Values;

interface Asked {
  readonly what: string;
  readonly from: string;
  readonly until: string;
  readonly split: readonly string[];
  readonly province: string | null;
  readonly by: 'FIELD' | 'CHANNEL';
}
const YEAR = { from: '2025-10-01', until: '2026-09-30', split: [] };
const CUT = { from: '2025-10-10', until: '2026-09-20', split: ['2025-10-01', '2026-09-01'] };
const ASKED: readonly Asked[] = [
  { what: 'a province by field, 12 months', ...YEAR, province: '15', by: 'FIELD' },
  { what: 'a province by channel, 12 months', ...YEAR, province: '15', by: 'CHANNEL' },
  { what: 'the country by field, 12 months', ...YEAR, province: null, by: 'FIELD' },
  { what: 'the country by channel, 12 months', ...YEAR, province: null, by: 'CHANNEL' },
  { what: 'a province by field, two months cut through', ...CUT, province: '15', by: 'FIELD' },
];

/** Ours: the very statement of `metricValues`. */
function ours({ from, until, split, province, by }: Asked): { text: string; values: readonly unknown[] } {
  const window = { from, until, overdueBy: until, splitMonths: split };
  const question = {
    scope: {
      asThen: false,
      today: TODAY,
      provinceCode: province,
      unitTypes: null,
      unitCodes: null,
      formerDistrict: null,
    },
    window,
    months: [window],
    by: [by],
    columns: ['early', 'late', 'on_time'],
  } as unknown as ValuesQuestion;
  return sumsStatement(question);
}

/** By hand: whoever has no tallies counts the dossiers of the units' parts that ended in those days. */
const raw = ({ from, until, province, by }: Asked): { text: string; values: readonly unknown[] } => ({
  text: `select ${by === 'FIELD' ? 'f.code' : 'd.channel'} as key0, count(*) filter (where d.outcome = 'EARLY')::int as early,
  count(*) filter (where d.outcome = 'LATE')::int as late, count(*) filter (where d.outcome = 'ON_TIME')::int as on_time
from dossiers.dossier d
join territory.attribution a on a.from_unit_id = d.unit_id and a.part = d.part
join territory.unit u on u.id = a.to_unit_id and u.is_listed and u.valid_until is null
${by === 'FIELD' ? 'join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id' : ''}
where d.counted and d.ended_on between $1 and $2${province === null ? '' : ' and u.province_id = any (array(select id from territory.province where code = $3))'}
group by 1`,
  values: [from, until, ...(province === null ? [] : [province])],
});

interface Row {
  readonly key0: string;
  readonly early: number;
  readonly late: number;
  readonly on_time: number;
}

/** Groups with their sums, whatever the order and however a group is split. */
function summed(rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, ({ key0 }) => key0);
  const told = [...groups].map(([key, of]) => [
    key,
    ...(['early', 'late', 'on_time'] as const).map((name) => of.reduce((sum, row) => sum + row[name], 0)),
  ]);
  return JSON.stringify(told.filter(([, ...sums]) => sums.some((sum) => sum !== 0)).sort());
}

/** Both statements in turns, on one connection, prepared by name. @returns whether they agree and ours is fast enough */
async function compare(client: Client, asked: Asked, dossiers: number): Promise<boolean> {
  const sides = [ours(asked), raw(asked)].map(({ text, values }, index) => ({
    name: `${asked.what} ${String(index)}`.slice(0, 60),
    text,
    values: [...values],
  }));
  const times: [number, number][] = [];
  const told = ['', ''];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took: [number, number] = [0, 0];
    for (const [index, side] of sides.entries()) {
      const began = performance.now();
      const { rows } = await client.query<Row>(side);
      took[index === 0 ? 0 : 1] = performance.now() - began;
      told[index] = summed(rows);
    }
    if (round > 0) times.push(took);
  }
  const ratio = median(times.map(([one, other]) => one / other));
  const [mine, theirs] = [median(times.map(([one]) => one)), median(times.map(([, other]) => other))];
  const agree = told[0] === told[1];
  say(
    `${dossiers.toLocaleString('en')} dossiers, ${asked.what}: ${mine.toFixed(1)} ms, by hand ${theirs.toFixed(1)} ms, ` +
      `ratio ${ratio.toFixed(2)}${agree ? '' : ', NOT THE SAME FIGURES'}`,
  );
  return agree && (dossiers < ENOUGH || asked.split.length > 0 || ratio <= HIGHEST_RATIO);
}

for (const dossiers of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100_000, 1_000_000]) {
  const database = await openBenchDatabase(dossiers, { fresh: false });
  try {
    await withClient(database.owner, async (client) => {
      await client.query('select dossiers.compact_tallies()');
      await client.query('vacuum (analyze) dossiers.field_month, dossiers.field_month_delta, dossiers.unit_day_delta');
      for (const asked of ASKED) if (!(await compare(client, asked, dossiers))) process.exitCode = 1;
    });
  } finally {
    await database.stop();
  }
}
