import type { MigrationFile } from '../../platform/room.ts';
import { check, compact, drift, EVERYONE, OF_DAY, RAW_DAYS } from './20261123220000_tally_fields.ts';
import { FOLD } from './20261124120000_tally_handling.ts';
import { ADDED_UP, CHECKED } from './20261127100000_slice_handling.ts';

const KEY = 'unit_id, part, year';
const YEAR = (day: string): string => `(pg_catalog.date_trunc('year', ${day}::timestamp))::date`;
const MEASURES = OF_DAY.join(', ');
const sums = OF_DAY.map((name) => `sum(${name})::int`).join(', ');
const added = OF_DAY.map((name) => `${name} = unit_year.${name} + excluded.${name}`).join(', ');

const YEARS = `, years as (
    insert into dossiers.unit_year (${KEY}, ${MEASURES})
    select unit_id, part, ${YEAR('day')}, ${sums} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (${KEY}) do update set ${added}
  )`;

const COUNTED = `
  insert into dossiers.unit_year (${KEY}, ${MEASURES})
  select unit_id, part, ${YEAR('month')}, ${sums} from dossiers.unit_month group by 1, 2, 3 order by 1, 2, 3;`;

const years = (from: string): string => `select unit_id, part, ${YEAR('day')} as year, ${MEASURES} from ${from}`;
const DRIFT = `
union all${drift('unit_year', KEY, {
  raw: years(`(${RAW_DAYS}) d`),
  told: `select ${KEY}, ${MEASURES} from dossiers.unit_year union all ${years('dossiers.unit_day_delta')}`,
  measures: OF_DAY,
})}`;

/**
 * Tallies by unit, part and year: what was open when a period began is told of whole years and the months since, however many
 * years a house has been running.
 */
export const tallyYears: MigrationFile = {
  name: '20261130100000_tally_years',
  sql: `
create table dossiers.unit_year (
  unit_id int not null,
  part smallint not null,
  year date not null,
${OF_DAY.map((name) => `  ${name} int not null default 0`).join(',\n')},
  constraint unit_year_pk primary key (${KEY})
);
comment on table dossiers.unit_year is 'unit_month by year, named by its first day; both gain at the same moment.';
lock table dossiers.dossier in share row exclusive mode;
select pg_advisory_xact_lock(20261122, 1);${COUNTED}
${compact(`${ADDED_UP}${YEARS}`, FOLD)}
create view dossiers.published_unit_year_settled as select ${KEY}, ${MEASURES} from dossiers.unit_year;
drop function dossiers.tally_drift();
drop function dossiers.rebuild_tallies();
${check({
  drift: `${CHECKED.drift}${DRIFT}`,
  rebuild: `${CHECKED.rebuild}
  delete from dossiers.unit_year;${COUNTED}`,
})}
grant select on dossiers.published_unit_year_settled to mot_cua_staff, ${EVERYONE};
`,
};
