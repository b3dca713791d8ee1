import { rememberColumns } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';
import { establishmentOf } from './20261124090200_quicken_people.ts';
import { EVERYONE, outagesOf, staffingOf } from './20261124100000_publish_conditions.ts';

const TABLES = {
  post: 'workforce.post_known(at)',
  assignment: 'workforce.assignment_known(at)',
  reminder: 'workforce.reminder_known(at)',
  attribution: 'territory.published_attribution_known(at)',
};

const PUBLISHED = [
  'workforce.establishment_known(date, int[], timestamptz)',
  'workforce.published_staffing_known(date, int[], timestamptz)',
  'workforce.published_outages_known(date, date, int[], timestamptz)',
].join(', ');

/**
 * Seats, people and excused delays as they were known at an instant, nobody named: of posts, assignments and reminders only what
 * these figures are worked out by is kept, and nobody but the functions reads it.
 */
export const rememberStaff: MigrationFile = {
  name: '20261201100000_remember_staff',
  sql: `
${rememberColumns({
  table: 'workforce.post',
  columns: ['id', 'unit_id', 'position_code', 'valid_from', 'valid_until'],
  index: ['unit_id'],
})}
${rememberColumns({
  table: 'workforce.assignment',
  columns: ['official_id', 'unit_id', 'post_id', 'field_code', 'kind', 'valid_from', 'valid_until'],
  index: ['unit_id'],
})}
create index assignment_past_official on workforce.assignment_past (official_id, known_until);
${rememberColumns({
  table: 'workforce.reminder',
  columns: ['id', 'official_id', 'issued_on', 'dossier_code', 'state', 'excuse'],
  index: ['issued_on'],
})}
create function workforce.establishment_known(day date, units int[], at timestamptz)
returns table (unit_id int, field_code text, required int, filled int, available int, temporary int, concurrent int)
language sql stable security definer set search_path = '' as $body$
${establishmentOf(TABLES)}
$body$;
comment on function workforce.establishment_known(date, int[], timestamptz) is 'establishment_on, as it was known at an instant.';
create function workforce.published_staffing_known(day date, units int[], at timestamptz)
returns table (unit_id int, posts int, people int, is_few boolean)
language sql stable security definer set search_path = '' as $body$
${staffingOf('workforce.establishment_known(day, units, at)')}
$body$;
comment on function workforce.published_staffing_known(date, int[], timestamptz) is 'published_staffing, as it was known at an instant.';
create function workforce.published_outages_known(from_day date, until_day date, units int[], at timestamptz)
returns table (unit_id int, dossiers int, is_few boolean)
language sql stable security definer set search_path = '' as $body$
${outagesOf(TABLES)}
$body$;
comment on function workforce.published_outages_known(date, date, int[], timestamptz) is 'published_outages, as it was known at an instant.';
revoke execute on function ${PUBLISHED} from public;
grant execute on function ${PUBLISHED} to ${EVERYONE};
`,
};
