import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { COLLECTIVE_KINDS } from '../recognition/recognition.data.ts';
import { sqlValues } from '../../platform/sql-values.ts';
import { closed } from './20261122190400_guard_people.ts';
import { guard } from './20261123010000_second_person.ts';

const PEOPLE = 'mot_cua_commune, mot_cua_province';
const SEEN = 'exists (select from workforce.official o where o.id = official_id)';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const LED = Object.entries({ commune: 'scope_unit_id', province: 'scope_province' }).map(([level, column]) => ({
  level,
  led: `exists (select from workforce.unit_scope s where s.unit_id = collective_commendation.unit_id and s.${column} = ${MINE})`,
}));
const scopeOf = (column: string) => (row: string) =>
  `coalesce((select s.${column} from workforce.unit_scope s where s.unit_id = ${row}.unit_id), 0)`;

const RECORDED: RecordedTable = {
  table: 'workforce.collective_commendation',
  thing: 'RECOGNITION',
  key: 'id',
  subject: (row) => `'CollectiveCommendation:' || ${row}.id`,
  scope: [scopeOf('scope_unit_id'), scopeOf('scope_district_id'), scopeOf('scope_province')],
  silent: ['id'],
  many: { subject: 'null', together: [], digest: (row) => `${row}::text` },
};

/** People decide of a year and of a review that was proposed; collectives are commended as well. */
export const decideReviews: MigrationFile = {
  name: '20261123090100_decide_reviews',
  sql: `
alter table workforce.year_review
  add general_points numeric(4, 2) constraint year_review_general check (general_points between 0 and 30),
  add result_points numeric(4, 2) constraint year_review_results check (result_points between 0 and 70),
  add note text,
  add decided_by text;
comment on column workforce.year_review.general_points is 'Given by people; result_points is what was computed when they decided.';
create policy year_review_people_add on workforce.year_review for insert to ${PEOPLE} with check (${SEEN});
grant insert (official_id, year, band, decided_on, general_points, result_points, note, decided_by) on workforce.year_review to ${PEOPLE};

alter table workforce.review_proposal
  add outcome text constraint review_proposal_outcome check (outcome in ('NO_ACTION', 'REVIEWED', 'TRANSFER')),
  add outcome_note text,
  add decided_by text,
  add decided_at timestamptz,
  add constraint review_proposal_decided check ((outcome is null) = (decided_at is null)),
  add constraint review_proposal_two_people check (decided_by <> proposed_by or proposed_by = 'nobody');
comment on column workforce.review_proposal.outcome is 'What a person decided at the review; null while it waits. Nothing follows by itself.';
create policy review_proposal_people_decide on workforce.review_proposal for update to ${PEOPLE} using (${SEEN}) with check (${SEEN});
grant update (outcome, outcome_note, decided_by, decided_at) on workforce.review_proposal to ${PEOPLE};

alter table workforce.recognition_kind add of_collectives boolean not null default false;
insert into workforce.recognition_kind (code, name, is_title, multiple, valid_from, valid_until, source, of_collectives) values
${sqlValues(COLLECTIVE_KINDS.map((each) => [each.code, each.name, each.isTitle, each.multiple, each.validFrom, each.validUntil, each.source, true]))};

create table workforce.collective_commendation (
  id int generated always as identity constraint collective_commendation_pk primary key,
  unit_id int not null,
  body text constraint collective_commendation_body check (body in ('LEADERSHIP', 'OFFICE', 'ECONOMY', 'CULTURE_SOCIETY',
    'SERVICE_CENTER', 'COMMUNE')),
  kind_code text not null,
  occasion text not null constraint collective_commendation_occasion check (occasion in ('REGULAR', 'UNEXPECTED')),
  year smallint not null,
  reason text not null,
  state text not null default 'PROPOSED' constraint collective_commendation_state check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_on date,
  decision text,
  amount int,
  constraint collective_commendation_two_people check (decided_by <> proposed_by or proposed_by = 'nobody'),
  constraint collective_commendation_worth check ((state = 'APPROVED') = (amount is not null))
);
comment on table workforce.collective_commendation is 'A commendation of a unit, or of one of its organisations, from its proposal to the decision.';
comment on column workforce.collective_commendation.amount is 'VND, by the multiple and the base salary of the day of the decision.';
create index collective_commendation_unit on workforce.collective_commendation (unit_id, year);
create unique index collective_commendation_once on workforce.collective_commendation (unit_id, coalesce(body, ''), kind_code, year)
  where state <> 'REJECTED';
${closed('collective_commendation')}
${LED.map(
  ({ level, led }) => `
create policy collective_commendation_${level} on workforce.collective_commendation for select to mot_cua_${level} using (${led});
create policy collective_commendation_${level}_add on workforce.collective_commendation for insert to mot_cua_${level} with check (${led});
create policy collective_commendation_${level}_decide on workforce.collective_commendation for update to mot_cua_${level} using (${led}) with check (${led});`,
).join('\n')}
grant select, insert, update, delete on workforce.collective_commendation to mot_cua_staff;
grant select, insert (unit_id, body, kind_code, occasion, year, reason, proposed_by, proposed_at),
  update (state, decided_by, decided_on, decision, amount) on workforce.collective_commendation to ${PEOPLE};
grant usage on all sequences in schema workforce to mot_cua_staff, ${PEOPLE};
${['review_proposal', 'collective_commendation']
  .map((table) =>
    guard(table, {
      on: 'insert or update of decided_by',
      first: ['new.decided_by is not null'],
      when: 'workforce.in_one_hand(new.proposed_by, new.decided_by)',
    }),
  )
  .join('\n')}
${auditTriggers(RECORDED)}
`,
};
