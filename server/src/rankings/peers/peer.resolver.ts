import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { dayKnown, reportDays } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { userError } from '../../platform/user-error.ts';
import { peerGroupsOf } from './peer-groups.rules.ts';
import { readPeerGround } from './peer.queries.ts';
import { deletePeerGroup, savePeerGroup } from './peer.service.ts';
import {
  DeletePeerGroupInput,
  DeletePeerGroupPayload,
  PeerGroupType,
  SavePeerGroupInput,
  SavePeerGroupPayload,
} from './peer.type.ts';

@ArgsType()
class PeerGroupsArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The units in force on this day; default today, or the day of `knownAt`.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. Own groups and what sources say of units, as known at this instant; default all that is known.',
  })
  knownAt?: Date | null;
}

async function groupsOn(args: PeerGroupsArgs, context: GraphContext): Promise<PeerGroupType[]> {
  const knownAt = reportDays(args, context).knownAt ?? null;
  const day = args.asOf ?? dayKnown({ knownAt }, context);
  const ground = await readPeerGround(context.reads('rankings'), { day, user: context.viewer.user, knownAt });
  return peerGroupsOf(ground, context.language);
}

@Resolver()
export class PeerResolver {
  @Query(() => [PeerGroupType], {
    description:
      'Các nhóm so sánh có đơn vị vào ngày đó. Groups to compare units in: by type, population band, both, province; then own groups and those shared.',
  })
  peerGroups(@Ctx() context: GraphContext, @Args(() => PeerGroupsArgs) args: PeerGroupsArgs): Promise<PeerGroupType[]> {
    return groupsOn(args, context);
  }

  @Query(() => PeerGroupType, {
    nullable: true,
    description: 'Một nhóm so sánh. One group by its key; null where the viewer knows none of that key.',
  })
  async peerGroup(
    @Ctx() context: GraphContext,
    @Arg('key', () => String, { description: 'See `PeerGroup.key`.' }) key: string,
    @Args(() => PeerGroupsArgs) args: PeerGroupsArgs,
  ): Promise<PeerGroupType | null> {
    const groups = await groupsOn(args, context);
    return groups.find((group) => group.key === key) ?? null;
  }

  @Mutation(() => SavePeerGroupPayload, {
    description: 'Lập hoặc sửa nhóm so sánh riêng. Makes a group of one’s own, or replaces it.',
  })
  async savePeerGroup(
    @Arg('input', () => SavePeerGroupInput, { description: 'The group.' }) input: SavePeerGroupInput,
    @Ctx() context: GraphContext,
  ): Promise<SavePeerGroupPayload> {
    const outcome = await savePeerGroup(input, context);
    if ('refused' in outcome) return { peerGroup: null, userErrors: [userError(outcome.refused, context.language)] };
    return { peerGroup: await this.peerGroup(context, outcome.key, {}), userErrors: [] };
  }

  @Mutation(() => DeletePeerGroupPayload, { description: 'Xoá nhóm so sánh riêng. Deletes a group of one’s own.' })
  async deletePeerGroup(
    @Arg('input', () => DeletePeerGroupInput, { description: 'The group.' }) input: DeletePeerGroupInput,
    @Ctx() context: GraphContext,
  ): Promise<DeletePeerGroupPayload> {
    const outcome = await deletePeerGroup(input.key, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }
}
