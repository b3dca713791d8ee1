import type { MigrationFile } from '../../platform/room.ts';
import { CASE_COLUMNS } from './20261124110000_remember_cases.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
/** Whether something was learned of a day that was over: an ordinary receipt or advance tells of its own day alone. */
const AFTERWARDS = `(known_from at time zone 'Asia/Ho_Chi_Minh')::date > received_on`;
const columns = Object.keys(CASE_COLUMNS)
  .map((name) => `v.${name}`)
  .join(', ');

/**
 * Cases by what has been learned since an instant, so that what was known then is told from the tallies of today and a few cases:
 * it costs what came late since, whatever the dossiers.
 */
export const unlearnCases: MigrationFile = {
  name: '20261126140000_unlearn_cases',
  sql: `
create index dossier_learned on dossiers.dossier (known_from) where ${AFTERWARDS};
create function dossiers.published_case_unlearned(known_at timestamptz)
returns table (sign int, ${Object.entries(CASE_COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')}) language sql stable as $body$
  select 1, ${columns} from dossiers.case_version v
  where v.known_until > $1 and v.known_until < 'infinity' and (v.known_from is null or v.known_from <= $1)
  union all
  select -1, ${columns} from dossiers.case_version v
  where v.known_until = 'infinity' and v.known_from > $1 and ${AFTERWARDS.replaceAll(/known_from|received_on/gu, (name) => `v.${name}`)}
$body$;
comment on function dossiers.published_case_unlearned(timestamptz) is
  'What to add to published_case (sign 1) and to take away (-1), for it to tell of days over by an instant as was known then.';
grant execute on function dossiers.published_case_unlearned(timestamptz) to mot_cua_staff, ${EVERYONE};
`,
};
