import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { makeCalendar } from '../dossiers/calendar/calendar.rules.ts';
import type { ConnectionConfig } from '../platform/connection-config.ts';
import { STAFF } from '../platform/context.ts';
import { connect } from '../platform/postgres-bootstrap.ts';
import type { Terminal } from '../platform/terminal.ts';
import { COPY_TABLES, type CopyTable, type NumberedDossier } from './copy.rules.ts';
import type { DemoDossier, DemoGround, DemoProcedure, DemoUnit } from './demo-dossier.ts';
import { digestOf } from './demo.digest.ts';
import { DEMO_TITLE, DemoGroundMissing, isOfProvince, makeDemo } from './demo.rules.ts';
import { removePar, storePar } from './par/par.service.ts';
import { removeDemoPractices } from './practices/practices.service.ts';
import { removeDemoReports } from './reports/reports.service.ts';
import { makeStaff } from './staff/staff.rules.ts';
import { removeStaff, storeStaff } from './staff/staff.service.ts';
import { removeTraits, storeTraits } from './traits.service.ts';

type Client = Awaited<ReturnType<typeof connect>>;

export interface DemoTask {
  /** Who owns the tables: gathers their statistics afterwards. */
  readonly owner: ConnectionConfig;
  /** What the application logs in as: writes the dossiers. */
  readonly app: ConnectionConfig;
  readonly terminal: Terminal;
  readonly now: Date;
}

/** What came of it: anything but LOADED says why nothing was changed. */
export type DemoOutcome = 'LOADED' | 'THERE_ALREADY' | 'REMOVED_BEFORE' | 'OTHER_DOSSIERS' | 'GROUND_MISSING';

/** Dossiers of one COPY, told of as progress. */
const CHUNK = 20_000;
/** Dossiers of one write to the connection. */
const PIECE = 500;

/**
 * Loads the demo into a database that has never held a dossier. All in one transaction: a process that dies half-way
 * leaves nothing behind, and the next start begins anew.
 */
export const loadDemoAtFirstStart = (task: DemoTask): Promise<DemoOutcome> =>
  load(task, ({ isLoaded, wasLoaded, hasOthers }) => {
    if (isLoaded) return 'THERE_ALREADY';
    if (wasLoaded) return 'REMOVED_BEFORE';
    return hasOthers ? 'OTHER_DOSSIERS' : 'LOADED';
  });

/** Loads the demo unless it is there, also beside other dossiers. */
export const loadDemo = (task: DemoTask): Promise<DemoOutcome> =>
  load(task, ({ isLoaded }) => (isLoaded ? 'THERE_ALREADY' : 'LOADED'));

/** Removes every demo dossier, whatever was done to it since. @returns how many there were */
export async function removeDemo({ owner, app, terminal, now }: DemoTask): Promise<number> {
  const removed = await withStaff(app, (client) =>
    inTransaction(client, async () => {
      await client.query(LOCK);
      return terminal.step(
        { vi: 'xoá hồ sơ minh hoạ', en: 'remove the demo dossiers' },
        async () => {
          const { rowCount } = await client.query(REMOVE);
          await removeStaff(client);
          await removePar(client);
          await removeDemoReports(client);
          await removeDemoPractices(client);
          await removeTraits(client, now);
          await client.query(CLOSE_BATCHES, [now]);
          await client.query(COMPACT);
          return rowCount ?? 0;
        },
        counted,
      );
    }),
  );
  if (removed > 0) await gatherStatistics(owner);
  return removed;
}

interface Standing {
  readonly isLoaded: boolean;
  readonly wasLoaded: boolean;
  readonly hasOthers: boolean;
}

async function load(task: DemoTask, decide: (standing: Standing) => DemoOutcome): Promise<DemoOutcome> {
  const outcome = await withStaff(task.app, (client) =>
    inTransaction(client, async () => {
      await client.query(LOCK);
      const { rows } = await client.query<Standing>(STANDING);
      const decision = decide(rows[0] ?? { isLoaded: false, wasLoaded: false, hasOthers: false });
      return decision === 'LOADED' ? fill(client, task) : decision;
    }),
  );
  if (outcome === 'LOADED') await finish(task);
  return outcome;
}

async function fill(client: Client, { terminal, now }: DemoTask): Promise<DemoOutcome> {
  const ground = await groundOf(client);
  const dossiers = await terminal.step(
    { vi: 'tạo dữ liệu minh hoạ', en: 'make up the demo' },
    () => Promise.resolve(make(ground)),
    (made) => counted(made?.length ?? 0),
  );
  if (dossiers === null) return 'GROUND_MISSING';
  const values = [DEMO_TITLE, digestOf(dossiers), dossiers.length, now];
  const batch = await client.query<{ id: number }>(ADD_BATCH, values);
  const batchId = batch.rows[0]?.id ?? 0;
  for (let from = 0; from < dossiers.length; from += CHUNK) {
    const chunk = dossiers.slice(from, from + CHUNK);
    await terminal.step(
      { vi: 'ghi hồ sơ minh hoạ', en: 'store demo dossiers' },
      () => store(client, chunk, batchId),
      () => `${counted(from + chunk.length)} / ${counted(dossiers.length)}`,
    );
  }
  await terminal.step({ vi: 'ghi cán bộ minh hoạ', en: 'store demo officials' }, () =>
    storeStaff(client, makeStaff(ground.units, isOfProvince)),
  );
  await terminal.step({ vi: 'ghi chỉ số cải cách minh hoạ', en: 'store the demo PAR index' }, () => storePar(client));
  await storeTraits(client, now);
  await terminal.step({ vi: 'cộng dồn số liệu', en: 'add up the tallies' }, () => client.query(COMPACT));
  return 'LOADED';
}

/** @returns null where units or procedures are missing: a house without them starts all the same */
function make(ground: DemoGround): DemoDossier[] | null {
  try {
    return makeDemo(ground);
  } catch (cause) {
    if (cause instanceof DemoGroundMissing) return null;
    throw cause;
  }
}

async function groundOf(client: Client): Promise<DemoGround> {
  const units = await client.query<DemoUnit>(UNITS);
  const procedures = await client.query<DemoProcedure>(PROCEDURES);
  const days = await client.query<Parameters<typeof makeCalendar>[0][number]>(CALENDAR);
  return { units: units.rows, procedures: procedures.rows, calendar: makeCalendar(days.rows) };
}

/** Texts are made while the database takes in those before. COPY goes by a stage: row security allows none into its tables. */
async function store(client: Client, dossiers: readonly DemoDossier[], batchId: number): Promise<void> {
  const { rows } = await client.query<{ id: string }>(TAKE_IDS, [dossiers.length]);
  const numbered = dossiers.map((dossier, index) => ({ id: rows[index]?.id ?? '', dossier }));
  for (const { table, columns, text } of COPY_TABLES) {
    const stage = `demo_${table.replace('.', '_')}`;
    await client.query(
      `/* demo.stage */ create temp table if not exists ${stage} on commit drop as select ${columns} from ${table} with no data`,
    );
    const command = `/* demo.copy */ copy ${stage} (${columns}) from stdin`;
    await pipeline(Readable.from(pieces(numbered, text, batchId)), client.query(copyFrom(command)));
    await client.query(`/* demo.unstage */ insert into ${table} (${columns}) select ${columns} from ${stage}`);
    await client.query(`/* demo.clearStage */ truncate ${stage}`);
  }
}

function* pieces(numbered: readonly NumberedDossier[], text: CopyTable['text'], batchId: number): Generator<string> {
  for (let from = 0; from < numbered.length; from += PIECE) {
    const piece = numbered.slice(from, from + PIECE).map((each) => text(each, batchId));
    const joined = piece.join('');
    if (joined !== '') yield joined;
  }
}

const finish = ({ owner, terminal }: DemoTask): Promise<void> =>
  terminal.step({ vi: 'thu thập thống kê', en: 'gather statistics' }, () => gatherStatistics(owner));

/** Plans are only as good as what the database knows of its tables; it would find out by itself, but later. */
async function gatherStatistics(owner: ConnectionConfig): Promise<void> {
  const client = await connect(owner);
  try {
    await client.query(VACUUM);
  } finally {
    await client.end();
  }
}

/** A connection of its own as the staff role: COPY cannot go over the pipelined pool. */
async function withStaff<T>(app: ConnectionConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(app);
  try {
    await client.query(BECOME_STAFF, [STAFF.role, String(STAFF.unit), STAFF.user]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw cause;
  }
}

const counted = (count: number): string => count.toLocaleString('vi-VN');

/** What is made up stands in the audit trail under a role of its own: it is nobody's doing, and none past the application. */
const BECOME_STAFF = `/* demo.becomeStaff */
select set_config('role', $1, false), set_config('app.unit', $2, false), set_config('app.user', $3, false),
  set_config('app.grant', 'DEMO', false),
  set_config('statement_timeout', '0', false), set_config('idle_in_transaction_session_timeout', '0', false)`;

const LOCK = `/* demo.lock */ select pg_advisory_xact_lock(hashtext('mot-cua demo'))`;

const STANDING = `/* demo.standing */
select exists (select from dossiers.dossier where is_demo) as "isLoaded",
  exists (select from dossiers.import_batch where is_demo) as "wasLoaded",
  not exists (select from dossiers.dossier where is_demo)
    and exists (select from dossiers.dossier where not is_demo) as "hasOthers"`;

const UNITS = `/* demo.units */
select u.id, u.code, u.type, u.province_code as "provinceCode", u.valid_from::text as "validFrom",
  u.valid_until::text as "validUntil", coalesce(s.ids, '{}') as "successorIds", coalesce(p.parts, '[]') as parts
from territory.published_unit u
left join (
  select from_unit_id, array_agg(to_unit_id order by to_unit_id) as ids
  from territory.published_lineage group by from_unit_id
) s on s.from_unit_id = u.id
left join (
  select unit_id, json_agg(json_build_object('part', part, 'bucketFrom', bucket_from, 'bucketTo', bucket_to) order by part) as parts
  from territory.published_unit_part group by unit_id
) p on p.unit_id = u.id
order by u.id`;

const PROCEDURES = `/* demo.procedures */
select p.id, p.code, f.code as "fieldCode", p.limit_working_days::float8 as "limitWorkingDays"
from dossiers.procedure p join dossiers.field f on f.id = p.field_id
order by p.id`;

const CALENDAR = '/* demo.calendar */ select date::text as date, kind from dossiers.calendar_day';

const ADD_BATCH = `/* demo.addBatch */
insert into dossiers.import_batch (file_name, file_hash, format, dry_run, is_demo, state, bytes_total, rows_read, added,
  started_at, progressed_at, finished_at, as_of, spool_path)
values ($1, $2, 'CSV', false, true, 'DONE', 0, $3, $3, $4, $4, $4, $4, '')
returning id`;

const TAKE_IDS = `/* demo.takeIds */
select nextval('dossiers.dossier_id_seq')::text as id from generate_series(1, $1::int)`;

const COMPACT = '/* demo.compact */ select dossiers.compact_tallies(), dossiers.settle_service_facts()';

const REMOVE = '/* demo.remove */ delete from dossiers.dossier where is_demo';

const CLOSE_BATCHES = `/* demo.closeBatches */
update dossiers.import_batch set state = 'UNDONE', progressed_at = $1, finished_at = $1 where is_demo and state <> 'UNDONE'`;

const VACUUM = `/* demo.vacuum */
vacuum (analyze) dossiers.dossier, dossiers.applicant, dossiers.dossier_step, dossiers.service_fact, dossiers.unit_day,
  dossiers.unit_month, dossiers.unit_year, dossiers.unit_day_delta, dossiers.unit_day_learned, dossiers.case_past, dossiers.field_month,
  dossiers.field_month_delta, dossiers.handling_month, dossiers.handling_field_month,
  dossiers.handling_channel_month, dossiers.handling_delta, dossiers.service_day,
  dossiers.service_month, dossiers.service_day_delta, dossiers.service_day_learned,
  workforce.official, workforce.post, workforce.assignment, workforce.qualification, workforce.commendation, workforce.reminder`;
