import type { MigrationFile } from '../../platform/room.ts';
import { REPORTS, type SeededCheck, type SeededClaim, type SeededReport } from '../claims/claims.data.ts';

const text = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);
const number = (value: number | null): string => (value === null ? 'null' : String(value));

const claimRow = (
  [item, value, qualifier = 'EXACTLY', decimals = 0, period]: SeededClaim,
  report: SeededReport,
): string => {
  const [from, to] = period ?? report.period;
  return `(${text(item)}, ${number(value)}, ${number(decimals)}, ${text(qualifier)}, date ${text(from)}, date ${text(to)})`;
};

const checkRow = (check: SeededCheck, index: number): string => {
  const [vi, en, rule, terms, stated, decimals = 0] = check;
  const values = `array[${terms.join(', ')}]::numeric[]`;
  return `(${number(index + 1)}, ${text(vi)}, ${text(en)}, ${text(rule)}, ${values}, ${number(stated)}, ${number(decimals)})`;
};

function reportText(report: SeededReport): string {
  const {
    place,
    unitId = null,
    provinceCode = null,
    source,
    wording,
    publishedOn = null,
    claims,
    checks = [],
  } = report;
  const published = publishedOn === null ? 'null' : `date ${text(publishedOn)}`;
  const seeded = `'house', 'Một Cửa'`;
  const kept = `insert into rankings.report (place, unit_id, province_code, source, wording, published_on, owner, owner_name, created_at)
  values (${text(place)}, ${number(unitId)}, ${text(provinceCode)}, ${text(source)}, ${text(wording)}, ${published}, ${seeded}, timestamptz '2026-11-22 00:00:00+07')
  returning id`;
  const checked =
    checks.length === 0
      ? ''
      : `, checked as (
  insert into rankings.claim_check (report_id, sort_order, name_vi, name_en, rule, terms, stated, decimals)
  select kept.id, v.* from kept, (values ${checks.map(checkRow).join(', ')}) v
)`;
  return `with kept as (
  ${kept}
)${checked}
insert into rankings.claim (report_id, item, value, decimals, qualifier, period_from, period_to, owner)
select kept.id, v.*, 'house' from kept, (values ${claims.map((claim) => claimRow(claim, report)).join(', ')}) v;`;
}

/** The first reports: the press articles the product was built from, and published reports known to contain errors. */
export const seedClaims: MigrationFile = {
  name: '20261122210200_seed_claims',
  sql: REPORTS.map(reportText).join('\n'),
};
