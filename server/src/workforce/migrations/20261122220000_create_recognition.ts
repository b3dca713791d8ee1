import { sqlValues } from '../../platform/sql-values.ts';
import type { MigrationFile } from '../../platform/room.ts';
import { DISCIPLINE_FROM, DISCIPLINE_KINDS } from '../discipline/discipline.data.ts';
import { BASE_SALARIES, RECOGNITION_KINDS } from '../recognition/recognition.data.ts';

/** What people did well, and what they were reminded of. Kinds and amounts are data with their days. */
export const createRecognition: MigrationFile = {
  name: '20261122220000_create_recognition',
  sql: `
create table workforce.base_salary (
  valid_from date constraint base_salary_pk primary key,
  amount int not null,
  source text not null
);
insert into workforce.base_salary (valid_from, amount, source) values
${sqlValues(BASE_SALARIES.map(({ validFrom, amount, source }) => [validFrom, amount, source]))};

create table workforce.recognition_kind (
  code text not null,
  name text not null,
  is_title boolean not null,
  multiple numeric(4, 2) not null,
  valid_from date not null,
  valid_until date,
  source text not null,
  constraint recognition_kind_pk primary key (code, valid_from)
);
comment on column workforce.recognition_kind.multiple is 'Of the base salary of the day of the decision.';
insert into workforce.recognition_kind (code, name, is_title, multiple, valid_from, valid_until, source) values
${sqlValues(RECOGNITION_KINDS.map((each) => [each.code, each.name, each.isTitle, each.multiple, each.validFrom, each.validUntil, each.source]))};

create table workforce.discipline_kind (
  code text constraint discipline_kind_pk primary key,
  place smallint not null,
  name text not null,
  of_cadres boolean not null,
  of_civil_servants boolean not null,
  leaders_only boolean not null,
  valid_from date not null,
  valid_until date,
  source text not null
);
insert into workforce.discipline_kind (code, place, name, of_cadres, of_civil_servants, leaders_only, valid_from, valid_until, source) values
${sqlValues(DISCIPLINE_KINDS.map((each, index) => [each.code, index + 1, each.name, each.ofCadres, each.ofCivilServants, each.leadersOnly, DISCIPLINE_FROM, each.validUntil, each.source]))};

create table workforce.reminder_rule (
  valid_from date constraint reminder_rule_pk primary key,
  window_kind text not null constraint reminder_rule_window check (window_kind in ('CALENDAR_YEAR', 'TWELVE_MONTHS')),
  warn_at smallint not null,
  propose_at smallint not null,
  explain_days smallint not null,
  source text not null,
  constraint reminder_rule_warns_before check (warn_at between 1 and propose_at - 1)
);
comment on table workforce.reminder_rule is 'How many reminders lead to a proposal, within which window; a warning always comes before.';
insert into workforce.reminder_rule values ('2023-01-01', 'CALENDAR_YEAR', 2, 3, 5,
  'Theo cách làm báo kể ở Chi Lăng Bắc năm 2023: nhắc nhở ba lần thì kiểm điểm cuối năm và đề xuất chuyển công tác; 5 ngày giải trình do dữ liệu này đặt');

create table workforce.initiative (
  id int generated always as identity constraint initiative_pk primary key,
  official_id int not null constraint initiative_official references workforce.official on delete cascade,
  title text not null,
  recognised_on date not null,
  decision text,
  is_demo boolean not null default false
);
create index initiative_official_id on workforce.initiative (official_id);

create table workforce.recognition_proposal (
  id int generated always as identity constraint recognition_proposal_pk primary key,
  kind_code text not null,
  occasion text not null constraint recognition_proposal_occasion check (occasion in ('REGULAR', 'UNEXPECTED')),
  year smallint not null,
  reason text not null,
  state text not null default 'PROPOSED' constraint recognition_proposal_state check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision text,
  constraint recognition_proposal_two_people check (decided_by <> proposed_by or proposed_by = 'nobody')
);
comment on column workforce.recognition_proposal.proposed_by is 'access.account.id; nobody where accounts are off.';

create table workforce.commendation (
  id int generated always as identity constraint commendation_pk primary key,
  official_id int not null constraint commendation_official references workforce.official on delete cascade,
  kind_code text not null,
  occasion text not null constraint commendation_occasion check (occasion in ('REGULAR', 'UNEXPECTED')),
  year smallint not null,
  reason text not null,
  decided_on date not null,
  decision text,
  amount int not null,
  unit_id int not null,
  field_code text not null constraint commendation_field references workforce.work_field,
  proposal_id int constraint commendation_proposal references workforce.recognition_proposal,
  is_demo boolean not null default false,
  constraint commendation_once unique (official_id, kind_code, year, occasion, decided_on)
);
comment on column workforce.commendation.amount is 'VND, by the multiple and the base salary of the day of the decision.';
comment on column workforce.commendation.unit_id is 'Where the official worked then.';
create index commendation_official_id on workforce.commendation (official_id);
create index commendation_unit on workforce.commendation (unit_id, decided_on);

create table workforce.recognition_nominee (
  id int generated always as identity constraint recognition_nominee_pk primary key,
  proposal_id int not null constraint recognition_nominee_proposal references workforce.recognition_proposal on delete cascade,
  official_id int not null constraint recognition_nominee_official references workforce.official on delete cascade,
  constraint recognition_nominee_once unique (proposal_id, official_id)
);
create index recognition_nominee_official_id on workforce.recognition_nominee (official_id);

create table workforce.reminder (
  id int generated always as identity constraint reminder_pk primary key,
  official_id int not null constraint reminder_official references workforce.official on delete cascade,
  issued_on date not null,
  issued_by text not null,
  reason text not null,
  dossier_code text,
  explain_by date not null,
  state text not null default 'ISSUED' constraint reminder_state
    check (state in ('ISSUED', 'EXPLAINED', 'UPHELD', 'EXCUSED', 'APPEALED', 'CONFIRMED', 'WITHDRAWN')),
  answer text,
  answered_at timestamptz,
  appeal text,
  appealed_at timestamptz,
  excuse text constraint reminder_excuse check (excuse in ('OUTAGE', 'OTHER_AGENCY', 'CITIZEN', 'FORCE_MAJEURE', 'ABSENCE')),
  verdict_note text,
  judged_by text,
  judged_at timestamptz,
  is_demo boolean not null default false,
  constraint reminder_excused check ((state = 'EXCUSED') = (excuse is not null)),
  constraint reminder_fair check (state not in ('UPHELD', 'CONFIRMED') or judged_at is not null)
);
comment on table workforce.reminder is 'Nhắc nhở: below discipline. Counts only once a person has upheld it.';
create index reminder_official_id on workforce.reminder (official_id, issued_on);

create table workforce.review_proposal (
  id int generated always as identity constraint review_proposal_pk primary key,
  official_id int not null constraint review_proposal_official references workforce.official on delete cascade,
  window_from date not null,
  window_to date not null,
  reminders int not null,
  asks_transfer boolean not null,
  note text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  is_demo boolean not null default false,
  constraint review_proposal_once unique (official_id, window_from)
);
comment on table workforce.review_proposal is 'Put before the year-end review by a person; nothing follows from it by itself.';

create table workforce.discipline (
  id int generated always as identity constraint discipline_pk primary key,
  official_id int not null constraint discipline_official references workforce.official on delete cascade,
  kind_code text not null constraint discipline_of_kind references workforce.discipline_kind,
  decided_on date not null,
  decision text not null,
  reason text not null,
  is_demo boolean not null default false
);
create index discipline_official_id on workforce.discipline (official_id);
`,
};
