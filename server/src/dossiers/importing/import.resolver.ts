import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { keyOf } from '../../platform/global-id.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, refusal, userError, type Refusal } from '../../platform/user-error.ts';
import { currentDesk } from './import.desk.ts';
import { importErrors } from './import.errors.ts';
import { countBatches, findBatches, listBatches, listFindings } from './import.list.queries.ts';
import {
  ImportBatchConnectionType,
  ImportBatchType,
  ImportFindingType,
  UndoImportBatchInput,
  UndoImportBatchPayload,
} from './import.type.ts';
import { importActorOf } from './import.scope.rules.ts';
import type { UndoRefusal } from './import.undo.service.ts';

const LIST = 'importBatches';
const LAST_KEY = 2_147_483_647;

@ArgsType()
class ImportBatchesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

/** The key in a batch's public id, or null. */
export function batchKeyOf(id: string): number | null {
  const key = keyOf('ImportBatch', id);
  return key !== null && /^\d{1,9}$/.test(key) ? Number(key) : null;
}

@Resolver(() => ImportBatchType)
export class ImportResolver {
  @Query(() => ImportBatchConnectionType, { description: 'Các lần nhập, mới nhất trước. Imports, the latest first.' })
  async importBatches(
    @Args(() => ImportBatchesArgs) args: ImportBatchesArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ImportBatchConnectionType> {
    const first = checkFirst(args.first ?? 50);
    const before = args.after == null ? LAST_KEY : keyAfter(args.after);
    const { language } = context;
    const reads = context.reads('dossiers');
    const [rows, totalCount] = await Promise.all([
      listBatches(reads, { before, limit: first + 1, language }),
      has(selectionOf(info), 'totalCount') ? countBatches(reads) : null,
    ]);
    const page = pageOf(rows, { first, after: args.after }, ({ key }) => encodeCursor(LIST, [key]));
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }

  @Query(() => ImportBatchType, { nullable: true, description: 'Một lần nhập; null nếu không có. One import.' })
  async importBatch(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ImportBatchType | null> {
    const key = batchKeyOf(id);
    if (key === null) throw new Problem(platformErrors.ID_INVALID, ['id'], { id: id.slice(0, 40) });
    const [found] = await findBatches(context.reads('dossiers'), [key], context.language);
    return found ?? null;
  }

  @FieldResolver(() => [ImportFindingType], { description: 'What it says of its rows, by line.' })
  async findings(
    @Root() batch: ImportBatchType,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most this many, up to 500.' }) first: number,
    @Ctx() context: GraphContext,
  ): Promise<ImportFindingType[]> {
    checkFirst(first);
    const { language } = context;
    const loader = context.loader<number, ImportFindingType[]>(`dossiers.findings ${String(first)}`, (keys) =>
      listFindings(context.reads('dossiers'), keys, { first, language }),
    );
    return loader.load(batch.key);
  }

  @Mutation(() => UndoImportBatchPayload, {
    description: 'Hoàn tác cả một lần nhập. Takes a whole import back, unless something has been built on it since.',
  })
  async undoImportBatch(
    @Arg('input', () => UndoImportBatchInput, { description: 'Which one.' }) input: UndoImportBatchInput,
    @Ctx() context: GraphContext,
  ): Promise<UndoImportBatchPayload> {
    const key = batchKeyOf(input.id);
    const desk = currentDesk();
    const refused = (said: Refusal) => ({ batch: null, userErrors: [userError(said, context.language)] });
    if (key === null) return refused(refusal(importErrors.IMPORT_UNKNOWN, ['input', 'id']));
    if (!desk) return refused(refusal(importErrors.IMPORTS_CLOSED, []));
    const [own] = await findBatches(context.reads('dossiers'), [key], context.language);
    if (!own) return refused(refusal(importErrors.IMPORT_UNKNOWN, ['input', 'id']));
    const against = await desk.undo(key, importActorOf(context.viewer, context.requestId));
    if (against) return refused(worded(against));
    const [batch] = await findBatches(context.reads('dossiers'), [key], context.language);
    return { batch: batch ?? null, userErrors: [] };
  }
}

function keyAfter(after: string): number {
  const [key] = decodeCursor(LIST, after, 1);
  if (typeof key !== 'number' || !Number.isInteger(key)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return key;
}

function worded(against: UndoRefusal): Refusal {
  const field = ['input', 'id'];
  switch (against.why) {
    case 'IMPORT_UNKNOWN':
      return refusal(importErrors.IMPORT_UNKNOWN, field);
    case 'IMPORT_NOT_UNDOABLE':
      return refusal(importErrors.IMPORT_NOT_UNDOABLE, field, { state: against.state });
    case 'IMPORT_DEPENDED_ON': {
      const more = against.count > against.codes.length ? ', …' : '';
      return refusal(importErrors.IMPORT_DEPENDED_ON, field, {
        count: against.count,
        codes: against.codes.join(', ') + more,
      });
    }
  }
}
