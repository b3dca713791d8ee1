import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Float, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf, type Page } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { keyOf } from '../../platform/global-id.ts';
import { has, selectionOf, type Selection } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { provinceLoader } from '../province/province.loader.ts';
import { isProvinceCode } from '../province/province.queries.ts';
import { ProvinceType } from '../province/province.type.ts';
import { errors } from '../territory.errors.ts';
import { countUnits, listUnits } from './unit-list.queries.ts';
import { afterOf, cursorOf, filterOf, type UnitListFilter } from './unit-list.rules.ts';
import { toldAs, type Told } from '../known.ts';
import { unitColumns, type UnitColumns } from './unit.columns.ts';
import { UnitArgs, UnitsArgs } from './unit.input.ts';
import { unitKeyOf } from './unit-key.rules.ts';
import { unitLoader } from './unit.loader.ts';
import { findUnitByCode, listValiditiesOfCode } from './unit.queries.ts';
import { AdministrativeUnitConnectionType, AdministrativeUnitType, GeoPointType } from './unit.type.ts';

type UnitPage = Page<AdministrativeUnitType> & { totalCount: number | null };

@Resolver(() => AdministrativeUnitType)
export class UnitResolver {
  @Query(() => AdministrativeUnitType, {
    nullable: true,
    description:
      'Một đơn vị theo mã và ngày, hoặc theo `id`. One unit by code and day, or by `id`; a bare code resolves on `asOf` (default today).',
  })
  async unit(
    @Args(() => UnitArgs) { code, id, asOf, knownAt }: UnitArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdministrativeUnitType | null> {
    const columns = unitColumns(selectionOf(info));
    const told = toldAs({ knownAt }, context);
    if (code != null && id == null) return unitByCode(context, columns, { code, day: asOf ?? told.today, ...told });
    if (id != null && code == null) return unitById(context, columns, { id, ...told });
    throw new Problem(errors.UNIT_CODE_OR_ID, [code == null ? 'code' : 'id']);
  }

  @Query(() => AdministrativeUnitConnectionType, {
    description:
      'Danh sách đơn vị, tìm theo tên mới, tên cũ hoặc mã. Units by name in Vietnamese order; a search puts the nearest first and also finds units that have ended (their `successors` say where they went).',
  })
  async units(
    @Args(() => UnitsArgs) args: UnitsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPage> {
    const filter = filterOf(args, toldAs(args, context));
    const first = checkFirst(args.first ?? 50);
    const after = afterOf(filter, args.after);
    const selection = selectionOf(info);
    const reads = context.reads('territory');
    const columns = unitColumns(nodeSelection(selection));
    const [rows, totalCount] = await Promise.all([
      listUnits(reads, columns, { filter, after, limit: first + 1 }),
      has(selection, 'totalCount') ? countUnits(reads, filter) : null,
    ]);
    if (rows.length === 0) await checkProvince(context, filter);
    const page = pageOf(rows, { first, after: args.after }, (unit) => cursorOf(filter, unit));
    return { ...page, totalCount };
  }

  @FieldResolver(() => ProvinceType, { nullable: true })
  async province(@Root() unit: AdministrativeUnitType, @Ctx() context: GraphContext): Promise<ProvinceType | null> {
    return unit.provinceRow ?? provinceLoader(context, toldAs(unit, context)).load(unit.provinceId);
  }

  @FieldResolver(() => Float, { nullable: true })
  densityPerKm2(@Root() { population, areaKm2 }: AdministrativeUnitType): number | null {
    return population === null || !areaKm2 ? null : Math.round((population / areaKm2) * 10) / 10;
  }

  @FieldResolver(() => GeoPointType, { nullable: true })
  centroid(@Root() { centroidLon: lon, centroidLat: lat }: AdministrativeUnitType): GeoPointType | null {
    return lon === null || lat === null ? null : { lon, lat };
  }
}

@Resolver(() => AdministrativeUnitConnectionType)
export class UnitConnectionResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() page: UnitPage): number | null {
    return page.totalCount;
  }
}

/** What is asked of the units, under whichever of the two names. */
function nodeSelection(selection: Selection): Selection {
  const nodes = selection.fields.get('nodes');
  const node = selection.fields.get('edges')?.fields.get('node');
  if (!nodes || !node) return nodes ?? node ?? { fields: new Map() };
  return { fields: new Map([...nodes.fields, ...node.fields]) };
}

async function unitByCode(
  context: GraphContext,
  columns: UnitColumns,
  { code, day, ...told }: Told & { readonly code: string; readonly day: string },
): Promise<AdministrativeUnitType> {
  const reads = context.reads('territory');
  const unit = await findUnitByCode(reads, columns, { code, day, ...told });
  if (unit) return unit;
  const known = await listValiditiesOfCode(reads, code, told);
  if (known.length === 0) throw new Problem(errors.UNIT_UNKNOWN, ['code'], { code: code.slice(0, 20) });
  const validity = known.map(({ validFrom, validUntil }) => `${validFrom} – ${validUntil ?? '…'}`).join(', ');
  throw new Problem(errors.UNIT_NOT_IN_FORCE, ['asOf'], { code, asOf: day, validity });
}

async function unitById(
  context: GraphContext,
  columns: UnitColumns,
  { id, ...told }: Told & { readonly id: string },
): Promise<AdministrativeUnitType> {
  if (keyOf('AdministrativeUnit', id) === null) {
    throw new Problem(platformErrors.ID_INVALID, ['id'], { id: id.slice(0, 40) });
  }
  const key = unitKeyOf(id);
  const unit = key === null ? null : await unitLoader(context, columns, told).load(key);
  if (!unit) throw new Problem(errors.UNIT_ID_UNKNOWN, ['id']);
  return unit;
}

/** An empty list may be empty because there is no such province: that is told rather than nothing. */
async function checkProvince(
  context: GraphContext,
  { provinceCode, day, today, knownAt }: UnitListFilter,
): Promise<void> {
  if (provinceCode === null) return;
  const asOf = day ?? today;
  if (await isProvinceCode(context.reads('territory'), { code: provinceCode, day: asOf, knownAt })) return;
  throw new Problem(errors.PROVINCE_UNKNOWN, ['provinceCode'], { code: provinceCode.slice(0, 20), asOf });
}
