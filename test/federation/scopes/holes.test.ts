import { Client } from 'pg';
import { expect, test } from 'vitest';
import { examineAll } from './examine.ts';
import { canaryDatabase } from './placements.ts';
import { VIEWERS } from './scoped-house.ts';

const STATUS = (where: string): string => `
create or replace function dossiers.status_of(asked text)
returns table (code text, procedure_name text, unit_name text, state text, received_at timestamptz, due_at timestamptz, completed_at timestamptz)
language sql stable security definer set search_path = '' as $body$
  select d.code, p.name, d.official_code, d.state, d.received_at, d.due_at, d.completed_at
  from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id where ${where}
$body$`;

/** What could be broken by mistake, one at a time. */
const HOLES: readonly (readonly [what: string, sql: string])[] = [
  [
    'a policy that lets all rows through',
    `drop policy dossier_commune on dossiers.dossier;
     create policy dossier_commune on dossiers.dossier for select to mot_cua_commune using (true)`,
  ],
  ['row security switched off', 'alter table dossiers.dossier disable row level security'],
  ['row security no longer forced', 'alter table dossiers.dossier no force row level security'],
  ['row security of steps switched off', 'alter table dossiers.dossier_step disable row level security'],
  [
    'the wrong column compared',
    `alter policy dossier_province on dossiers.dossier using (scope_district_id = current_setting('app.unit')::int)`,
  ],
  [
    'former borders in place of today’s',
    `alter policy dossier_commune on dossiers.dossier using (unit_id = nullif(current_setting('app.unit'), '0')::int)`,
  ],
  [
    'a policy for everybody beside the right ones',
    'create policy forgotten on dossiers.dossier for select using (true)',
  ],
  [
    'applicants granted beyond their unit',
    `grant select on dossiers.applicant to mot_cua_public; create policy forgotten on dossiers.applicant using (true)`,
  ],
  [
    'a published view that says too much',
    `create view dossiers.published_latest as select code, official_code from dossiers.dossier; grant select on dossiers.published_latest to public`,
  ],
  ['a look-up that searches', STATUS('d.code like asked limit 1')],
  ['a look-up that names the official', STATUS('d.code = asked')],
  [
    'another unit’s dossiers may be written by the functions',
    ['dossier', 'applicant', 'dossier_step']
      .map((table) => `alter policy ${table}_writer on dossiers.${table} using (true) with check (true)`)
      .join(';'),
  ],
  ['another unit’s dossiers may be written', `alter policy dossier_commune_adds on dossiers.dossier with check (true)`],
  [
    'a unit’s dossiers stamped with a neighbour’s scope',
    `update dossiers.unit_scope set scope_unit_id = 30101 where unit_id = 10200; 
     update dossiers.dossier set part = part where unit_id = 10200`,
  ],
  [
    'a citizen let in to whoever has no number',
    `alter policy dossier_citizen on dossiers.dossier
     using (coalesce(scope_citizen, nullif(current_setting('app.unit'), '0')::uuid) = nullif(current_setting('app.unit'), '0')::uuid)`,
  ],
  ['a citizen let in to everybody’s steps', 'alter policy dossier_step_citizen on dossiers.dossier_step using (true)'],
  [
    'a dossier stamped with another citizen than its applicant',
    `update dossiers.dossier set scope_citizen = (select scope_citizen from dossiers.dossier where scope_citizen is not null limit 1)`,
  ],
  [
    'imports shown to communes',
    'create policy forgotten on dossiers.import_batch for select to mot_cua_commune using (true)',
  ],
  [
    'findings shown without their import',
    'create policy forgotten on dossiers.import_finding for select to mot_cua_commune using (true)',
  ],
  [
    'officials shown by where they come from',
    `alter policy official_commune on workforce.official using (home_unit_id = nullif(current_setting('app.unit'), '0')::int)`,
  ],
  [
    'what is sensitive of officials shown to all',
    'alter policy official_private_people on workforce.official_private using (true)',
  ],
  ['assignments of every province shown', 'alter policy assignment_province on workforce.assignment using (true)'],
  [
    'a commendation stamped with another province than its official',
    'update workforce.commendation set scope_province = 1 where scope_province = 15',
  ],
  [
    'reminders shown to former districts',
    'create policy forgotten on workforce.reminder for select to mot_cua_district using (true)',
  ],
  [
    'posts of every commune shown',
    'create policy forgotten on workforce.post for select to mot_cua_commune using (true)',
  ],
  [
    'scenarios of other communes shown',
    'alter policy placement_scenario_commune on workforce.placement_scenario using (true)',
  ],
  ['pins shown without their scenario', 'alter policy placement_pin_people on workforce.placement_pin using (true)'],
  ['decisions without row security', 'alter table workforce.placement_decision disable row level security'],
];

/** A viewer of each kind is enough to see a hole by. */
const FEW = VIEWERS.filter(
  ({ role, unit }) =>
    typeof unit === 'string' || [0, 15, 10100, 10101, 30101].includes(unit) || role === 'mot_cua_staff',
);

test.each(HOLES)('%s is found', async (_what, sql) => {
  const database = await canaryDatabase();
  const owner = new Client(database.owner);
  await owner.connect();
  try {
    await owner.query(sql);
    const { wrong } = await examineAll(database, FEW, { quick: true });
    expect(wrong.length).toBeGreaterThan(0);
  } finally {
    await owner.end();
    await database.drop();
  }
});

test('without a hole nothing is found by the same look', async () => {
  const database = await canaryDatabase();
  const { wrong } = await examineAll(database, FEW, { quick: true });
  await database.drop();
  expect(wrong).toEqual([]);
});
