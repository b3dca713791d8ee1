import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/**
 * Field names asked for below a field, nested. A superset: @skip and @include are not applied, so that one document
 * gives one statement, which stays prepared.
 */
export interface Selection {
  readonly fields: ReadonlyMap<string, Selection>;
}

type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'fieldNodes' | 'returnType'>;
interface Place {
  readonly type: GraphQLOutputType | undefined;
  readonly set: SelectionSetNode | undefined;
  readonly into: Growing;
}
interface Growing extends Selection {
  readonly fields: Map<string, Growing>;
}

const cache = new WeakMap<FieldNode, Growing>();

/** What is asked for below the field being resolved; kept per document. */
export function selectionOf(info: Info): Selection {
  const first = info.fieldNodes[0];
  if (!first) return { fields: new Map() };
  let known = cache.get(first);
  if (!known) {
    known = { fields: new Map() };
    for (const node of info.fieldNodes) collect(info, { type: info.returnType, set: node.selectionSet, into: known });
    cache.set(first, known);
  }
  return known;
}

const signatures = new WeakMap<Selection, string>();

/** The same text for selections that ask for the same fields, wherever they stand in a document. */
export function signatureOf(selection: Selection): string {
  let known = signatures.get(selection);
  if (known === undefined) {
    const parts = [...selection.fields].map(([name, below]) =>
      below.fields.size === 0 ? name : `${name}{${signatureOf(below)}}`,
    );
    signatures.set(selection, (known = parts.sort().join()));
  }
  return known;
}

/** Everything that either of two selections asks for. */
export function bothOf(one: Selection, other: Selection): Selection {
  const fields = new Map(one.fields);
  for (const [name, below] of other.fields) {
    const known = fields.get(name);
    fields.set(name, known ? bothOf(known, below) : below);
  }
  return { fields };
}

/** Whether a path of field names is asked for. */
export function has(selection: Selection | undefined, ...path: readonly string[]): boolean {
  let level = selection;
  for (const field of path) level = level?.fields.get(field);
  return level !== undefined;
}

/** Whether any field but those named is asked for. */
export const hasOtherThan = (selection: Selection, ...names: readonly string[]): boolean =>
  [...selection.fields.keys()].some((field) => !names.includes(field));

function collect(info: Pick<Info, 'schema' | 'fragments'>, place: Place): void {
  const named = place.type && getNamedType(place.type);
  for (const node of place.set?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value.startsWith('__')) continue;
      let child = place.into.fields.get(node.name.value);
      if (!child) place.into.fields.set(node.name.value, (child = { fields: new Map() }));
      const field = isObjectType(named) || isInterfaceType(named) ? named.getFields()[node.name.value] : undefined;
      collect(info, { type: field?.type, set: node.selectionSet, into: child });
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    const condition = fragment?.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : place.type;
    collect(info, { type, set: fragment?.selectionSet, into: place.into });
  }
}
