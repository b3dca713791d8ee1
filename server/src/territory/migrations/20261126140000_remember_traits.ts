import { READERS, rememberTable } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';

/** What sources say of units, as it was known at an instant: whatever was imported or taken back since. */
export const rememberTraits: MigrationFile = {
  name: '20261126140000_remember_traits',
  sql: `
${rememberTable({
  table: 'territory.unit_trait',
  columns: ['id', 'batch_id', 'unit_id', 'kind', 'holds', 'valid_from', 'valid_until', 'source'],
  index: ['unit_id', 'kind'],
  readers: Object.fromEntries(READERS.map((role) => [role, 'true'])),
})}
create function territory.published_unit_trait_known(at timestamptz) returns setof territory.published_unit_trait
language sql stable as $body$
  select unit_id, kind, holds, valid_from, valid_until, source, id from territory.unit_trait_known($1)
$body$;
comment on function territory.published_unit_trait_known(timestamptz) is
  'The rows of published_unit_trait as they were known at an instant.';
revoke execute on function territory.published_unit_trait_known(timestamptz) from public;
grant execute on function territory.published_unit_trait_known(timestamptz) to ${READERS.join(', ')};
`,
};
