import type { MigrationFile } from '../../platform/room.ts';

const MEASURES = 'received, online, in_person, post, early, on_time, late, returned, due, returned_late';

/**
 * The published tallies in their two parts. Joined to many units, a union of both would search the delta anew for each
 * unit; taken apart, each is joined once.
 */
export const publishFreshTallies: MigrationFile = {
  name: '20261122100700_publish_fresh_tallies',
  sql: `
create view dossiers.published_unit_day_settled as select unit_id, part, day, ${MEASURES} from dossiers.unit_day;
create view dossiers.published_unit_month_settled as select unit_id, part, month, ${MEASURES} from dossiers.unit_month;
create view dossiers.published_unit_day_fresh as select unit_id, part, day, ${MEASURES} from dossiers.unit_day_delta;
comment on view dossiers.published_unit_day_fresh is 'Added since the tallies were last added up: belongs to both settled views, in one statement.';
grant select on dossiers.published_unit_day_settled, dossiers.published_unit_month_settled, dossiers.published_unit_day_fresh
  to mot_cua_staff;
`,
};
