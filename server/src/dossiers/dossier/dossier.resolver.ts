import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { isPlainDate } from '../../platform/plain-date.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { bothOf, has, selectionOf, type Selection } from '../../platform/selection.ts';
import { platformErrors, Problem } from '../../platform/user-error.ts';
import { questionOf } from './dossier-filter.rules.ts';
import { findKnownCodes, type KnownCodes } from './known-codes.queries.ts';
import { readErrors } from './dossier-read.errors.ts';
import { DossierListArgs, type DossierFilter, type DossierOrder } from './dossier.input.ts';
import {
  countDossiers,
  dossierOf,
  findDossiers,
  findSteps,
  listDossiers,
  listStepsByCode,
  type DossierRow,
} from './dossier.queries.ts';
import { impliedSteps, outcomeAsOf } from './dossier.rules.ts';
import { DossierOutcome } from './dossier.state.ts';
import { DossierConnectionType, DossierStepType, DossierType } from './dossier.type.ts';

@Resolver(() => DossierType)
export class DossierResolver {
  @Query(() => DossierType, { nullable: true, description: 'Hồ sơ theo mã; null nếu không có. A dossier by its code.' })
  async dossier(
    @Arg('code', () => String, { description: 'Mã hồ sơ, e.g. `H20.30112-250701-0001`.' }) code: string,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DossierType | null> {
    const reads = context.reads('dossiers');
    const selection = selectionOf(info);
    const [[row], steps] = await Promise.all([
      findDossiers(reads, [code], selection),
      has(selection, 'steps') ? listStepsByCode(reads, code) : undefined,
    ]);
    return row ? Object.assign(dossierOf(row), { stepRows: steps }) : null;
  }

  @Query(() => DossierConnectionType, { description: 'Danh sách hồ sơ. Dossiers, a page at a time.' })
  async dossiers(
    @Args(() => DossierListArgs) { first: asked, after, filter, orderBy }: DossierListArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DossierConnectionType> {
    const first = checkFirst(asked ?? 50);
    const order = orderBy ?? 'DUE_AT_ASC';
    const reads = context.reads('dossiers');
    const selection = selectionOf(info);
    const question = questionOf(filter ?? {}, context);
    const page = { order, after: keysetOf(order, after), limit: first + 1, selection: nodeSelection(selection) };
    const [rows, totalCount] = await Promise.all([
      first === 0 ? [] : listDossiers(reads, question, page),
      has(selection, 'totalCount') ? countDossiers(reads, question) : null,
    ]);
    // Where a dossier was found, all codes of the filter are known.
    if (rows.length === 0 && namesCodes(filter)) checkCodes(filter ?? {}, await findKnownCodes(reads, codesOf(filter)));
    const found = pageOf(rows, { first, after }, (row) => encodeCursor(order, [sortKey(order, row), row.id]));
    const { knownAt, asOf } = question.days;
    const told = knownAt === undefined ? {} : { toldOf: asOf };
    const edges = found.edges.map(({ node, cursor }) => ({ cursor, node: { ...dossierOf(node), ...told } }));
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: found.pageInfo, totalCount };
  }

  @FieldResolver(() => DossierOutcome, {
    nullable: true,
    description: 'How it counts at the end of a day; null when it does not stand in reports, or not yet.',
  })
  outcome(
    @Root() dossier: DossierType,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; default today, or that of `knownAt`.' })
    asOf: string | null,
    @Ctx() context: GraphContext,
  ): DossierOutcome | null {
    return outcomeAsOf(dossier.standing, asOf ?? dossier.toldOf ?? context.today, context.today);
  }

  @FieldResolver(() => [DossierStepType], { description: 'What happened to it, in order.' })
  async steps(@Root() dossier: DossierType, @Ctx() context: GraphContext): Promise<DossierStepType[]> {
    if (dossier.stepRows) return allSteps(dossier, dossier.stepRows);
    const loader = context.loader<string, DossierStepType[]>('dossiers.steps', async (ids) => {
      const found = await findSteps(context.reads('dossiers'), ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return allSteps(dossier, await loader.load(dossier.rowId));
  }
}

/** A register lists no steps: those its dates tell of stand before the ones taken here. */
function allSteps(dossier: DossierType, taken: readonly DossierStepType[]): DossierStepType[] {
  const [first] = taken;
  const dossierCode = dossier.code;
  const own = taken.map((step) => ({ ...step, dossierCode }));
  if (first?.from === null) return own;
  const told = impliedSteps(dossier, first?.from ?? dossier.state);
  return [...told.map((step) => ({ ...step, note: null, dossierCode })), ...own];
}

/** What is asked of the dossiers of a page, whether through `nodes` or `edges`. */
function nodeSelection(selection: Selection): Selection {
  const nodes = selection.fields.get('nodes');
  const edges = selection.fields.get('edges')?.fields.get('node');
  return nodes && edges ? bothOf(nodes, edges) : (nodes ?? edges ?? selection);
}

const sortKey = (order: DossierOrder, row: DossierRow): string =>
  order.startsWith('DUE') ? (row.due_at ?? 'infinity') : row.received_at;

const INSTANT = /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** A moment as PostgreSQL writes it, and could read again. */
function isInstant(text: string): boolean {
  if (text === 'infinity') return true;
  const day = INSTANT.exec(text)?.[1];
  const rest = text
    .slice(10)
    .replace(/^ /, 'T')
    .replace(/([+-]\d{2})$/, '$1:00');
  return day !== undefined && isPlainDate(day) && !Number.isNaN(Date.parse(`${day}${rest}`));
}

function keysetOf(order: DossierOrder, after: string | null | undefined): [string, string] | null {
  if (after == null) return null;
  const [key, id] = decodeCursor(order, after, 2).map(String);
  if (key === undefined || id === undefined || !isInstant(key) || !/^\d{1,18}$/.test(id)) {
    throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  }
  return [key, id];
}

const codesOf = (filter: DossierFilter | null | undefined) =>
  [
    filter?.unitCode ?? null,
    filter?.procedureCode ?? null,
    [...(filter?.fieldCode == null ? [] : [filter.fieldCode]), ...(filter?.fieldCodes ?? [])],
  ] as const;

const namesCodes = (filter: DossierFilter | null | undefined): boolean =>
  codesOf(filter).some((code) => code !== null && code.length > 0);

function checkCodes(filter: DossierFilter, known: KnownCodes): void {
  const { unitCode, procedureCode, fieldCode, fieldCodes } = filter;
  const wrong = (kind: keyof typeof readErrors, field: string, code: string) =>
    new Problem(readErrors[kind], ['filter', field], { code });
  if (unitCode != null && !known.unit) throw wrong('FILTER_UNIT_UNKNOWN', 'unitCode', unitCode);
  if (procedureCode != null && !known.procedure) {
    throw wrong('FILTER_PROCEDURE_UNKNOWN', 'procedureCode', procedureCode);
  }
  const isUnknown = (code: string): boolean => !known.fields.includes(code);
  if (fieldCode != null && isUnknown(fieldCode)) throw wrong('FILTER_FIELD_UNKNOWN', 'fieldCode', fieldCode);
  const unknown = fieldCodes?.find(isUnknown);
  if (unknown !== undefined) throw wrong('FILTER_FIELD_UNKNOWN', 'fieldCodes', unknown);
}
