/** `node test/load/row-security.load.ts [dossiers]`: what row security costs, with and without it in one interleaved run. */
import type * as Compiled from '../../server/src/gateway/compiled.ts';
import type * as Compose from '../../server/src/gateway/compose.ts';
import type * as Joined from '../../server/src/gateway/one-process.ts';
import type * as Context from '../../server/src/platform/context.ts';
import type * as Database from '../../server/src/platform/database.ts';
import { parse, type OperationDefinitionNode } from 'graphql';
import type { Client } from 'pg';
import { openBenchDatabase, withClient, type BenchDatabase } from './data/bench-database.ts';
import { median } from './drive/measure.ts';
import { loadProduct } from './drive/product.ts';
import { say } from './drive/say.ts';
import { globalId } from './raw/pipelined-pool.ts';

const ROUNDS = 9;
const SECONDS = 1.5;
const ASKERS = 8;
/** A cost above this is a fault. */
const HIGHEST_COST = 0.15;

interface Unit {
  readonly unit: number;
  readonly district: number;
  readonly province: number;
  readonly code: string;
  readonly codes: string[];
}

const UNITS = `
select u.id as unit, u.code, min(d.scope_district_id) as district, min(d.scope_province) as province,
  (array_agg(d.code order by md5(d.code)))[1:20] as codes
from dossiers.dossier d join territory.unit u on u.id = d.scope_unit_id
where d.unit_id = d.scope_unit_id and d.state = 'RESULT_RETURNED'
group by u.id, u.code having count(*) >= 50 order by md5(u.code) limit 20`;

/** The same rights as a commune's, and no row security: what it would be without. */
const BYPASS = `
do $body$ begin
  if not exists (select from pg_roles where rolname = 'bench_bypass') then create role bench_bypass nologin bypassrls; end if;
end $body$;
grant mot_cua_commune, mot_cua_province to bench_bypass;
grant bench_bypass to mot_cua_login;`;

const FIELDS =
  'code state outcome channel receivedAt dueAt officialCode procedure { code name field { name } } handlingUnit { code name }';
const LIST = `query List($code: String!) { dossiers(first: 50, filter: { unitCode: $code, states: [RESULT_RETURNED] }) {
  nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const DOSSIER = `query Dossier($code: String!) { dossier(code: $code) { ${FIELDS} steps { at from to note } } }`;
const RANKING = `query Ranking($code: String!) { communeRanking(metric: "on_time", scope: { provinceCode: $code },
  period: { from: "2026-07-01", to: "2026-09-30" }) { rows { rank value unit { code name } totals { received early onTime late } } } }`;

const PEOPLE = `query People($code: ID!) { officials(first: 50, filter: { unitId: $code }) {
  nodes { code name kind commendationCount currentAssignment { title validFrom field { name } unit { code name } } }
  pageInfo { hasNextPage endCursor } } }`;

interface Asked {
  readonly title: string;
  readonly query: string;
  readonly level: 'commune' | 'province';
  readonly codes: (unit: Unit) => readonly string[];
  /** What must be the same with and without; all of the answer where nothing is said. */
  readonly same?: (answer: unknown) => unknown;
}

const unitId = ({ unit }: Unit): string => globalId('AdministrativeUnit', unit);
/** Without row security a unit's people are listed with those who were seconded away, whom others lead. */
const pageSize = (answer: unknown): number => (answer as { officials: { nodes: unknown[] } }).officials.nodes.length;
const provinceCode = ({ province }: Unit): string => String(province).padStart(2, '0');
const OPERATIONS: readonly Asked[] = [
  { title: 'list, commune', query: LIST, level: 'commune', codes: ({ code }) => [code] },
  { title: 'list, province', query: LIST, level: 'province', codes: ({ code }) => [code] },
  { title: 'people, commune', query: PEOPLE, level: 'commune', codes: (unit) => [unitId(unit)], same: pageSize },
  { title: 'people, province', query: PEOPLE, level: 'province', codes: (unit) => [unitId(unit)], same: pageSize },
  { title: 'by code, commune', query: DOSSIER, level: 'commune', codes: ({ codes }) => codes },
  { title: 'by code, province', query: DOSSIER, level: 'province', codes: ({ codes }) => codes },
  { title: 'ranking, commune', query: RANKING, level: 'commune', codes: (unit) => [provinceCode(unit)] },
];

type Ask = (role: string, unit: number, code: string) => Promise<unknown>;

async function openAsker(database: BenchDatabase, query: string): Promise<{ ask: Ask; close: () => Promise<void> }> {
  const product = await loadProduct();
  const load = async <Module>(path: string): Promise<Module> =>
    (await import(new URL(`../../server/dist/${path}`, import.meta.url).href)) as Module;
  const { compose } = await load<typeof Compose>('gateway/compose.js');
  const { joinRooms } = await load<typeof Joined>('gateway/one-process.js');
  const { compiledExecutor } = await load<typeof Compiled>('gateway/compiled.js');
  const { makeContext } = await load<typeof Context>('platform/context.js');
  const { openRoom } = await load<typeof Database>('platform/database.js');
  const rooms = [...product.rooms, ...product.allRooms.filter(({ name }) => name === 'workforce')];
  const opened = new Map(
    await Promise.all(
      rooms.map(async (room) => [room.name, await openRoom(room, database.app, { poolSize: 6 })] as const),
    ),
  );
  const execute = compiledExecutor(joinRooms(await compose(rooms)));
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return {
    ask: async (role, unit, code) => {
      const context = makeContext({
        viewer: { ...product.STAFF, role, unit },
        now: new Date('2026-11-22T02:00:00Z'),
        today: '2026-11-22',
        requestId: 'bench',
        language: 'vi',
        open: (name, who) => {
          const room = opened.get(name);
          if (!room) throw new Error(`No room called ${name}.`);
          return room.door(who);
        },
      });
      const { data, errors } = await execute({
        document,
        operation,
        operationName: undefined,
        variables: { code },
        context,
      });
      if (errors) throw errors[0] ?? new Error('refused');
      return data;
    },
    close: async () => {
      await Promise.all([...opened.values()].map((room) => room.close()));
    },
  };
}

/** Answers a second, by several askers at once. */
async function rate(ask: () => Promise<unknown>, seconds: number): Promise<number> {
  const from = performance.now();
  const until = from + seconds * 1000;
  let count = 0;
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      await ask();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: ASKERS }, asker));
  return (count * 1000) / (performance.now() - from);
}

async function measure(database: BenchDatabase, units: readonly Unit[], asked: Asked): Promise<number> {
  const { ask, close } = await openAsker(database, asked.query);
  try {
    const cases = units.flatMap((unit) =>
      asked.codes(unit).map((code) => ({ unit: unit[asked.level === 'commune' ? 'unit' : 'province'], code })),
    );
    let turn = 0;
    const as = (role: string) => (): Promise<unknown> => {
      const { unit, code } = cases[turn++ % cases.length] ?? { unit: 0, code: '' };
      return ask(role, unit, code);
    };
    const [guarded, open] = [as(`mot_cua_${asked.level}`), as('bench_bypass')];
    for (const { unit, code } of cases.slice(0, 20)) {
      const [one, other] = await Promise.all([
        ask(`mot_cua_${asked.level}`, unit, code),
        ask('bench_bypass', unit, code),
      ]);
      const told = asked.same ?? ((answer: unknown) => answer);
      if (JSON.stringify(told(one)) !== JSON.stringify(told(other)))
        throw new Error(`${asked.title}: the answers differ for ${code}.`);
    }
    const ratios: number[] = [];
    const rates: [number, number][] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const first = await rate(round % 2 === 0 ? guarded : open, SECONDS);
      const second = await rate(round % 2 === 0 ? open : guarded, SECONDS);
      const pair: [number, number] = round % 2 === 0 ? [first, second] : [second, first];
      if (round > 0) {
        rates.push(pair);
        ratios.push(pair[0] / pair[1]);
      }
    }
    const cost = 1 - median(ratios);
    say(
      `${asked.title}: ${median(rates.map(([with_]) => with_)).toFixed(0)}/s with row security, ` +
        `${median(rates.map(([, without]) => without)).toFixed(0)}/s without: cost ${(100 * cost).toFixed(1)} %`,
    );
    return cost;
  } finally {
    await close();
  }
}

const database = await openBenchDatabase(Number(process.argv[2] ?? 1_000_000), { fresh: false });
try {
  const units = await withClient(database.owner, async (client: Client) => {
    await client.query(BYPASS);
    return (await client.query<Unit>(UNITS)).rows;
  });
  for (const asked of OPERATIONS) {
    if ((await measure(database, units, asked)) > HIGHEST_COST) process.exitCode = 1;
  }
} finally {
  await database.stop();
}
