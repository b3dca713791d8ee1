import type { MigrationFile } from '../../platform/room.ts';

const setting = (name: string): string => `coalesce(current_setting('app.${name}', true), '')`;

/** The rows an import did not take name citizens: who is given them is written down. */
export const noteErrorFile: MigrationFile = {
  name: '20261122180100_note_error_file',
  sql: `
create function dossiers.note_error_file(batch int) returns void language plpgsql security definer set search_path = '' as $body$
begin
  if pg_catalog.to_regclass('access.published_audit') is not null then
    perform access.published_note_reads(jsonb_build_array(jsonb_build_object('actor', ${setting('user')},
      'role', ${setting('grant')}, 'unit', ${setting('unit')}, 'request', ${setting('request')},
      'thing', 'IMPORT', 'fields', array['errors.csv'], 'keys', array['ImportBatch:' || batch])));
  end if;
end
$body$;
comment on function dossiers.note_error_file(int) is 'Notes that whoever asks now is given the rows an import did not take.';
`,
};
