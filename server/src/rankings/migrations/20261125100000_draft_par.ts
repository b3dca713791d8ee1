import type { MigrationFile } from '../../platform/room.ts';

const MINE = `nullif(current_setting('app.unit'), '0')::int`;

/** Whether nothing has been scored by the method that a row of `par_criterion` belongs to, which is not published. */
const UNUSED = `exists (select from rankings.par_method m where m.key = method_key and m.province_code::int = ${MINE} and m.closed_on is null)
    and not exists (select from rankings.par_score s where s.method_key = par_criterion.method_key)`;

/**
 * A method is a draft until the first score: a province may change or remove it. Then its criteria and scale stay, and
 * once it is published nothing of it changes. A criterion also says which evidence it takes.
 */
export const draftPar: MigrationFile = {
  name: '20261125100000_draft_par',
  sql: `
alter table rankings.par_method add column version int not null default 1;
alter table rankings.par_criterion add column evidence_wanted text,
  add constraint par_criterion_evidence_length check (char_length(evidence_wanted) between 1 and 500);
alter table rankings.par_score drop constraint par_score_criterion_fkey,
  add constraint par_score_criterion_fkey foreign key (method_key, criterion_code)
    references rankings.par_criterion (method_key, code);
comment on column rankings.par_criterion.evidence_wanted is 'Tài liệu kiểm chứng phải có: what a commune has to show; null where nothing is asked for by name.';
create policy par_method_final on rankings.par_method as restrictive for update to mot_cua_province
  using (closed_on is null) with check (true);
create policy par_method_remove on rankings.par_method for delete to mot_cua_province
  using (province_code::int = ${MINE} and closed_on is null
    and not exists (select from rankings.par_score s where s.method_key = par_method.key));
create policy par_criterion_unused on rankings.par_criterion as restrictive for insert to mot_cua_province with check (${UNUSED});
create policy par_criterion_remove on rankings.par_criterion for delete to mot_cua_province using (${UNUSED});
grant update (name, body, full_points, self_from, self_until, source, version) on rankings.par_method to mot_cua_province;
grant delete on rankings.par_method, rankings.par_criterion to mot_cua_province;
`,
};
