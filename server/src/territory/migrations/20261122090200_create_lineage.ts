import type { MigrationFile } from '../../platform/room.ts';
import { RELATIONS } from '../lineage/relation.ts';

/** How units went into others, and who holds which part of a unit's dossiers on which day. */
export const createLineage: MigrationFile = {
  name: '20261122090200_create_lineage',
  sql: `
create table territory.lineage (
  id int generated always as identity constraint lineage_pk primary key,
  from_unit_id int constraint lineage_from_unit references territory.unit,
  from_name text,
  to_unit_id int not null constraint lineage_to_unit references territory.unit,
  relation text not null
    constraint lineage_relation check (relation in (${RELATIONS.map((relation) => `'${relation}'`).join(', ')})),
  effective_on date not null,
  share numeric(5, 4) not null constraint lineage_share check (share between 0 and 1),
  share_estimated boolean not null,
  constraint lineage_from_known check ((from_unit_id is null) <> (from_name is null)),
  constraint lineage_pair unique (from_unit_id, to_unit_id)
);
comment on column territory.lineage.from_name is 'A district without communes, or land that belonged to none: no unit to point at.';
create index lineage_by_to_unit on territory.lineage (to_unit_id, from_unit_id);

create table territory.unit_part (
  unit_id int not null constraint unit_part_unit references territory.unit,
  part smallint not null constraint unit_part_number check (part >= 0),
  bucket_from int not null,
  bucket_to int not null,
  constraint unit_part_pk primary key (unit_id, part),
  constraint unit_part_buckets check (0 <= bucket_from and bucket_from < bucket_to and bucket_to <= 10000)
);
comment on table territory.unit_part is 'Buckets [bucket_from, bucket_to) of a unit''s dossiers that stay together through all later mergers and splits.';

create table territory.attribution (
  from_unit_id int not null constraint attribution_from_unit references territory.unit,
  part smallint not null,
  to_unit_id int not null constraint attribution_to_unit references territory.unit,
  valid_from date not null,
  valid_until date,
  estimated boolean not null,
  constraint attribution_pk primary key (from_unit_id, part, valid_from),
  constraint attribution_part foreign key (from_unit_id, part) references territory.unit_part deferrable initially deferred,
  constraint attribution_validity check (valid_until is null or valid_until >= valid_from)
);
comment on table territory.attribution is 'For each part of a unit and each day from its birth on exactly one holder.';
create index attribution_by_to_unit on territory.attribution (to_unit_id, valid_from);

create table territory.neighbour (
  unit_id int not null constraint neighbour_unit references territory.unit,
  neighbour_id int not null constraint neighbour_neighbour references territory.unit,
  constraint neighbour_pk primary key (unit_id, neighbour_id),
  constraint neighbour_other check (unit_id <> neighbour_id)
);
`,
};
