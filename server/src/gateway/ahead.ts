import {
  getArgumentValues,
  getNamedType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { GraphContext } from '../platform/context.ts';
import { Stub } from '../platform/room.ts';

type Resolve = GraphQLFieldResolver<unknown, GraphContext>;

/** A field that was begun before its object was found, for the id that was expected. */
interface Begun {
  readonly id: string;
  readonly answer: unknown;
}

const begun = new WeakMap<GraphContext, Map<FieldNode, Begun>>();

/** Another room's field of a keyed type: where it was begun for this very object, that is its answer. */
export const orBegun =
  (resolve: Resolve): Resolve =>
  (...asked) => {
    const [parent, , context, { fieldNodes }] = asked;
    const known = fieldNodes[0] && begun.get(context)?.get(fieldNodes[0]);
    return known && known.id === (parent as { readonly id?: unknown }).id ? known.answer : resolve(...asked);
  };

/** Longest arguments remembered, and how many. */
const LONGEST = 200;
const MOST_KNOWN = 5_000;

/**
 * A root field that asks for one object, with the fields that other rooms have of it. They need no more than its id, and
 * what is asked for in the same words has had the same id before: so they are begun for that one while the owner is still
 * looking. Where it finds another, they are asked again, as they would have been; nothing but time hangs on it.
 */
export function aheadOf(resolve: Resolve, others: ReadonlyMap<string, Resolve>): Resolve {
  const ids = new Map<string, string>();
  return async (...call) => {
    const [, , context, info] = call;
    const asked = JSON.stringify(call[1]);
    const expected = ids.get(asked);
    if (expected !== undefined) begin(expected, { context, info, others });
    const found = (await resolve(...call)) as { readonly id: string } | null | undefined;
    if (found?.id !== expected && asked.length <= LONGEST) remember(ids, asked, found?.id);
    return found;
  };
}

function remember(ids: Map<string, string>, asked: string, id: string | undefined): void {
  ids.delete(asked);
  if (id === undefined) return;
  if (ids.size >= MOST_KNOWN) ids.delete(ids.keys().next().value ?? '');
  ids.set(asked, id);
}

interface Asked {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly others: ReadonlyMap<string, Resolve>;
}

/** Begins what other rooms have to say of an object. Nobody may hear of it: an error is told where it is asked for. */
function begin(id: string, { context, info, others }: Asked): void {
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  const answers = begun.get(context) ?? new Map<FieldNode, Begun>();
  begun.set(context, answers);
  for (const field of fieldsOf(info, others)) {
    const answer = answerOf(field, { context, info, parent: new Stub(type.name, id) });
    answer.catch(() => undefined);
    answers.set(field.nodes[0], { id, answer });
  }
}

interface Parent extends Pick<Asked, 'context' | 'info'> {
  readonly parent: Stub;
}

/** A promise also where it fails at once. */
async function answerOf({ key, nodes, field, resolve }: Chosen, { context, info, parent }: Parent): Promise<unknown> {
  return await resolve(parent, getArgumentValues(field, nodes[0], info.variableValues), context, {
    ...info,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: getNamedType(info.returnType) as GraphQLObjectType,
    path: { prev: info.path, key, typename: parent.__typename },
  });
}

/** Another room's field as it is asked for, by all its selections under one name. */
interface Chosen {
  readonly key: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly field: GraphQLField<unknown, unknown>;
  readonly resolve: Resolve;
}

const chosen = new WeakMap<FieldNode, readonly Chosen[]>();

function fieldsOf(info: GraphQLResolveInfo, others: Asked['others']): readonly Chosen[] {
  const [first] = info.fieldNodes;
  if (!first) return [];
  let known = chosen.get(first);
  if (!known) {
    const type = getNamedType(info.returnType) as GraphQLObjectType;
    const byKey = new Map<string, [FieldNode, ...FieldNode[]]>();
    const isPlain = info.fieldNodes.every(({ selectionSet }) => collect(selectionSet, { info, type, byKey }));
    known = [...(isPlain ? byKey : [])].flatMap(([key, nodes]) => {
      const field = type.getFields()[nodes[0].name.value];
      const resolve = others.get(nodes[0].name.value);
      return field && resolve ? [{ key, nodes, field, resolve }] : [];
    });
    chosen.set(first, known);
  }
  return known;
}

interface Collecting {
  readonly info: GraphQLResolveInfo;
  readonly type: GraphQLObjectType;
  readonly byKey: Map<string, [FieldNode, ...FieldNode[]]>;
}

/** @returns whether that is all there is: what hangs on a condition, or on an interface, is left to the executor */
function collect(set: SelectionSetNode | undefined, into: Collecting): boolean {
  return (set?.selections ?? []).every((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = into.byKey.get(key);
      if (nodes) nodes.push(selection);
      else into.byKey.set(key, [selection]);
      return true;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : into.info.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value ?? into.type.name;
    return condition === into.type.name && collect(fragment?.selectionSet, into);
  });
}
