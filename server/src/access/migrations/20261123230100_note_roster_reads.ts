import type { MigrationFile } from '../../platform/room.ts';

/** Records named by one entry; of more there is a digest. The largest page of the API. */
const MOST_NAMED = 500;

/** Who was given the rows that the import of a roster did not take is for whoever handed it in to read. */
export const noteRosterReads: MigrationFile = {
  name: '20261123230100_note_roster_reads',
  sql: `
create or replace function access.published_note_reads(reads jsonb) returns void
language sql security definer set search_path = '' as $body$
  insert into access.audit_entry (actor, actor_role, actor_unit, request, kind, thing, subject, scope_unit_id,
    scope_district_id, scope_province, amount, fields, keys, digest)
  select r.actor, r.role, r.unit, r.request, 'READ', r.thing, case when count(*) = 1 then min(k.key) end,
    coalesce(d.scope_unit_id, b.scope_unit_id, o.scope_unit_id, p.scope_unit_id, s.scope_unit_id, 0),
    coalesce(max(d.scope_district_id), max(o.scope_district_id), max(p.scope_district_id), 0),
    coalesce(max(d.scope_province), max(b.scope_province), max(o.scope_province), max(p.scope_province), max(s.scope_province), 0), count(*), r.fields,
    case when count(*) > 1 then (array_agg(k.key order by k.key))[1:${String(MOST_NAMED)}] end,
    case when count(*) > ${String(MOST_NAMED)} then sha256(convert_to(string_agg(k.key, ',' order by k.key), 'UTF8')) end
  from jsonb_array_elements(reads) with ordinality e (said, n)
  cross join lateral jsonb_to_record(e.said)
    r (actor text, role text, unit text, request text, thing text, fields text[], keys text[])
  cross join unnest(r.keys) k (key)
  left join dossiers.published_dossier_scope d on d.code = case r.thing when 'DOSSIER' then substr(k.key, 9) end
  left join dossiers.published_import_scope b on b.id = case r.thing when 'IMPORT' then substr(k.key, 13)::int end
  left join workforce.published_official_scope o on o.code = case r.thing when 'OFFICIAL' then substr(k.key, 10) end
  left join workforce.published_placement_scope p on p.id = case r.thing when 'PLACEMENT' then substr(k.key, 19)::int end
  left join workforce.published_roster_scope s on s.id = case r.thing when 'ROSTER' then substr(k.key, 13)::int end
  group by e.n, r.actor, r.role, r.unit, r.request, r.thing, r.fields,
    coalesce(d.scope_unit_id, b.scope_unit_id, o.scope_unit_id, p.scope_unit_id, s.scope_unit_id, 0)
$body$;
`,
};
