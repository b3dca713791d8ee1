import type { MigrationFile } from '../../platform/room.ts';

/** What a citizen who knows a dossier's code may be told of it, without an account: how it stands, and nothing of anybody. */
export const publishStatus: MigrationFile = {
  name: '20261122150000_publish_status',
  sql: `
create function dossiers.status_of(asked text)
returns table (code text, procedure_name text, unit_name text, state text, received_at timestamptz, due_at timestamptz,
  completed_at timestamptz)
language sql stable security definer set search_path = '' as $body$
  select d.code, p.name, u.name, d.state, d.received_at, d.due_at, d.completed_at
  from dossiers.dossier d
  join dossiers.procedure p on p.id = d.procedure_id
  left join territory.published_unit u on u.id = d.scope_unit_id
  where d.code = asked
$body$;
comment on function dossiers.status_of(text) is 'The public look-up by code: one dossier or none, no name, no search.';
`,
};
