import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { closed, withOfficial } from './20261122190400_guard_people.ts';
import { ofOfficial } from './20261122210000_mend_trail.ts';

const PEOPLE = 'mot_cua_commune, mot_cua_province';
const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const SEEN = 'exists (select from workforce.official o where o.id = official_id)';
const OWN = 'workforce.is_own(official_id)';
const OF_OFFICIALS = [
  'initiative',
  'commendation',
  'recognition_nominee',
  'reminder',
  'review_proposal',
  'discipline',
] as const;

const adds = (table: string, columns: string): string => `
create policy ${table}_people_add on workforce.${table} for insert to ${PEOPLE} with check (${SEEN});
grant insert (${columns}) on workforce.${table} to ${PEOPLE};`;

const RECORDED: readonly RecordedTable[] = [
  ofOfficial('initiative', { thing: 'RECOGNITION' }),
  ofOfficial('commendation', { thing: 'RECOGNITION' }),
  ofOfficial('recognition_nominee', { thing: 'RECOGNITION', silent: ['proposal_id'] }),
  ofOfficial('reminder', { thing: 'REMINDER' }),
  ofOfficial('review_proposal', { thing: 'REMINDER' }),
  ofOfficial('discipline', { thing: 'REMINDER' }),
  {
    table: 'workforce.recognition_proposal',
    thing: 'RECOGNITION',
    key: 'id',
    subject: (row) => `'RecognitionProposal:' || ${row}.id`,
    scope: [() => '0', () => '0', () => '0'],
    silent: ['id'],
    many: { subject: 'null', together: [], digest: (row) => `${row}::text` },
  },
];

/** Recognition and reminders are seen by whoever sees the official, a person's own reminders by the person as well. */
export const guardRecognition: MigrationFile = {
  name: '20261122220100_guard_recognition',
  sql: `
create function workforce.is_own(official int) returns boolean
language sql stable security definer set search_path = '' as $body$
  select exists (select from workforce.official o where o.id = official and o.account_id = current_setting('app.user', true))
$body$;
create function workforce.own_code(official int) returns text
language sql stable security definer set search_path = '' as $body$
  select o.code from workforce.official o where o.id = official and o.account_id = current_setting('app.user', true)
$body$;
${OF_OFFICIALS.map(withOfficial).join('\n')}
${closed('recognition_proposal')}
create policy recognition_proposal_people on workforce.recognition_proposal for select to ${PEOPLE}
  using (exists (select from workforce.recognition_nominee n where n.proposal_id = recognition_proposal.id)
    or proposed_by = current_setting('app.user', true));
create policy recognition_proposal_people_add on workforce.recognition_proposal for insert to ${PEOPLE}
  with check (proposed_by = current_setting('app.user', true));
create policy recognition_proposal_people_decide on workforce.recognition_proposal for update to ${PEOPLE}
  using (exists (select from workforce.recognition_nominee n where n.proposal_id = recognition_proposal.id))
  with check (decided_by = current_setting('app.user', true));
grant insert (kind_code, occasion, year, reason, proposed_by, proposed_at),
  update (state, decided_by, decided_at, decision) on workforce.recognition_proposal to ${PEOPLE};
${adds('recognition_nominee', 'proposal_id, official_id')}
${adds('commendation', 'official_id, kind_code, occasion, year, reason, decided_on, decision, amount, unit_id, field_code, proposal_id')}
${adds('initiative', 'official_id, title, recognised_on, decision')}
${adds('reminder', 'official_id, issued_on, issued_by, reason, dossier_code, explain_by')}
${adds('review_proposal', 'official_id, window_from, window_to, reminders, asks_transfer, note, proposed_by, proposed_at')}
${adds('discipline', 'official_id, kind_code, decided_on, decision, reason')}
create policy reminder_people_judge on workforce.reminder for update to ${PEOPLE} using (${SEEN}) with check (${SEEN});
create policy reminder_own on workforce.reminder for select to ${EVERYONE} using (${OWN});
create policy reminder_own_answer on workforce.reminder for update to ${EVERYONE} using (${OWN}) with check (${OWN});
grant update (state, answer, answered_at, appeal, appealed_at) on workforce.reminder to ${EVERYONE};
grant update (excuse, verdict_note, judged_by, judged_at) on workforce.reminder to ${PEOPLE};
create policy official_people_link on workforce.official for update to mot_cua_commune
  using (scope_unit_id = nullif(current_setting('app.unit'), '0')::int);
create policy official_province_link on workforce.official for update to mot_cua_province
  using (scope_province = nullif(current_setting('app.unit'), '0')::int);
grant update (account_id, version) on workforce.official to ${PEOPLE};

grant select, insert, update, delete on ${[...OF_OFFICIALS, 'recognition_proposal'].map((table) => `workforce.${table}`).join(', ')}
  to mot_cua_staff;
grant select on ${[...OF_OFFICIALS, 'recognition_proposal'].map((table) => `workforce.${table}`).join(', ')},
  workforce.base_salary, workforce.recognition_kind, workforce.discipline_kind, workforce.reminder_rule to mot_cua_staff, ${EVERYONE};
grant usage on all sequences in schema workforce to mot_cua_staff, ${PEOPLE};
grant execute on function workforce.is_own(int), workforce.own_code(int) to mot_cua_staff, ${EVERYONE};
${RECORDED.map(auditTriggers).join('\n')}

create view workforce.published_recognition as
select c.unit_id, c.field_code, c.kind_code, c.occasion, c.year, c.decided_on, c.amount from workforce.commendation c;
comment on view workforce.published_recognition is 'Commendations by unit of then, field, kind and day; nobody named.';
grant select on workforce.published_recognition to mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country;
`,
};
