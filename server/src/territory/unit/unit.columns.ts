import { toGlobalId } from '../../platform/global-id.ts';
import { has, hasOtherThan, type Selection } from '../../platform/selection.ts';
import type { Telling } from '../known.ts';
import type { ProvinceType } from '../province/province.type.ts';
import type { AdministrativeUnitType } from './unit.type.ts';

/** Which of a unit's columns a statement fetches: few texts, so that each stays prepared. */
export interface UnitColumns {
  /** Told apart in the statement's name. */
  readonly suffix: string;
  /** Selected from `u` (the unit) and `$1` (today). */
  readonly select: string;
  /** @param table a table as it is, or as it was known */
  readonly join: (table: Telling['table']) => string;
}

const BASE = `u.id as key, u.code, u.name, u.short_name as "shortName", u.type, u.valid_from as "validFrom",
       u.valid_until as "validUntil", u.province_id as "provinceId", u.district_name as "districtName",
       (u.is_listed and u.valid_from <= $1::date and coalesce(u.valid_until >= $1::date, true)) as "isCurrent"`;

/** Columns that come along where one of `fields` is asked for. */
interface Piece {
  /** Told apart in the statement's name. */
  readonly mark: string;
  readonly fields: readonly string[];
  readonly select: string;
  readonly join?: UnitColumns['join'];
}

/** Fields of a province that come along with the unit; more of it is fetched by the province's own loader. */
const JOINED = ['id', 'code', 'name'];

const FIGURES: Piece = {
  mark: 'f',
  fields: ['areaKm2', 'areaSource', 'population', 'populationSource', 'densityPerKm2'],
  select: `,
       u.area_km2 as "areaKm2", u.area_source as "areaSource", u.population, u.population_source as "populationSource"`,
};
const DETAILS: Piece = {
  mark: 'd',
  fields: ['legalAct', 'adminCentre', 'qualityFlags', 'centroid', 'formerNames'],
  select: `,
       u.legal_act as "legalAct", u.admin_centre as "adminCentre", u.quality_flags as "qualityFlags",
       u.centroid_lon as "centroidLon", u.centroid_lat as "centroidLat", u.former_names as "formerNames"`,
};
const PROVINCE: Piece = {
  mark: 'p',
  fields: ['province'],
  select: `,
       p.code as "provinceCode", pn.name as "provinceName"`,
  join: (table) => `
join ${table('territory.province')} p on p.id = u.province_id
join ${table('territory.province_name')} pn on pn.province_id = p.id
  and least(coalesce(u.valid_until, $1::date), greatest($1::date, u.valid_from))
    between pn.valid_from and coalesce(pn.valid_until, 'infinity')`,
};

const madeOf = (pieces: readonly Piece[]): UnitColumns => ({
  suffix: pieces.map(({ mark }) => mark).join(''),
  select: BASE + pieces.map(({ select }) => select).join(''),
  join: (table) => pieces.map(({ join }) => join?.(table) ?? '').join(''),
});

const VARIANTS = [false, true].flatMap((figures) =>
  [false, true].flatMap((details) =>
    [false, true].map((province) =>
      madeOf([...(figures ? [FIGURES] : []), ...(details ? [DETAILS] : []), ...(province ? [PROVINCE] : [])]),
    ),
  ),
);

/** For callers who cannot know what will be asked: a province that is asked for in full has a loader of its own. */
const ALL_COLUMNS: UnitColumns = madeOf([FIGURES, DETAILS]);

/** The columns a selection on AdministrativeUnit needs. */
export function unitColumns(selection: Selection | undefined): UnitColumns {
  if (!selection) return ALL_COLUMNS;
  const asks = ({ fields }: Piece) => fields.some((field) => has(selection, field));
  const asked = selection.fields.get('province');
  const province = asked !== undefined && !hasOtherThan(asked, ...JOINED);
  const variant = (asks(FIGURES) ? 4 : 0) + (asks(DETAILS) ? 2 : 0) + (province ? 1 : 0);
  return VARIANTS[variant] ?? ALL_COLUMNS;
}

/** A unit as the statements give it. */
export type UnitRow = Omit<AdministrativeUnitType, 'id' | 'provinceRow' | 'knownAt'> & {
  readonly provinceCode?: string;
  readonly provinceName?: string;
};

/** The object the graph sees. Columns that were not fetched stay undefined: nobody asked for them. */
export function unitOf(row: UnitRow, knownAt: Date | null): AdministrativeUnitType {
  const unit = row as AdministrativeUnitType & UnitRow;
  unit.knownAt = knownAt;
  unit.id = toGlobalId('AdministrativeUnit', row.key);
  if (row.provinceCode !== undefined) {
    unit.provinceRow = {
      id: toGlobalId('Province', row.provinceId),
      key: row.provinceId,
      code: row.provinceCode,
      name: row.provinceName ?? '',
      knownAt,
    } as ProvinceType;
  }
  return unit;
}
