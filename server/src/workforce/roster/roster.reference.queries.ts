import type { Client } from 'pg';
import type { ImportScope } from '../../platform/importing/import.scope.rules.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { fold } from '../../platform/text.ts';

/** A unit during one validity. */
export interface RosterUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** A position of the catalogue; those it began with count for all the time before. */
export interface RosterPosition {
  readonly code: string;
  readonly name: string;
  readonly fieldCode: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** What rows are checked against; loaded once an import. */
export interface RosterReference {
  readonly units: ReadonlyMap<string, readonly RosterUnit[]>;
  /** By code and by name, folded. */
  readonly positions: ReadonlyMap<string, readonly RosterPosition[]>;
  readonly positionNames: readonly string[];
  /** The day before which temporary work ends, for those who begin by then; null where no norm says so. */
  readonly temporaryEnd: PlainDate | null;
  readonly secondmentYears: number;
  /** Units whose staff may be brought; null for all. */
  readonly allowed: ReadonlySet<number> | null;
}

const UNITS = `/* workforce.rosterUnits */
select id, code, name, valid_from::text as "from", valid_until::text as "until" from territory.published_unit
order by code, valid_from`;
const POSITIONS = `/* workforce.rosterPositions */
select code, name, field_code as "fieldCode", valid_until::text as "until",
  case when valid_from = min(valid_from) over () then '1900-01-01' else valid_from::text end as "from"
from workforce.position order by code`;
const NORMS = `/* workforce.rosterNorms */
select distinct on (key) key, amount::float8 as amount, day::text as day from workforce.norm
where key in ('TEMPORARY_END', 'SECONDMENT_YEARS') and province_code is null
order by key, valid_from desc`;
const ALLOWED = `/* workforce.rosterAllowed */
select unit_id from workforce.unit_scope where scope_unit_id = $1 or scope_province = $2`;

/** The law's own limit, where no norm is kept. @source Nghị định 170/2025/NĐ-CP: biệt phái không quá 3 năm */
const SECONDMENT_YEARS = 3;

/** Everything rows are checked against: some 13,000 units, the catalogue, what the importer may bring. */
export async function loadReference(client: Client, scope: ImportScope): Promise<RosterReference> {
  const units = await client.query<RosterUnit>(UNITS);
  const positions = await client.query<RosterPosition>(POSITIONS);
  const norms = await client.query<{ key: string; amount: number | null; day: string | null }>(NORMS);
  const normOf = (key: string) => norms.rows.find((norm) => norm.key === key);
  return {
    units: Map.groupBy(units.rows, ({ code }) => code),
    positions: byWord(positions.rows),
    positionNames: positions.rows.map(({ name }) => name),
    temporaryEnd: normOf('TEMPORARY_END')?.day ?? null,
    secondmentYears: normOf('SECONDMENT_YEARS')?.amount ?? SECONDMENT_YEARS,
    allowed: await allowedIn(client, scope),
  };
}

function byWord(positions: readonly RosterPosition[]): Map<string, RosterPosition[]> {
  const words = new Map<string, RosterPosition[]>();
  for (const position of positions) {
    for (const word of [position.code, position.name].map(fold))
      words.set(word, [...(words.get(word) ?? []), position]);
  }
  return words;
}

async function allowedIn(client: Client, { unitId, province }: ImportScope): Promise<ReadonlySet<number> | null> {
  if (unitId === 0 && province === 0) return null;
  await client.query('/* workforce.refreshScopes */ select workforce.refresh_scopes()');
  const { rows } = await client.query<{ unit_id: number }>(ALLOWED, [unitId || null, province || null]);
  return new Set(rows.map(({ unit_id }) => unit_id));
}
