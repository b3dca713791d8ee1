import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers } from '../../platform/trail-triggers.ts';

const EVERYONE =
  'mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const zero = (): string => '0';

/** What units are beside their type: mountain, border, island. Dated, each with its source; what no row tells is unknown. */
export const createTrait: MigrationFile = {
  name: '20261125110000_create_trait',
  sql: `
create table territory.trait_batch (
  id int generated always as identity,
  file_name text not null,
  digest text not null,
  told int not null,
  imported_at timestamptz not null,
  undone_at timestamptz,
  constraint trait_batch_pkey primary key (id),
  constraint trait_batch_digest check (digest ~ '^[0-9a-f]{64}$')
);

comment on table territory.trait_batch is 'One row for each import of traits; its rows are gone once it is undone.';

create table territory.unit_trait (
  id int generated always as identity,
  batch_id int not null,
  unit_id int not null,
  kind text not null,
  holds boolean not null,
  valid_from date not null,
  valid_until date,
  source text not null,
  constraint unit_trait_pkey primary key (id),
  constraint unit_trait_batch_fkey foreign key (batch_id) references territory.trait_batch (id),
  constraint unit_trait_unit_fkey foreign key (unit_id) references territory.unit (id),
  constraint unit_trait_kind_known check (kind in ('MOUNTAIN', 'BORDER', 'ISLAND')),
  constraint unit_trait_forward check (valid_until is null or valid_until >= valid_from),
  constraint unit_trait_source_length check (char_length(source) between 1 and 500)
);
create index unit_trait_unit on territory.unit_trait (unit_id, kind, id desc);
create index unit_trait_batch on territory.unit_trait (batch_id);
comment on table territory.unit_trait is 'Of one day the latest row told holds. A unit has no traits of the units it was made of: only what a source says of itself.';

create view territory.published_unit_trait as
  select unit_id, kind, holds, valid_from, valid_until, source, id as told from territory.unit_trait;
comment on view territory.published_unit_trait is 'Of one day the row with the greatest "told" holds; no row: unknown, which is not no.';
grant select on territory.unit_trait, territory.trait_batch, territory.published_unit_trait to ${EVERYONE};
grant insert, update, delete on territory.unit_trait, territory.trait_batch to mot_cua_staff;
grant usage on all sequences in schema territory to mot_cua_staff;
${auditTriggers({
  table: 'territory.trait_batch',
  thing: 'TERRITORY',
  key: 'id',
  subject: (row) => `'Traits:' || ${row}.id`,
  scope: [zero, zero, zero],
  silent: ['id'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
})}
${auditTriggers({
  table: 'territory.unit_trait',
  thing: 'TERRITORY',
  key: null,
  subject: (row) => `'Traits:' || ${row}.batch_id`,
  scope: [zero, zero, zero],
  silent: [],
  many: { subject: `'Traits:' || r.batch_id`, together: ['batch_id'], digest: (row) => `${row}::text` },
  apart: false,
})}
`,
};
