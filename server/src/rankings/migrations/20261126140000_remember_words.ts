import { rememberTable } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';
import { auditRoutine, type RecordedTable } from '../../platform/trail-triggers.ts';
import { RECORDED_PEER_GROUP } from './20261122210000_create_peer_group.ts';
import { recordedClaim } from './20261122210100_create_claim.ts';
import { RECORDED_STATEMENT } from './20261122210300_create_commune_statement.ts';
import { RECORDED_PRACTICE } from './20261123210100_create_practice.ts';

const EVERYBODY = [
  'mot_cua_public',
  'mot_cua_citizen',
  'mot_cua_commune',
  'mot_cua_district',
  'mot_cua_province',
  'mot_cua_country',
];
/** Who reads a table, each the rows of which a condition holds; jobs read all. */
const readers = (rule: string): Readonly<Record<string, string>> => ({
  mot_cua_staff: 'true',
  ...Object.fromEntries(EVERYBODY.map((role) => [role, rule])),
});

const REPORT = 'id place unit_id province_code source wording published_on owner owner_name created_at';
const CLAIM = 'id report_id item value decimals qualifier period_from period_to owner subject';
const CHECK = 'report_id sort_order name_vi name_en rule terms stated decimals';
const STATEMENT = 'id unit_id metric period_from period_to text author author_name written_at';
const PRACTICE = `id unit_id place kind title_vi title_en scope_vi scope_en started_on precision metric source owner owner_name
  created_at`;
const GROUP = 'id name unit_ids shared owner owner_name created_at updated_at version';
const METRIC = `key version kind unit polarity name_vi name_en description_vi description_en formula_vi formula_en numerator_vi
  numerator_en denominator_vi denominator_en numerator_columns denominator_columns valid_from valid_until source sort_order
  owner_vi owner_en quality_vi quality_en numerator_minus told_columns population_columns`;
const INDEX_GROUP = 'index_key version code name_vi name_en max_points sort_order';
const INDEX_INDICATOR = `index_key version group_code code kind name_vi name_en formula_vi formula_en metric_keys max_points
  full_marks_from points_verified note_vi note_en source sort_order`;
const INDEX_BAND = 'index_key version from_share name_vi name_en verified source';
const named = (columns: string): string[] => columns.split(/\s+/u);

/** A change of `known_from` alone is none that the trail tells. */
const silently = (recorded: RecordedTable): string =>
  auditRoutine({ ...recorded, silent: [...recorded.silent, 'known_from'] });

/** What the house came with is known always; what people wrote, since they wrote it. */
const written = (column: string): string => `case when owner <> 'house' then ${column} end`;

/**
 * What people wrote beside figures, the groups they made and how metrics were defined, as they stood at an instant: whatever
 * was changed or taken back since.
 */
export const rememberWords: MigrationFile = {
  name: '20261126140000_remember_words',
  sql: `
${[recordedClaim('report'), recordedClaim('claim'), RECORDED_STATEMENT, RECORDED_PRACTICE, RECORDED_PEER_GROUP].map(silently).join('\n')}
${rememberTable({ table: 'rankings.report', columns: named(REPORT), index: ['id'], readers: readers('true'), since: written('created_at') })}
${rememberTable({
  table: 'rankings.claim',
  columns: named(CLAIM),
  index: ['report_id'],
  readers: readers('true'),
  since: '(select r.known_from from rankings.report r where r.id = report_id)',
})}
${rememberTable({
  table: 'rankings.claim_check',
  columns: named(CHECK),
  index: ['report_id'],
  readers: readers('true'),
})}
${rememberTable({ table: 'rankings.commune_statement', columns: named(STATEMENT), index: ['metric', 'period_from', 'period_to'], readers: readers('true'), since: 'written_at' })}
${rememberTable({ table: 'rankings.practice', columns: named(PRACTICE), index: ['unit_id'], readers: readers('true'), since: written('created_at') })}
${rememberTable({
  table: 'rankings.peer_group',
  columns: named(GROUP),
  index: ['id'],
  readers: readers(`shared or owner = current_setting('app.user')`),
  since: 'updated_at',
})}
${rememberTable({ table: 'rankings.metric', columns: named(METRIC), index: ['key'], readers: readers('true') })}
${rememberTable({ table: 'rankings.index_group', columns: named(INDEX_GROUP), index: ['index_key'], readers: readers('true') })}
${rememberTable({ table: 'rankings.index_indicator', columns: named(INDEX_INDICATOR), index: ['index_key'], readers: readers('true') })}
${rememberTable({ table: 'rankings.index_band', columns: named(INDEX_BAND), index: ['index_key'], readers: readers('true') })}
alter table rankings.registry_stamp add changed_at timestamptz;
comment on column rankings.registry_stamp.changed_at is 'Since when the registry is known as it is; null is always.';
create or replace function rankings.stamp_registry() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update rankings.registry_stamp set stamp = pg_catalog.gen_random_uuid(), changed_at = pg_catalog.now();
  return null;
end
$body$;
`,
};
