import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { closed } from './20261122190400_guard_people.ts';

const LEVELS = { commune: 'scope_unit_id', province: 'scope_province' } as const;
const PEOPLE = 'mot_cua_commune, mot_cua_province';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;

/** A scope all units of a scenario share, or 0. */
const shared = (column: string): string =>
  `coalesce((select case when count(distinct s.${column}) = 1 then max(s.${column}) else 0 end
    from workforce.unit_scope s where s.unit_id = any (placed.unit_ids)), 0)`;

const scenarioPolicies = Object.entries(LEVELS)
  .map(
    ([
      level,
      column,
    ]) => `create policy placement_scenario_${level} on workforce.placement_scenario for all to mot_cua_${level}
  using (${column} = ${MINE}) with check (${column} = ${MINE});`,
  )
  .join('\n');

/** Rows that hang on a scenario are for whoever the scenario is for. */
const withScenario = (table: string): string => `${closed(table)}
create policy ${table}_people on workforce.${table} for all to ${PEOPLE}
  using (exists (select from workforce.placement_scenario s where s.id = scenario_id))
  with check (exists (select from workforce.placement_scenario s where s.id = scenario_id));`;

const scopeOf = (column: (typeof SCOPE)[number]) => (row: string) =>
  row === 'r' ? '0' : `(select s.${column} from workforce.placement_scenario s where s.id = ${row}.scenario_id)`;

/** What hangs on a scenario, and what of it follows from the rest: of a run only that it began, was stopped, and ended. */
const OF_SCENARIO: Readonly<Record<string, readonly string[]>> = {
  placement_pin: [],
  placement_run: ['phase', 'progressed_at', 'value', 'bound', 'fit', 'proof', 'seconds', 'pairs', 'problem', 'plan'],
  placement_decision: [],
};

const RECORDED: readonly RecordedTable[] = [
  {
    table: 'workforce.placement_scenario',
    thing: 'PLACEMENT',
    key: 'id',
    subject: (row) => `'PlacementScenario:' || ${row}.id`,
    scope: SCOPE.map((column) => (row: string) => `${row}.${column}`) as unknown as RecordedTable['scope'],
    silent: ['id', 'version', ...SCOPE],
    many: { subject: 'null', together: [], digest: (row) => `${row}.id || ' ' || ${row}.version` },
  },
  ...Object.entries(OF_SCENARIO).map(([table, silent]): RecordedTable => ({
    table: `workforce.${table}`,
    thing: 'PLACEMENT',
    key: 'id',
    subject: (row) => `'PlacementScenario:' || ${row}.scenario_id`,
    scope: SCOPE.map(scopeOf) as unknown as RecordedTable['scope'],
    silent: ['id', 'scenario_id', ...silent],
    many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
  })),
];

/** Row security, scopes that follow mergers, and the audit trail of placements. */
export const guardPlacement: MigrationFile = {
  name: '20261122230100_guard_placement',
  sql: `
create function workforce.stamp_placement(placed workforce.placement_scenario) returns workforce.placement_scenario
language plpgsql stable security definer set search_path = '' as $body$
begin
${SCOPE.map((column) => `  placed.${column} := ${shared(column)};`).join('\n')}
  return placed;
end
$body$;
create function workforce.stamp_new_placement() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  perform workforce.learn_units(new.unit_ids);
  return workforce.stamp_placement(new);
end
$body$;
create trigger placement_scenario_scope before insert or update of unit_ids on workforce.placement_scenario
  for each row execute function workforce.stamp_new_placement();
create function workforce.follow_unit_scope() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update workforce.placement_scenario p set unit_ids = p.unit_ids
  where exists (select from changed c where c.unit_id = any (p.unit_ids));
  return null;
end
$body$;
create trigger unit_scope_placements after update on workforce.unit_scope
  referencing new table as changed for each statement execute function workforce.follow_unit_scope();
revoke execute on function workforce.stamp_placement(workforce.placement_scenario) from public;

${closed('placement_scenario')}
${scenarioPolicies}
${Object.keys(OF_SCENARIO).map(withScenario).join('\n')}
grant select, insert, update, delete on workforce.placement_scenario, workforce.placement_pin, workforce.placement_run,
  workforce.placement_decision to mot_cua_staff;
grant select, insert, update on workforce.placement_scenario, workforce.placement_run to ${PEOPLE};
grant select, insert, update, delete on workforce.placement_pin to ${PEOPLE};
grant select, insert, update (superseded_by) on workforce.placement_decision to ${PEOPLE};
grant usage on all sequences in schema workforce to mot_cua_staff, ${PEOPLE};
${RECORDED.map(auditTriggers).join('\n')}
`,
};
