import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { selectionOf } from '../../platform/selection.ts';
import { toldAs } from '../known.ts';
import { unitColumns } from '../unit/unit.columns.ts';
import { unitLoader } from '../unit/unit.loader.ts';
import { AdministrativeUnitType } from '../unit/unit.type.ts';
import { edgeLoader, familyLoader, neighbourLoader } from './lineage.loader.ts';
import { LineageEdgeType, LineageLinkType } from './lineage.type.ts';

@Resolver(() => AdministrativeUnitType)
export class UnitLineageResolver {
  @FieldResolver(() => [LineageEdgeType], {
    description: 'Đơn vị cũ nhập vào. Units that went into this one, by name; districts without communes are none.',
  })
  async predecessors(
    @Root() unit: AdministrativeUnitType,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LineageEdgeType[]> {
    const columns = unitColumns(selectionOf(info).fields.get('unit') ?? NOTHING);
    return edgeLoader(context, { direction: 'predecessors', columns }, toldAs(unit, context)).load(unit.key);
  }

  @FieldResolver(() => [LineageEdgeType], {
    description: 'Đơn vị mới nhận lại. Units this one went into, by name; empty while it is in force.',
  })
  async successors(
    @Root() unit: AdministrativeUnitType,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LineageEdgeType[]> {
    const columns = unitColumns(selectionOf(info).fields.get('unit') ?? NOTHING);
    return edgeLoader(context, { direction: 'successors', columns }, toldAs(unit, context)).load(unit.key);
  }

  @FieldResolver(() => [AdministrativeUnitType], {
    description:
      'Đơn vị giáp ranh. Units that share a border, today or on its last day; empty where the source does not tell.',
  })
  async neighbours(
    @Root() unit: AdministrativeUnitType,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdministrativeUnitType[]> {
    return neighbourLoader(context, unitColumns(selectionOf(info)), toldAs(unit, context)).load(unit.key);
  }

  @FieldResolver(() => [LineageLinkType], {
    description:
      'Cây phả hệ. The whole family tree: every step that leads to this unit and every step on from it, oldest first.',
  })
  async lineage(@Root() unit: AdministrativeUnitType, @Ctx() context: GraphContext): Promise<LineageLinkType[]> {
    return familyLoader(context, toldAs(unit, context)).load(unit.key);
  }
}

@Resolver(() => LineageLinkType)
export class LineageLinkResolver {
  @FieldResolver(() => AdministrativeUnitType)
  async from(
    @Root() link: LineageLinkType,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdministrativeUnitType | null> {
    return unitLoader(context, unitColumns(selectionOf(info)), toldAs(link, context)).load(link.fromKey);
  }

  @FieldResolver(() => AdministrativeUnitType)
  async to(
    @Root() link: LineageLinkType,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdministrativeUnitType | null> {
    return unitLoader(context, unitColumns(selectionOf(info)), toldAs(link, context)).load(link.toKey);
  }
}

const NOTHING = { fields: new Map<string, never>() };
