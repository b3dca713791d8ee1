import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { batchOf, batchPage, findingPage, findingsOf, undoOf } from '../../platform/importing/import.answers.ts';
import { ImportFindingsArgs, ImportListArgs } from '../../platform/importing/import.type.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import {
  RosterBatchConnectionType,
  RosterBatchType,
  RosterFindingConnectionType,
  RosterFindingType,
  UndoRosterBatchInput,
  UndoRosterBatchPayload,
} from './roster.type.ts';
import { rosters } from './roster.kind.ts';

@Resolver(() => RosterBatchType)
export class RosterResolver {
  @Query(() => RosterBatchConnectionType, {
    description: 'Các lần nhập danh sách, mới nhất trước. Imports of rosters, the latest first.',
  })
  rosterBatches(
    @Args(() => ImportListArgs) args: ImportListArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RosterBatchConnectionType> {
    return batchPage(rosters, { ...args, withTotal: has(selectionOf(info), 'totalCount') }, context);
  }

  @Query(() => RosterBatchType, {
    nullable: true,
    description: 'Một lần nhập danh sách; null nếu không có. One import of a roster.',
  })
  rosterBatch(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RosterBatchType | null> {
    return batchOf(rosters, id, context);
  }

  @Query(() => RosterFindingConnectionType, {
    nullable: true,
    description:
      'Điều cần nói về từng dòng của một lần nhập danh sách; null nếu không có lần nhập ấy. What one import says of its rows, by line; null where there is no such import.',
  })
  rosterFindings(
    @Args(() => ImportFindingsArgs) args: ImportFindingsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RosterFindingConnectionType | null> {
    return findingPage(rosters, { ...args, withTotal: has(selectionOf(info), 'totalCount') }, context);
  }

  @FieldResolver(() => [RosterFindingType], { description: 'What it says of its rows, by line.' })
  findings(
    @Root() batch: RosterBatchType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most this many, up to 500.' }) first: number,
    @Ctx() context: GraphContext,
  ): Promise<RosterFindingType[]> {
    return findingsOf(rosters, { batchKey: batch.key, first }, context);
  }

  @Mutation(() => UndoRosterBatchPayload, {
    description:
      'Hoàn tác cả một lần nhập danh sách. Takes a whole import back, unless something has been built on it since.',
  })
  undoRosterBatch(
    @Arg('input', () => UndoRosterBatchInput, { description: 'Which one.' }) input: UndoRosterBatchInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoRosterBatchPayload> {
    return undoOf(rosters, input.id, context);
  }
}
