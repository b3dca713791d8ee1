import { plannedByValues, statement, type Reads, type Statement } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { Peer } from '../peers/peer.rules.ts';
import type { Told } from '../peers/peer.words.ts';

/** Of which dossiers figures are told: of fields, of channels; null is any. Units are the same whatever the slice. */
export interface Slice {
  readonly fieldCodes: readonly string[] | null;
  readonly channels: readonly string[] | null;
}

/** Which units, in whose borders. Empty conditions hold for all. */
export interface Scope {
  readonly asThen: boolean;
  /** The day that was today when it was known. */
  readonly today: string;
  /** Peer groups and what sources say of units, as they were known at this instant; left out: as they are. */
  readonly knownAt?: Date;
  readonly provinceCode: string | null;
  readonly unitTypes: readonly string[] | null;
  readonly unitCodes: readonly string[] | null;
  /** Its key, or the name that all of them bear. */
  readonly formerDistrict: string | null;
  /** One unit by its key, of whatever day; left out where units are not asked for one by one. */
  readonly unitId?: number;
  /** Left out where no peer group is asked for. */
  readonly peer?: Peer;
  /** Left out where all dossiers count. */
  readonly slice?: Slice;
}

/** Notes a value and gives the placeholder that stands for it. */
export type Bind = (value: unknown) => string;

/** Values of a statement put together of constant pieces, in the order of their placeholders. */
export class Binder {
  readonly values: unknown[] = [];

  readonly bind: Bind = (value) => {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  };
}

/** Condition that a row is of a slice, behind others; empty where all dossiers count. */
export function ofSlice(row: string, slice: Slice | undefined, bind: Bind): string {
  if (!slice) return '';
  const { fieldCodes, channels } = slice;
  const field = fieldCodes === null ? '' : ` and ${row}.field_code = any (${bind(fieldCodes)}::text[])`;
  return channels === null ? field : `${field} and ${row}.channel = any (${bind(channels)}::text[])`;
}

/** Whether a scope takes in most of the country: then tallies are read from end to end, else unit by unit. */
export const isWide = (scope: Scope): boolean =>
  [
    scope.unitId,
    scope.provinceCode,
    scope.unitCodes,
    scope.formerDistrict,
    scope.peer?.provinceCode,
    scope.peer?.own,
  ].every((condition) => condition == null);

const known = new Map<string, Statement<unknown>>();

/** A plan for any list takes it to be ten units: of twice as many it is still as quick, of fifteen times as many twenty times slower. */
const LONG_LIST = 20;

/**
 * One statement for each text that is told of a scope: texts are joined of constant pieces and names of columns only, so there
 * are few of them. Of most of the country it is planned for its values, and so it is of a long list of units.
 */
export function scopeStatement<Row>(family: string, text: string, scope: Scope): Statement<Row> {
  const found = statementOf<Row>(family, text);
  return isWide(scope) || (scope.unitCodes?.length ?? 0) > LONG_LIST ? plannedByValues(found) : found;
}

/** The same where every unit's rows are found by their key, however long the list: planned for its values of most of the country alone. */
export function keyedStatement<Row>(family: string, text: string, scope: Scope): Statement<Row> {
  const found = statementOf<Row>(family, text);
  return isWide(scope) ? plannedByValues(found) : found;
}

function statementOf<Row>(family: string, text: string): Statement<Row> {
  let found = known.get(text);
  if (!found) known.set(text, (found = statement(`rankings.${family}${String(known.size)}`, text)));
  return found as Statement<Row>;
}

const holdsOf = (told: Told): boolean | null => (told === 'unknown' ? null : told === 'yes');

/** What the latest source says of a trait of unit `u` on a day; null where none tells. */
const toldOn = (kind: 'MOUNTAIN' | 'BORDER', day: string, at: string | null): string => `(
      select t.holds from ${asKnown('territory.published_unit_trait', at)} t where t.unit_id = u.id and t.kind = '${kind}'
        and ${day}::date between t.valid_from and coalesce(t.valid_until, 'infinity') order by t.told desc limit 1)`;

/** Placeholder of the instant that a scope is known at; null for as it is. */
const instantOf = ({ knownAt }: Scope, bind: Bind): string | null => (knownAt ? bind(knownAt) : null);

/** Units of a peer group on a day; of an own group whoever follows its units by then, in today's borders. */
function ofPeers(scope: Scope, day: string, bind: Bind): string {
  const { peer, asThen } = scope;
  if (!peer) return '';
  const { type, band, provinceCode, own, mountain, border } = peer;
  const traits = { MOUNTAIN: mountain, BORDER: border } as const;
  const at = (): string | null => instantOf(scope, bind);
  const members = (id: string): string =>
    `array(select unnest(g.unit_ids) from ${asKnown('rankings.peer_group', at())} g where g.id = ${id}::bigint)`;
  const following = (id: string): string =>
    `select a.to_unit_id from ${asKnown('territory.published_attribution', at())} a where a.from_unit_id = any (${members(id)})`;
  return [
    type === null ? '' : ` and u.type = ${bind(type)}`,
    provinceCode === null ? '' : ` and u.province_code = ${bind(provinceCode)}`,
    own === null ? '' : asThen ? ` and u.id = any (${members(bind(own))})` : ` and u.id in (${following(bind(own))})`,
    ...(['MOUNTAIN', 'BORDER'] as const).map((kind) => {
      const told = traits[kind];
      return told === undefined
        ? ''
        : ` and ${toldOn(kind, day, at())} is not distinct from ${bind(holdsOf(told))}::boolean`;
    }),
    band === null
      ? ''
      : ` and exists (
      select from rankings.population_band b where b.key = ${bind(band)}
        and ${day}::date between b.valid_from and coalesce(b.valid_until, 'infinity')
        and u.population >= b.population_from and u.population < coalesce(b.population_below, 'infinity'::float8))`,
  ].join('');
}

/** Conditions that were given, and no others: one plan for "any of them, perhaps" suits none. */
function conditions(scope: Scope, day: string, bind: Bind): string {
  const { provinceCode, unitTypes, unitCodes } = scope;
  return [
    provinceCode === null ? '' : ` and u.province_id = any (${provincesOf(bind(provinceCode))})`,
    unitTypes === null ? '' : ` and u.type = any (${bind(unitTypes)}::text[])`,
    unitCodes === null ? '' : ` and u.code = any (${bind(unitCodes)}::text[])`,
    ofPeers(scope, day, bind),
  ].join('');
}

/** Keys of the provinces that bear a code, in whatever year: worked out once, so that no join asks for each unit. */
const provincesOf = (code: string): string =>
  `array(select p.id from territory.published_province p where p.code = ${code})`;

const inForce = (from: string, until: string): string =>
  `u.valid_from <= ${until}::date and coalesce(u.valid_until, 'infinity') >= ${from}::date`;

const isKey = (district: string): boolean => /^\d{1,9}$/u.test(district);

/** Whether a former unit lay in a district, by the district's name or its key: the id of one of its units. */
const ofDistrict = (unit: string, scope: Scope, bind: Bind): string => {
  const district = scope.formerDistrict ?? '';
  return isKey(district)
    ? `(${unit}.district_name, ${unit}.province_id) = (
        select k.district_name, k.province_id from ${asKnown('territory.published_unit', instantOf(scope, bind))} k
        where k.id = ${bind(district)}::int)`
    : `${unit}.district_name = ${bind(district)}`;
};

/** Units of today; a former district means the units made of its units. */
function currentUnits(scope: Scope, bind: Bind): string {
  const today = bind(scope.today);
  const district =
    scope.formerDistrict === null
      ? ''
      : ` and exists (
      select from ${asKnown('territory.published_attribution', instantOf(scope, bind))} a
      join ${asKnown('territory.published_unit', instantOf(scope, bind))} o on o.id = a.from_unit_id
      where a.to_unit_id = u.id and ${ofDistrict('o', scope, bind)})`;
  return `${inForce(today, today)}${conditions(scope, today, bind)}${district}`;
}

/** Units as they were: all whose validity meets the period. */
function unitsThen(scope: Scope, window: ReportWindow, bind: Bind): string {
  const until = window.until < scope.today ? window.until : scope.today;
  const district = scope.formerDistrict === null ? '' : ` and ${ofDistrict('u', scope, bind)}`;
  const last = bind(until);
  return `${inForce(bind(window.from), last)}${conditions(scope, last, bind)}${district}`;
}

function whereText(scope: Scope, window: ReportWindow, bind: Bind): string {
  if (scope.unitId !== undefined) return `u.id = ${bind(scope.unitId)}::int`;
  return scope.asThen ? unitsThen(scope, window, bind) : currentUnits(scope, bind);
}

export interface ScopeAsked {
  readonly scope: Scope;
  readonly window: ReportWindow;
  /** Columns of `territory.published_unit` that are wanted beside the key. */
  readonly facts: readonly string[];
}

/**
 * The scope as two named queries: `units` (id and the `facts` named) and `parts`, whose dossiers count for them (id,
 * from_unit_id, part, estimated).
 */
export function scopeText({ scope, window, facts }: ScopeAsked, bind: Bind): string {
  const where = whereText(scope, window, bind);
  const parts = scope.asThen
    ? `select u.id, u.id as from_unit_id, p.part, false as estimated
  from units u join territory.published_unit_part p on p.unit_id = u.id`
    : `select u.id, a.from_unit_id, a.part, a.estimated
  from units u join ${asKnown('territory.published_attribution', instantOf(scope, bind))} a on a.to_unit_id = u.id`;
  return `units as (
  select ${['id', ...facts].map((column) => `u.${column}`).join(', ')} from ${asKnown('territory.published_unit', instantOf(scope, bind))} u where ${where}
), parts as not materialized (
  ${parts}
)`;
}

/** How much of a scope exists at all. */
export interface KnownScope {
  readonly province: boolean;
  readonly codes: readonly string[];
  /** The first of the codes that no unit of the day bears any more, with its last name and day and where its dossiers went. */
  readonly ended: {
    readonly code: string;
    readonly name: string;
    readonly on: string;
    readonly now: string;
    readonly nowCodes: string;
  } | null;
  readonly district: boolean;
  readonly own: boolean;
}

/** $1 province, $2 codes, $3 district's name, $4 own peer group, $5 district's key, $6 the day, $7 instant where it is known at one: to tell a wrong code from an empty answer. */
const knownScope = (isKnown: boolean) =>
  statement<KnownScope>(
    `rankings.knownScope${isKnown ? '.known' : ''}`,
    `/* rankings.knownScope */
select exists (select from territory.published_province where code = $1) as province,
  array(select distinct code from ${asKnown('territory.published_unit', isKnown ? '$7' : null)} where code = any ($2::text[])) as codes,
  (select jsonb_build_object('code', e.code, 'name', e.name, 'on', to_char(e.valid_until, 'DD/MM/YYYY')) ||
      (select jsonb_build_object('now', coalesce(string_agg(distinct n.name || ' (' || n.code || ')', ', '), '–'),
          'nowCodes', coalesce(string_agg(distinct n.code, ','), ''))
        from ${asKnown('territory.published_attribution', isKnown ? '$7' : null)} a
        join ${asKnown('territory.published_unit', isKnown ? '$7' : null)} n on n.id = a.to_unit_id
        where a.from_unit_id = e.id and $6::date between n.valid_from and coalesce(n.valid_until, 'infinity'))
    from ${asKnown('territory.published_unit', isKnown ? '$7' : null)} e where e.code = any ($2::text[]) and e.valid_until < $6::date
      and not exists (select from ${asKnown('territory.published_unit', isKnown ? '$7' : null)} o
        where o.code = e.code and o.valid_from <= $6::date and coalesce(o.valid_until, 'infinity') >= $6::date)
    order by e.code, e.valid_until desc limit 1) as ended,
  exists (select from ${asKnown('territory.published_unit', isKnown ? '$7' : null)} where district_name = $3 or (district_name is not null and id = $5::int)) as district,
  exists (select from ${asKnown('rankings.peer_group', isKnown ? '$7' : null)} g where g.id = $4::bigint) as own`,
  );
const KNOWN = { now: knownScope(false), known: knownScope(true) } as const;

/** What of a scope's codes and names is known. */
export async function findKnownScope(reads: Reads, scope: Scope): Promise<KnownScope> {
  const { provinceCode, unitCodes, peer, knownAt } = scope;
  const district = scope.formerDistrict ?? '';
  const key = isKey(district) ? district : null;
  const values = [provinceCode ?? '', unitCodes ?? [], district, peer?.own ?? '0', key, scope.today];
  const rows = await (knownAt ? reads.rows(KNOWN.known, [...values, knownAt]) : reads.rows(KNOWN.now, values));
  return rows[0] ?? { province: false, codes: [], ended: null, district: false, own: false };
}

/** $1 fields */
const unknownField = statement<{ code: string }>(
  'rankings.unknownField',
  `/* rankings.unknownField */
select asked.code from unnest($1::text[]) with ordinality as asked (code, place)
where not exists (select from dossiers.published_procedure p where p.field_code = asked.code)
order by asked.place limit 1`,
);

/** The first code that no field of the catalogue bears; null where all are known. */
export const findUnknownField = async (reads: Reads, codes: readonly string[]): Promise<string | null> =>
  (await reads.rows(unknownField, [codes]))[0]?.code ?? null;
