import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { batchOf, batchPage, findingPage, findingsOf, undoOf } from '../../platform/importing/import.answers.ts';
import { ImportFindingsArgs, ImportListArgs } from '../../platform/importing/import.type.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import {
  ImportBatchConnectionType,
  ImportBatchType,
  ImportFindingConnectionType,
  ImportFindingType,
  UndoImportBatchInput,
  UndoImportBatchPayload,
} from './import.type.ts';
import { registers } from './register.kind.ts';

@Resolver(() => ImportBatchType)
export class ImportResolver {
  @Query(() => ImportBatchConnectionType, { description: 'Các lần nhập, mới nhất trước. Imports, the latest first.' })
  importBatches(
    @Args(() => ImportListArgs) args: ImportListArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportBatchConnectionType> {
    return batchPage(registers, { ...args, withTotal: has(selectionOf(info), 'totalCount') }, context);
  }

  @Query(() => ImportBatchType, { nullable: true, description: 'Một lần nhập; null nếu không có. One import.' })
  importBatch(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ImportBatchType | null> {
    return batchOf(registers, id, context);
  }

  @Query(() => ImportFindingConnectionType, {
    nullable: true,
    description:
      'Điều cần nói về từng dòng của một lần nhập; null nếu không có lần nhập ấy. What one import says of its rows, by line; null where there is no such import.',
  })
  importFindings(
    @Args(() => ImportFindingsArgs) args: ImportFindingsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportFindingConnectionType | null> {
    return findingPage(registers, { ...args, withTotal: has(selectionOf(info), 'totalCount') }, context);
  }

  @FieldResolver(() => [ImportFindingType], { description: 'What it says of its rows, by line.' })
  findings(
    @Root() batch: ImportBatchType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most this many, up to 500.' }) first: number,
    @Ctx() context: GraphContext,
  ): Promise<ImportFindingType[]> {
    return findingsOf(registers, { batchKey: batch.key, first }, context);
  }

  @Mutation(() => UndoImportBatchPayload, {
    description: 'Hoàn tác cả một lần nhập. Takes a whole import back, unless something has been built on it since.',
  })
  undoImportBatch(
    @Arg('input', () => UndoImportBatchInput, { description: 'Which one.' }) input: UndoImportBatchInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoImportBatchPayload> {
    return undoOf(registers, input.id, context);
  }
}
