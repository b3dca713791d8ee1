import type { MigrationFile } from '../../platform/room.ts';

const SCOPE = `scope_unit_id int not null default 0,
  scope_district_id int not null default 0,
  scope_province int not null default 0`;

/** Scenarios of who goes where, what people decided in them, the solver's runs, and the decisions that came of them. */
export const createPlacement: MigrationFile = {
  name: '20261122230000_create_placement',
  sql: `
create table workforce.placement_scenario (
  id int generated always as identity constraint placement_scenario_pk primary key,
  name text not null constraint placement_scenario_name check (char_length(name) between 1 and 200),
  unit_ids int[] not null constraint placement_scenario_units check (cardinality(unit_ids) between 1 and 500),
  effective_on date not null,
  state text not null default 'DRAFT' constraint placement_scenario_state
    check (state in ('DRAFT', 'LOCKED', 'APPROVED', 'SUPERSEDED')),
  settings jsonb not null,
  copied_from int constraint placement_scenario_origin references workforce.placement_scenario,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  locked_by text,
  locked_by_name text,
  locked_at timestamptz,
  approved_by text,
  approved_by_name text,
  approved_at timestamptz,
  version int not null default 1,
  ${SCOPE},
  constraint placement_scenario_two_people check (approved_by is distinct from locked_by or approved_by is null),
  constraint placement_scenario_lock check ((state = 'DRAFT') = (locked_by is null)),
  constraint placement_scenario_approval check ((state in ('APPROVED', 'SUPERSEDED')) = (approved_by is not null))
);
comment on column workforce.placement_scenario.unit_ids is 'Units it fills, as they are on effective_on: territory.published_unit.id.';
comment on column workforce.placement_scenario.settings is 'Weights, limits, covers, exceptions: PlacementSettings of placement/settings.rules.ts.';
create index placement_scenario_province on workforce.placement_scenario (scope_province, id desc);
create index placement_scenario_unit on workforce.placement_scenario (scope_unit_id, id desc);
create index placement_scenario_origin on workforce.placement_scenario (copied_from);

create table workforce.placement_pin (
  id int generated always as identity constraint placement_pin_pk primary key,
  scenario_id int not null constraint placement_pin_scenario references workforce.placement_scenario on delete cascade,
  official_code text not null,
  post_code text,
  reason text,
  broken_rules text[] not null default '{}',
  pinned_by_name text not null,
  pinned_at timestamptz not null,
  constraint placement_pin_person unique (scenario_id, official_code),
  constraint placement_pin_post unique (scenario_id, post_code),
  constraint placement_pin_reason check (cardinality(broken_rules) = 0 or char_length(reason) between 1 and 500)
);
comment on table workforce.placement_pin is 'What a person decided of a person: a post (or none, where post_code is null). Goes before every proposal.';
comment on column workforce.placement_pin.broken_rules is 'Rules the pair breaks; it is allowed with a reason, and stays marked.';

create table workforce.placement_run (
  id int generated always as identity constraint placement_run_pk primary key,
  scenario_id int not null constraint placement_run_scenario references workforce.placement_scenario on delete cascade,
  state text not null constraint placement_run_state check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
  phase text not null constraint placement_run_phase check (phase in ('PLAN', 'SECOND_BEST', 'EMPTY_POSTS', 'END')),
  started_at timestamptz not null,
  progressed_at timestamptz not null,
  finished_at timestamptz,
  stop_requested boolean not null default false,
  value bigint,
  bound double precision,
  fit bigint,
  proof text constraint placement_run_proof check (proof in ('OPTIMAL', 'WITHIN_GAP', 'OUT_OF_TIME', 'STOPPED')),
  seconds double precision,
  pairs int,
  problem jsonb,
  plan jsonb
);
comment on column workforce.placement_run.value is 'Worth of the plan so far, in hundredths of a point; bound: no plan is worth more.';
comment on column workforce.placement_run.problem is 'People and posts as they were when it was solved: what the plan and its reasons speak of.';
create index placement_run_latest on workforce.placement_run (scenario_id, id desc);
create unique index placement_run_one on workforce.placement_run (scenario_id) where state = 'RUNNING';

create table workforce.placement_decision (
  id int generated always as identity constraint placement_decision_pk primary key,
  scenario_id int not null constraint placement_decision_scenario references workforce.placement_scenario,
  official_id int not null constraint placement_decision_official references workforce.official,
  post_id int not null constraint placement_decision_post references workforce.post,
  assignment_id int not null constraint placement_decision_assignment references workforce.assignment,
  number text not null,
  decided_on date not null,
  effective_on date not null,
  signer_title text not null,
  signer_name text not null,
  content jsonb not null,
  superseded_by int constraint placement_decision_successor references workforce.placement_decision,
  constraint placement_decision_number unique (scenario_id, number),
  constraint placement_decision_person unique (scenario_id, official_id)
);
comment on table workforce.placement_decision is 'What was decided of a person, in the words of that day. Never changed: a later one supersedes it.';
create index placement_decision_official on workforce.placement_decision (official_id);
create index placement_decision_post on workforce.placement_decision (post_id);
create index placement_decision_assignment on workforce.placement_decision (assignment_id);
create index placement_decision_successor on workforce.placement_decision (superseded_by);
`,
};
