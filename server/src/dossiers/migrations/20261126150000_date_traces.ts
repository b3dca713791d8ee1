import type { MigrationFile } from '../../platform/room.ts';
import { HANDLER, traces } from './20261123210000_publish_traces.ts';
import { known, TRACE, versionTraces } from './20261126130000_remember_traces.ts';

const STAFF_ROLES = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const AT = ', d.received_at';
const DATED = { ...TRACE, received_at: 'timestamptz' };

/** Traces tell the instant of receipt as well: the index of a unit's dossiers goes by it, so that some days are read and no others. */
export const dateTraces: MigrationFile = {
  name: '20261126150000_date_traces',
  sql: `
create or replace view dossiers.published_trace as ${traces(`${HANDLER}, `, AT)};
create or replace view dossiers.published_traced_dossier with (security_invoker = true) as ${traces(`d.code, ${HANDLER}, `, AT)};
create or replace view dossiers.trace_version as ${versionTraces('', AT)};
create or replace view dossiers.traced_version with (security_invoker = true) as ${versionTraces('d.code, ', AT)};
drop function dossiers.published_trace_known(timestamptz);
drop function dossiers.published_traced_dossier_known(timestamptz);
${known('published_trace_known', { view: 'trace_version' }, DATED)}
${known('published_traced_dossier_known', { view: 'traced_version' }, { code: 'text', ...DATED })}
comment on function dossiers.published_trace_known(timestamptz) is
  'The rows of published_trace as they were known at an instant, of days over by then; asked_late is never told.';
grant execute on function dossiers.published_trace_known(timestamptz) to ${STAFF_ROLES};
grant execute on function dossiers.published_traced_dossier_known(timestamptz) to mot_cua_citizen, ${STAFF_ROLES};
`,
};
