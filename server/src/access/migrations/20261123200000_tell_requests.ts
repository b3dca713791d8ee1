import type { MigrationFile } from '../../platform/room.ts';

/** Writes of several requests may go together: then each entry names its own. Whose they are the transaction still says. */
export const tellRequests: MigrationFile = {
  name: '20261123200000_tell_requests',
  sql: `
create or replace view access.published_audit as
select kind, thing, subject, person, scope_unit_id, scope_district_id, scope_province, amount, touched, digest, before, after, request
from access.audit_entry;
comment on view access.published_audit is
  'Where the rooms add what changed. Who and when is not theirs to say: it comes from the transaction, and so does the request where none is given.';
`,
};
