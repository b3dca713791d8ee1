import type { MigrationFile } from '../../platform/room.ts';
import { FURTHER, LATER_REPORTS, REASONS, SUBJECTS } from '../claims/subjects.data.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const json = (rows: unknown): string => `'${JSON.stringify(rows).replaceAll("'", "''")}'::jsonb`;
const subjects = SUBJECTS.map(({ key, vi, en, why }) => ({
  key,
  name_vi: vi,
  name_en: en,
  reason_vi: REASONS[why].vi,
  reason_en: REASONS[why].en,
}));
const reports = LATER_REPORTS.map(({ place, unitId, source, wording }) => ({ place, unitId, source, wording }));
const figures = [...FURTHER, ...LATER_REPORTS].flatMap(({ unitId, figures: rows }) =>
  rows.map((figure) => ({ unitId, ...figure })),
);
const checks = FURTHER.flatMap(({ unitId, checks: rows }) =>
  rows.map((check, index) => ({ unitId, place: 101 + index, ...check })),
);
const OF_HOUSE = `r.unit_id = f."unitId" and r.owner = 'house'`;

/** Further figures of the first reports, and a report that was missing, with what they are of and why nothing here computes them. */
export const seedFurtherClaims: MigrationFile = {
  name: '20261123210200_seed_further_claims',
  sql: `
create table rankings.claim_subject (
  key text not null,
  name_vi text not null,
  name_en text not null,
  reason_vi text not null,
  reason_en text not null,
  constraint claim_subject_pkey primary key (key)
);
comment on table rankings.claim_subject is 'What a claim is of whose item is OTHER, and why it is not computed.';
grant select on rankings.claim_subject to mot_cua_staff, ${EVERYONE};
alter table rankings.claim add column subject text,
  add constraint claim_subject_fkey foreign key (subject) references rankings.claim_subject (key);
insert into rankings.claim_subject
select * from jsonb_to_recordset(${json(subjects)}) as s (key text, name_vi text, name_en text, reason_vi text, reason_en text);
insert into rankings.report (place, unit_id, source, wording, owner, owner_name, created_at)
select f.place, f."unitId", f.source, f.wording, 'house', 'Một Cửa', timestamptz '2026-11-22 00:00:00+07'
from jsonb_to_recordset(${json(reports)}) as f (place text, "unitId" int, source text, wording text);
insert into rankings.claim (report_id, item, subject, value, decimals, qualifier, period_from, period_to, owner)
select r.id, 'OTHER', f.subject, f.value, 0, f.qualifier, f."from", f."to", 'house'
from rows from (jsonb_to_recordset(${json(figures)})
  as ("unitId" int, subject text, value numeric, qualifier text, "from" date, "to" date)) with ordinality
  as f ("unitId", subject, value, qualifier, "from", "to", place)
join rankings.report r on ${OF_HOUSE}
order by f.place;
insert into rankings.claim_check (report_id, sort_order, name_vi, name_en, rule, terms, stated, decimals)
select r.id, f.place, f.vi, f.en, f.rule, f.terms, f.stated, f.decimals
from jsonb_to_recordset(${json(checks)})
  as f ("unitId" int, place smallint, vi text, en text, rule text, terms numeric[], stated numeric, decimals smallint)
join rankings.report r on ${OF_HOUSE};
`,
};
