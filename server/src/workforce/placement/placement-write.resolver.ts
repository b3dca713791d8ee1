import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { refusal, userError } from '../../platform/user-error.ts';
import { unitKey } from '../unit/unit-key.rules.ts';
import { approvePlacement, lockPlacement, reopenPlacement } from './approval.service.ts';
import { placementErrors as errors } from './placement.errors.ts';
import {
  ApprovePlacementInput,
  ChangePlacementInput,
  CreatePlacementInput,
  LockPlacementInput,
  type PlacementInput,
  ProposePlacementInput,
  ReopenPlacementInput,
  StopPlacementInput,
  PlaceOfficialInput,
  UnpinOfficialInput,
} from './placement.input.ts';
import { placementKey } from './placement.resolver.ts';
import {
  CreatePlacementPayload,
  ChangePlacementPayload,
  ProposePlacementPayload,
  StopPlacementPayload,
  PlaceOfficialPayload,
  UnpinOfficialPayload,
  LockPlacementPayload,
  ReopenPlacementPayload,
  ApprovePlacementPayload,
  type PlacementPayload,
} from './placement-payload.type.ts';
import { PlacementType } from './placement.type.ts';
import { findScenarios } from './scenario.queries.ts';
import {
  changePlacement,
  createPlacement,
  placeOfficial,
  proposePlacement,
  stopPlacement,
  unpinOfficial,
  type Outcome,
} from './scenario.service.ts';
import { settingsChange } from './settings-input.rules.ts';
import { placementOf } from './told.rules.ts';

@Resolver(() => PlacementType)
export class PlacementWriteResolver {
  @Mutation(() => CreatePlacementPayload, {
    description: 'Lập phương án mới, hoặc chép một phương án để thử. Makes a scenario, or copies one to try something.',
  })
  createPlacement(
    @Arg('input', () => CreatePlacementInput, { description: 'Tên, phạm vi, ngày: what is wanted.' })
    input: CreatePlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    const { scope } = input;
    return answered(context, () =>
      createPlacement(context, {
        name: input.name,
        effectiveOn: input.effectiveOn,
        // An id that is none names no unit, and the scope is refused as unclear.
        unitIds: scope?.unitIds?.map((id) => unitKey(id) ?? -1) ?? null,
        provinceCode: scope?.provinceCode ?? null,
        districtId: scope?.formerDistrictKey ?? null,
        copyOf: input.copyOf == null ? null : (placementKey(input.copyOf) ?? -1),
      }),
    );
  }

  @Mutation(() => ChangePlacementPayload, {
    description: 'Sửa tên, trọng số, giới hạn của bản nháp. Changes a draft’s name, weights, limits.',
  })
  changePlacement(
    @Arg('input', () => ChangePlacementInput, { description: 'Điều thay đổi: what changes.' })
    input: ChangePlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) =>
      changePlacement(context, {
        key,
        expectedVersion: input.expectedVersion,
        name: input.name ?? null,
        change: (settings) => settingsChange(settings, input),
      }),
    );
  }

  @Mutation(() => ProposePlacementPayload, {
    description:
      'Đề xuất: bắt đầu tính phương án tốt nhất; hỏi `run` để theo dõi. Begins to work out the best plan; ask `run` how far it is.',
  })
  proposePlacement(
    @Arg('input', () => ProposePlacementInput, { description: 'Phương án nào: which one.' })
    input: ProposePlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => proposePlacement(context, key));
  }

  @Mutation(() => StopPlacementPayload, {
    description: 'Dừng tính, giữ phương án tốt nhất đã có. Ends the run with the best plan so far.',
  })
  stopPlacement(
    @Arg('input', () => StopPlacementInput, { description: 'Phương án nào: which one.' }) input: StopPlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => stopPlacement(context, key));
  }

  @Mutation(() => PlaceOfficialPayload, {
    description:
      'Tự quyết định chỗ của một người (ghim); trái quy tắc thì phải ghi lý do. Decides of one person; the solver keeps to it, a broken rule needs a reason.',
  })
  placeOfficial(
    @Arg('input', () => PlaceOfficialInput, { description: 'Ai, ở đâu, vì sao: who, where, why.' })
    input: PlaceOfficialInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    const { officialCode, postCode = null, reason = null } = input;
    return keyed(context, input, (key) => placeOfficial(context, { key, officialCode, postCode, reason }));
  }

  @Mutation(() => UnpinOfficialPayload, {
    description: 'Bỏ ghim: để máy đề xuất lại. Leaves a person to the solver again.',
  })
  unpinOfficial(
    @Arg('input', () => UnpinOfficialInput, { description: 'Ai: who.' }) input: UnpinOfficialInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => unpinOfficial(context, key, input.officialCode));
  }

  @Mutation(() => LockPlacementPayload, {
    description: 'Khoá và trình duyệt. Submits a draft; nothing of it changes until somebody decides.',
  })
  lockPlacement(
    @Arg('input', () => LockPlacementInput, { description: 'Phương án nào: which one.' })
    input: LockPlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => lockPlacement(context, key, input.expectedVersion));
  }

  @Mutation(() => ReopenPlacementPayload, {
    description: 'Mở lại bản đã khoá. Makes a submitted scenario a draft again.',
  })
  reopenPlacement(
    @Arg('input', () => ReopenPlacementInput, { description: 'Phương án nào: which one.' })
    input: ReopenPlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => reopenPlacement(context, key, input.expectedVersion));
  }

  @Mutation(() => ApprovePlacementPayload, {
    description:
      'Duyệt bởi người thứ hai: ra quyết định và bố trí từ ngày có hiệu lực. Approval by a second person: decisions, and assignments from their day on.',
  })
  approvePlacement(
    @Arg('input', () => ApprovePlacementInput, {
      description: 'Phương án nào, ký thế nào: which one, how it is signed.',
    })
    input: ApprovePlacementInput,
    @Ctx() context: GraphContext,
  ): Promise<PlacementPayload> {
    return keyed(context, input, (key) => approvePlacement(context, { ...input, key }));
  }
}

const keyed = (
  context: GraphContext,
  { id }: PlacementInput,
  work: (key: number) => Promise<Outcome>,
): Promise<PlacementPayload> => {
  const key = placementKey(id);
  const unknown = { refused: refusal(errors.PLACEMENT_UNKNOWN, ['input', 'id']) };
  return answered(context, () => (key === null ? Promise.resolve(unknown) : work(key)));
};

async function answered(context: GraphContext, work: () => Promise<Outcome>): Promise<PlacementPayload> {
  const outcome = await work();
  if ('refused' in outcome) return { placement: null, userErrors: [userError(outcome.refused, context.language)] };
  const [row] = await findScenarios(context.reads('workforce'), [outcome.key]);
  return { placement: row ? placementOf(row, context.viewer.user) : null, userErrors: [] };
}
