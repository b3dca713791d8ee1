import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** The working calendar for rooms that look ahead. */
export const publishCalendar: MigrationFile = {
  name: '20261123100000_publish_calendar',
  sql: `
create view dossiers.published_calendar_day as select date, kind from dossiers.calendar_day;
comment on view dossiers.published_calendar_day is 'Days that depart from Monday to Friday; years without any are not known.';
grant select on dossiers.published_calendar_day to mot_cua_staff, ${EVERYONE};
`,
};
