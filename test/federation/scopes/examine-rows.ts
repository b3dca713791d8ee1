import type { Client } from 'pg';
import { mayWrite } from '../../../server/src/dossiers/scope/scope.rules.ts';
import type { Viewer } from '../../../server/src/platform/context.ts';
import { act, changes } from './acting.ts';
import { leaksIn } from './canaries.ts';
import type { Findings } from './findings.ts';
import { nameOf } from './scoped-house.ts';
import { DOSSIERS } from './world.ts';

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
