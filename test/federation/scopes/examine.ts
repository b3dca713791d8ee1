import { Client } from 'pg';
import { mayRead, mayWrite } from '../../../server/src/dossiers/scope/scope.rules.ts';
import { mayReadPeople } from '../../../server/src/workforce/scope/scope.rules.ts';
import type { Viewer } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import type { TestDatabase } from '../../support/database.ts';
import { leaksIn, sightings } from './canaries.ts';
import { everyPath, type AskedPath } from './paths.ts';
import { PLACEMENTS } from './placements.ts';
import { nameOf, openScopedHouse, type ScopedHouse } from './scoped-house.ts';
import { CURRENT_UNITS, DOSSIERS, FORMER_UNITS, OFFICIALS, rooms } from './world.ts';

/** What an examination found wrong, and how much it looked at. */
export interface Findings {
  readonly wrong: string[];
  pairs: number;
  readonly fields: Set<string>;
  /** Fields that had a value for somebody: the others prove nothing. */
  readonly proven: Set<string>;
}

export const emptyFindings = (): Findings => ({ wrong: [], pairs: 0, fields: new Set(), proven: new Set() });

const hasValue = (value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(hasValue);
  return typeof value === 'object' ? Object.values(value).some(hasValue) : true;
};

/** Every guarded field by every path: no text of another scope may come out. */
export async function examinePaths(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  for (const path of everyPath(house.schema)) {
    found.fields.add(path.name);
    for (const viewer of viewers) await examinePath(house, { viewer, path, found });
  }
}

/** Levels without powers over persons may not even ask for placements. */
const REFUSED = /^permission denied for table placement_/u;

async function examinePath(
  house: ScopedHouse,
  { viewer, path, found }: { viewer: Viewer; path: AskedPath; found: Findings },
): Promise<void> {
  const answer = await (path.subgraph === undefined
    ? house.ask(viewer, path.query)
    : house.askRoom(path.subgraph, viewer, path.query));
  found.pairs += 1;
  const errors = (answer.errors ?? []).map(({ message }) => message).filter((message) => !REFUSED.test(message));
  if (errors.length > 0) found.wrong.push(`${nameOf(viewer)}: ${path.name} failed: ${errors[0] ?? ''}`);
  if (hasValue(answer.data)) found.proven.add(path.name);
  const leaks = leaksIn(viewer, answer);
  if (leaks.length > 0) found.wrong.push(`${nameOf(viewer)}: ${path.name} shows ${leaks[0]?.text ?? ''}`);
}

const PERIOD = 'period: { from: "2025-01-01", to: "2026-10-31" }';
const FILTERS: readonly string[] = [
  '{}',
  '{ search: "CAN-1" }',
  '{ states: [PROCESSING] }',
  '{ outcomes: [EARLY] }',
  '{ channels: [ONLINE] }',
  '{ received: { from: "2026-01-01", to: "2026-10-31" } }',
  ...[...CURRENT_UNITS, ...FORMER_UNITS].flatMap((unit) => {
    const id = `unitId: "${toGlobalId('AdministrativeUnit', unit)}"`;
    return [`{ ${id} }`, `{ ${id}, boundaries: AS_THEN }`, `{ ${id}, counts: RECEIVED, ${PERIOD} }`];
  }),
];
const ORDERS = ['DUE_AT_ASC', 'DUE_AT_DESC', 'RECEIVED_AT_ASC', 'RECEIVED_AT_DESC'];

interface Page {
  readonly dossiers: { readonly totalCount: number; readonly nodes: readonly { readonly code: string }[] };
}

/** Every list and count: exactly what the policy allows of what the house itself sees, no row more and none less. */
export async function examineLists(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, filters }: { found: Findings; filters: readonly string[] },
): Promise<void> {
  const [staff] = viewers;
  if (!staff) return;
  const scopeOf = new Map(DOSSIERS.map(({ code, scope }) => [code, scope]));
  for (const [index, filter] of filters.entries()) {
    const order = ORDERS[index % ORDERS.length] ?? '';
    const query = `{ dossiers(first: 500, orderBy: ${order}, filter: ${filter}) { totalCount nodes { code } } }`;
    const all = codesOf((await house.ask(staff, query)).data);
    for (const viewer of viewers) {
      found.pairs += 1;
      const { data } = await house.ask(viewer, query);
      const due = all.filter((code) =>
        mayRead(viewer, scopeOf.get(code) ?? { unitId: -1, districtId: -1, province: -1, citizen: null }),
      );
      if (codesOf(data).join() !== due.join())
        found.wrong.push(
          `${nameOf(viewer)}: dossiers ${filter} gives ${String(codesOf(data).length)} of ${String(due.length)}`,
        );
      if ((data as Page | undefined)?.dossiers.totalCount !== due.length)
        found.wrong.push(`${nameOf(viewer)}: totalCount of ${filter} is not ${String(due.length)}`);
    }
  }
}

const codesOf = (data: unknown): string[] => (data as Page | undefined)?.dossiers.nodes.map(({ code }) => code) ?? [];

const FIGURES = 'carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post';
const PUBLIC: readonly string[] = [
  `{ units(first: 50, current: true) { totalCount nodes { id dossierTotals(${PERIOD}) { ${FIGURES} } } } }`,
  ...['on_time', 'online', 'median_handling', 'volume'].map(
    (metric) =>
      `{ communeRanking(metric: "${metric}", ${PERIOD}, minimumCases: 1) { rows { unit { id } value rank eligible totals { ${FIGURES} } } } }`,
  ),
  '{ meta { demo dataFrom dataTo } fields { code } metrics { key } procedures { totalCount } provinces { code unitCount } }',
  `{ ${DOSSIERS.slice(0, 20)
    .map(
      ({ code }, index) =>
        `s${String(index)}: dossierStatus(code: "${code}") { code procedureName unitName state dueAt }`,
    )
    .join(
      ' ',
    )} none: dossierStatus(code: "CAN-%") { code } like: dossierStatus(code: "CAN-10101-10100-15-_") { code } }`,
];

/** Figures and the look-up by code are the same for everybody, and hold nothing personal. */
export async function examinePublic(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  const [staff] = viewers;
  if (!staff) return;
  for (const query of PUBLIC) {
    const expected = JSON.stringify((await house.ask(staff, query)).data);
    for (const viewer of viewers) {
      found.pairs += 1;
      const { data, errors } = await house.ask(viewer, query);
      if (errors || JSON.stringify(data) !== expected)
        found.wrong.push(`${nameOf(viewer)}: ${query.slice(0, 60)} differs`);
      if (sightings(data).some(({ kind }) => kind !== 'CAN'))
        found.wrong.push(`${nameOf(viewer)}: a public field is personal`);
    }
    if (query.includes('none:') && !expected.includes('"none":null,"like":null'))
      found.wrong.push('dossierStatus finds what was not asked for');
  }
}

/** Whoever leads people sees exactly those he leads, and changes no other's assignments. */
async function examinePeople(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, client }: Examined,
): Promise<void> {
  for (const viewer of viewers) {
    found.pairs += 1;
    const { data } = await house.ask(viewer, '{ officials(first: 500) { totalCount nodes { code } } }');
    const seen = (data as { officials: { nodes: { code: string }[] } } | null | undefined)?.officials.nodes ?? [];
    const due = OFFICIALS.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ code }) => code);
    if (
      seen
        .map(({ code }) => code)
        .sort()
        .join() !== due.sort().join()
    )
      found.wrong.push(`${nameOf(viewer)}: officials gives ${String(seen.length)} of ${String(due.length)}`);
    for (const { code, scope } of OFFICIALS) {
      found.pairs += 1;
      const text = `update workforce.assignment set valid_until = '2026-12-10' where valid_from < '2026-12-01' and official_id = (
        select id from workforce.official where code = '${code}')`;
      if ((await changes(client, viewer, text)) !== mayReadPeople(viewer, scope))
        found.wrong.push(`${nameOf(viewer)}: the assignment of ${code} may be changed, or may not`);
    }
  }
}

/** Scenarios: exactly those of the viewer's scope, in the list as by their keys, and no other's changed. */
async function examinePlacements(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, client }: Examined,
): Promise<void> {
  for (const viewer of viewers) {
    found.pairs += 1;
    const { data } = await house.ask(viewer, '{ placements(first: 100) { totalCount nodes { id } } }');
    const told = data as { placements: { nodes: { id: string }[]; totalCount: number } } | null | undefined;
    const { nodes, totalCount } = told?.placements ?? { nodes: [], totalCount: 0 };
    const due = PLACEMENTS.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ id }) => id);
    const seen = nodes.map(({ id }) => id);
    if (seen.sort().join() !== due.sort().join() || totalCount !== due.length)
      found.wrong.push(`${nameOf(viewer)}: placements gives ${String(seen.length)} of ${String(due.length)}`);
    for (const { canary, scope } of PLACEMENTS) {
      found.pairs += 1;
      const text = `update workforce.placement_scenario set version = version + 1 where name = '${canary}'`;
      if ((await changes(client, viewer, text)) !== mayReadPeople(viewer, scope))
        found.wrong.push(`${nameOf(viewer)}: ${canary} may be changed, or may not`);
    }
  }
}

/** Tables that are had as files, by what they ask the graph: the same rows as anywhere else. */
async function examineExports(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  const views = rooms
    .flatMap((room) => room.exports ?? [])
    .filter(({ parameters }) => parameters.every(({ isRequired }) => !isRequired));
  for (const { name, document } of views) {
    for (const viewer of viewers) {
      found.pairs += 1;
      const answer = await house.ask(viewer, document, { first: 500 });
      const leaks = leaksIn(viewer, answer);
      if (answer.errors || leaks.length > 0)
        found.wrong.push(`${nameOf(viewer)}: the export ${name} shows ${leaks[0]?.text ?? 'an error'}`);
    }
  }
}

interface Examined {
  readonly found: Findings;
  readonly client: Client;
}

/** Every table that holds somebody's rows. */
const CLOSED_TABLES: readonly string[] = [
  ...[
    'dossier',
    'applicant',
    'dossier_step',
    'import_batch',
    'import_finding',
    'import_rejected_row',
    'import_replaced',
  ].map((table) => `dossiers.${table}`),
  ...['official', 'official_private', 'circumstance', 'qualification', 'skill', 'spoken_language', 'training'].map(
    (table) => `workforce.${table}`,
  ),
  ...['year_review', 'post', 'assignment', 'absence', 'shift', 'initiative', 'commendation', 'discipline'].map(
    (table) => `workforce.${table}`,
  ),
  ...['recognition_proposal', 'recognition_nominee', 'reminder', 'review_proposal'].map(
    (table) => `workforce.${table}`,
  ),
  ...['placement_scenario', 'placement_pin', 'placement_run', 'placement_decision'].map(
    (table) => `workforce.${table}`,
  ),
  ...['import_batch', 'import_finding', 'import_rejected_row', 'import_trace'].map((table) => `workforce.${table}`),
];

/** Every relation of the database that a role may read, asked by hand: row security without any code before it. */
export async function examineRelations(client: Client, viewers: readonly Viewer[], found: Findings): Promise<void> {
  const { rows } = await client.query<{ relation: string; rls: boolean; kind: string }>(
    `select c.oid::regclass::text as relation, c.relrowsecurity and c.relforcerowsecurity as rls, c.relkind as kind
     from pg_class c where c.relnamespace in ('dossiers'::regnamespace, 'rankings'::regnamespace, 'territory'::regnamespace,
       'workforce'::regnamespace)
       and c.relkind in ('r', 'v', 'm')`,
  );
  for (const table of CLOSED_TABLES)
    if (!rows.some(({ relation, rls }) => relation === table && rls))
      found.wrong.push(`${table} is not under forced row security`);
  const inherited = await client.query<{ role: string }>(
    `select m.member::regrole::text as role from pg_auth_members m
     where m.roleid::regrole::text ~ '^mot_cua_' and m.member::regrole::text ~ '^mot_cua_'
       and m.member::regrole::text <> 'mot_cua_login'`,
  );
  for (const { role } of inherited.rows) found.wrong.push(`${role} inherits another level`);
  for (const viewer of viewers) {
    await act(client, viewer, async () => {
      for (const { relation } of rows) {
        const may = await client.query<{ may: boolean }>(
          `select has_table_privilege(current_user, $1, 'select') as may`,
          [relation],
        );
        if (!may.rows[0]?.may) continue;
        found.pairs += 1;
        const seen = await client.query(`select t::text from ${relation} t`);
        const leaks = leaksIn(viewer, seen.rows);
        if (leaks.length > 0) found.wrong.push(`${nameOf(viewer)}: ${relation} holds ${leaks[0]?.text ?? ''}`);
      }
    });
  }
}

/** Every write that a role tries on every scope: it changes what it may, and nothing else. */
export async function examineWrites(client: Client, viewers: readonly Viewer[], found: Findings): Promise<void> {
  for (const viewer of viewers) {
    for (const { code, scope, unit, part } of DOSSIERS.filter((_, index) => index % 6 === 0)) {
      const may = mayWrite(viewer, scope);
      const tries = [
        [`update dossiers.dossier set version = version + 1 where code = '${code}'`, may],
        [
          `insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at)
           values ('NEW', 1, ${String(unit)}, ${String(unit)}, ${String(part)}, 'POST', 'RECEIVED', true, '2026-05-05')`,
          may,
        ],
        [
          `insert into dossiers.dossier_step (dossier_id, at, to_state)
           values (${String(1 + DOSSIERS.findIndex((each) => each.code === code))}, now(), 'RECEIVED')`,
          may,
        ],
        [
          `select from dossiers.advance(json_build_array(json_build_object('code', '${code}', 'version', 1, 'at', now(), 'state', 'PROCESSING',
             'counted', true, 'received_at', '2020-01-01', 'waited_minutes', 0)))`,
          may,
        ],
        [
          `select from territory.published_unit u cross join lateral dossiers.receive(json_build_array(json_build_object('code', 'NEW',
             'bucket', coalesce((select bucket_from from territory.published_unit_part where unit_id = u.id and part = ${String(part)}), 0),
             'unit_code', u.code, 'day', u.valid_from, 'procedure_id', 1, 'limit_working_days',
             (select limit_working_days from dossiers.procedure where id = 1), 'channel', 'POST', 'received_at', '2026-05-05', 'name', 'Ai')))
           where u.id = ${String(unit)}`,
          may,
        ],
        [`delete from dossiers.dossier where code = '${code}'`, viewer.role === 'mot_cua_staff'],
      ] as const;
      for (const [text, expected] of tries) {
        found.pairs += 1;
        const changed = await changes(client, viewer, text);
        if (changed !== expected)
          found.wrong.push(`${nameOf(viewer)}: ${text.slice(0, 40)} … ${code}: ${String(changed)}`);
      }
    }
  }
}

async function changes(client: Client, viewer: Viewer, text: string): Promise<boolean> {
  return act(client, viewer, async () => {
    try {
      return ((await client.query(text)).rowCount ?? 0) > 0;
    } catch (cause) {
      if ((cause as { code?: unknown }).code === '42501' || (cause as { code?: unknown }).code === '23502')
        return false;
      throw cause;
    }
  });
}

/** Runs `work` as a viewer and takes everything back. */
export async function act<T>(client: Client, { role, unit, user }: Viewer, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true)`,
      [role, String(unit), user],
    );
    return await work();
  } finally {
    await client.query('rollback');
  }
}

/** Everything, on a database of its own; or a quick look: without each field alone, and by some of the filters. */
export async function examineAll(
  database: TestDatabase,
  viewers: readonly Viewer[],
  { quick = false }: { quick?: boolean } = {},
): Promise<Findings> {
  const found = emptyFindings();
  const house = await openScopedHouse(database);
  const client = new Client(database.app);
  await client.connect();
  try {
    if (!quick) await examinePaths(house, viewers, found);
    await examineLists(house, viewers, { found, filters: quick ? FILTERS.slice(0, 8) : FILTERS });
    await examinePublic(house, viewers, found);
    await examineRelations(client, viewers, found);
    await examineWrites(client, viewers, found);
    await examinePeople(house, viewers, { found, client });
    await examinePlacements(house, viewers, { found, client });
    await examineExports(house, viewers, found);
  } finally {
    await client.end();
    await house.close();
  }
  const owner = new Client(database.owner);
  await owner.connect();
  const drift = await owner.query('select count(*)::int as n from dossiers.scope_drift()');
  await owner.end();
  const [{ n } = { n: 0 }] = drift.rows as { n: number }[];
  if (n > 0) found.wrong.push(`${String(n)} rows are stamped otherwise than the territory says`);
  return found;
}
