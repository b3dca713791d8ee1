import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { countProcedures, findProcedures, listFields, listProcedures } from './catalogue.queries.ts';
import { FieldType, ProcedureConnectionType, ProcedureType } from './catalogue.type.ts';

const LIST = 'procedures';

@ArgsType()
class ProcedureArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, marks or not, or the beginning of the code.' })
  search?: string | null;

  @Field(() => String, { nullable: true, description: 'Only procedures of this field.' })
  fieldCode?: string | null;
}

@Resolver(() => ProcedureType)
export class CatalogueResolver {
  @Query(() => [FieldType], { description: 'Các lĩnh vực, theo tên. All fields, by name.' })
  fields(@Ctx() context: GraphContext): Promise<FieldType[]> {
    return listFields(context.reads('dossiers'));
  }

  @Query(() => ProcedureType, {
    nullable: true,
    description: 'Thủ tục theo mã; null nếu không có. A procedure by its code.',
  })
  async procedure(
    @Arg('code', () => String, { description: 'E.g. `2.000815`.' }) code: string,
    @Ctx() context: GraphContext,
  ): Promise<ProcedureType | null> {
    const [found] = await findProcedures(context.reads('dossiers'), [code]);
    return found ?? null;
  }

  @Query(() => ProcedureConnectionType, { description: 'Danh mục thủ tục. The catalogue of procedures.' })
  async procedures(
    @Args(() => ProcedureArgs) { first: asked, after, search, fieldCode }: ProcedureArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProcedureConnectionType> {
    const first = checkFirst(asked ?? 50);
    const [afterCode] = after == null ? [null] : decodeCursor(LIST, after, 1);
    const reads = context.reads('dossiers');
    const question = { fieldCode: fieldCode ?? null, search: search?.trim() || null };
    const [rows, totalCount] = await Promise.all([
      listProcedures(reads, question, { after: afterCode == null ? null : String(afterCode), limit: first + 1 }),
      has(selectionOf(info), 'totalCount') ? countProcedures(reads, question) : null,
    ]);
    const page = pageOf(rows, { first, after }, ({ code }) => encodeCursor(LIST, [code]));
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }
}
