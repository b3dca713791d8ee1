import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { fairnessOf } from './fairness.rules.ts';
import { PlacementsArgs } from './placement.input.ts';
import { PlacementConnectionType, PlacementRunType, PlacementType } from './placement.type.ts';
import {
  PlacementDecisionType,
  PlacementEmptyPostType,
  PlacementFairnessType,
  PlacementMeasuresType,
  PlacementPersonType,
  PlacementSeatType,
} from './placement-parts.type.ts';
import {
  decisionsOf,
  fieldNames,
  officialLabel,
  postLabels,
  runOf,
  traitsOf,
  viewOf,
} from './placement-view.loader.ts';
import { placementErrors } from './placement.errors.ts';
import { measuresOf } from './plan.rules.ts';
import { countScenarios, findScenarios, listScenarios } from './scenario.queries.ts';
import { emptyPostTold, seatTold } from './seat-told.rules.ts';
import { measuresTold, personTold, placementOf, runTold } from './told.rules.ts';

const LIST = 'placements';
const LAST_KEY = 2_147_483_647;
/** Scenarios that stand side by side. */
const MOST_COMPARED = 3;

/** The key in a scenario's public id, or null. */
export const placementKey = (id: string): number | null => numberKeyOf('Placement', id);

@Resolver(() => PlacementType)
export class PlacementResolver {
  @Query(() => PlacementConnectionType, {
    description: 'Các phương án bố trí, mới nhất trước. Scenarios of the viewer’s scope, the latest first.',
  })
  async placements(
    @Args(() => PlacementsArgs) args: PlacementsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PlacementConnectionType> {
    const first = checkFirst(args.first ?? 50);
    const before = args.after == null ? LAST_KEY : keyAfter(args.after);
    const reads = context.reads('workforce');
    const [rows, totalCount] = await Promise.all([
      listScenarios(reads, before, first + 1),
      has(selectionOf(info), 'totalCount') ? countScenarios(reads) : null,
    ]);
    const page = pageOf(
      rows.map((row) => placementOf(row, context.viewer.user)),
      { first, after: args.after },
      ({ key }) => encodeCursor(LIST, [key]),
    );
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }

  @Query(() => PlacementType, {
    nullable: true,
    description: 'Một phương án; null nếu không có hoặc ngoài phạm vi. A scenario.',
  })
  async placement(
    @Arg('id', () => ID, { description: 'Phương án: its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PlacementType | null> {
    const [row] = await findScenarios(context.reads('workforce'), [wantedKey(id, 'id')]);
    return row ? placementOf(row, context.viewer.user) : null;
  }

  @Query(() => [PlacementType], {
    description:
      'So sánh tối đa ba phương án theo cùng số đo. Up to three scenarios, to be compared by the same measures.',
  })
  async comparePlacements(
    @Arg('ids', () => [ID], { description: 'Các phương án: one to three ids; those out of scope are left out.' })
    ids: string[],
    @Ctx() context: GraphContext,
  ): Promise<PlacementType[]> {
    if (ids.length > MOST_COMPARED) {
      throw new Problem(placementErrors.PLACEMENT_COMPARE_MOST, ['ids'], { count: ids.length, limit: MOST_COMPARED });
    }
    const keys = ids.map((id) => wantedKey(id, 'ids'));
    const rows = new Map((await findScenarios(context.reads('workforce'), keys)).map((row) => [row.key, row]));
    return keys.flatMap((key) => {
      const row = rows.get(key);
      return row ? [placementOf(row, context.viewer.user)] : [];
    });
  }

  @FieldResolver(() => PlacementRunType, { nullable: true })
  async run(@Root() { key }: PlacementType, @Ctx() context: GraphContext): Promise<PlacementRunType | null> {
    const run = await runOf(context, key);
    return run ? runTold(run) : null;
  }

  @FieldResolver(() => PlacementMeasuresType, { nullable: true })
  async measures(@Root() { key }: PlacementType, @Ctx() context: GraphContext): Promise<PlacementMeasuresType | null> {
    const [view, fields] = await Promise.all([viewOf(context, key), fieldNames(context)]);
    if (!view) return null;
    const { problem, seats } = view;
    return measuresTold({ problem, measures: measuresOf(problem, seats) }, fields);
  }

  @FieldResolver(() => [PlacementSeatType], {
    description:
      'Ai ở vị trí nào và vì sao, theo đơn vị, lãnh đạo trước. Who is where and why, unit by unit, leaders first.',
  })
  async seats(@Root() placement: PlacementType, @Ctx() context: GraphContext): Promise<PlacementSeatType[]> {
    const [view, posts] = await bothOf(placement, context);
    if (!view) return [];
    const people = await labelsOf(context, [...view.seats.values()]);
    const told = { view, posts, people, language: context.language };
    return [...posts.values()].flatMap((post) => seatTold(told, post));
  }

  @FieldResolver(() => [PlacementEmptyPostType], {
    description: 'Vị trí chưa bố trí được, với chuỗi lý do và cách nới rẻ nhất. Posts left empty, and why.',
  })
  async emptyPosts(@Root() placement: PlacementType, @Ctx() context: GraphContext): Promise<PlacementEmptyPostType[]> {
    const [view, posts] = await bothOf(placement, context);
    if (!view) return [];
    const people = await labelsOf(
      context,
      view.plan.empties.flatMap(({ bending }) => bending?.personId ?? []),
    );
    const told = { view, posts, people, language: context.language };
    return [...posts.values()].flatMap((post) => emptyPostTold(told, post));
  }

  @FieldResolver(() => [PlacementPersonType], {
    description: 'Người chưa được bố trí, xếp theo tên. People without a post, by given name.',
  })
  async unplaced(@Root() { key }: PlacementType, @Ctx() context: GraphContext): Promise<PlacementPersonType[]> {
    const view = await viewOf(context, key);
    if (!view) return [];
    const busy = new Set(view.seats.values());
    const off = [...view.pins.values()].flatMap((pin) => (pin.post_code === null ? [pin.official_code] : []));
    const codes = new Set([...view.problem.people.map(({ id }) => id), ...off].filter((code) => !busy.has(code)));
    const people = await labelsOf(context, [...codes]);
    return [...people.values()].map((label) => personTold(label.code, label, view.pins.get(label.code)));
  }

  @FieldResolver(() => [PlacementFairnessType], {
    nullable: true,
    description:
      'Báo cáo công bằng theo giới tính, tuổi, dân tộc, đơn vị cũ; ô dưới 5 người được giấu. How groups fare; cells under five persons are hidden.',
  })
  async fairness(
    @Root() { key }: PlacementType,
    @Ctx() context: GraphContext,
  ): Promise<PlacementFairnessType[] | null> {
    const view = await viewOf(context, key);
    if (!view) return null;
    return fairnessOf(view.problem, view.seats, await traitsOf(context, view.problem));
  }

  @FieldResolver(() => [PlacementDecisionType], {
    description: 'Các quyết định đã ký từ phương án này. Decisions that came of it; none before it is approved.',
  })
  async decisions(@Root() { key }: PlacementType, @Ctx() context: GraphContext): Promise<PlacementDecisionType[]> {
    return (await decisionsOf(context, key)).map((row) => ({
      number: row.number,
      officialCode: row.official_code,
      ...row.content,
      decidedOn: row.decided_on,
      effectiveOn: row.effective_on,
      signerTitle: row.signer_title,
      signerName: row.signer_name,
      supersededBy: row.superseded_by,
    }));
  }
}

const bothOf = ({ key, effectiveOn, unitKeys }: PlacementType, context: GraphContext) =>
  Promise.all([viewOf(context, key), postLabels(context, { key, effective_on: effectiveOn, unit_ids: [...unitKeys] })]);

/** Names by code, in the order of given names. */
async function labelsOf(context: GraphContext, codes: readonly string[]) {
  const found = await Promise.all(codes.map((code) => officialLabel(context, code)));
  const labels = found.filter((label) => label !== null);
  return new Map(labels.sort((one, other) => one.place - other.place).map((label) => [label.code, label]));
}

/** @throws Problem ID_INVALID */
function wantedKey(id: string, field: string): number {
  const key = placementKey(id);
  if (key === null) throw new Problem(platformErrors.ID_INVALID, [field], { id: id.slice(0, 40) });
  return key;
}

function keyAfter(after: string): number {
  const [key] = decodeCursor(LIST, after, 1);
  if (typeof key !== 'number' || !Number.isInteger(key)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return key;
}
