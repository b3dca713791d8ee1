import type { MigrationFile } from '../../platform/room.ts';

/** What was imported when, and what was wrong with it. */
export const createDataset: MigrationFile = {
  name: '20261122090300_create_dataset',
  sql: `
create table territory.dataset (
  id int generated always as identity constraint dataset_pk primary key,
  label text not null,
  digest text not null constraint dataset_digest check (digest ~ '^[0-9a-f]{64}$'),
  imported_at timestamptz not null,
  units int not null,
  former_units int not null,
  edges int not null,
  splits int not null,
  later_changes int not null,
  neighbour_pairs int not null,
  flagged_units int not null
);
comment on table territory.dataset is 'One row for each import; the last one is what the other tables hold.';

create table territory.quality_finding (
  id int generated always as identity constraint quality_finding_pk primary key,
  code text not null constraint quality_finding_code check (code ~ '^[A-Z][A-Z0-9_]*$'),
  subject text not null,
  parameters jsonb not null
);
create index quality_finding_by_code on territory.quality_finding (code, id);
`,
};
