import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type ExecutionResult,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from './operation.ts';

type Path = readonly (string | number)[];

/**
 * Below an object that became null, only the error that made it so is told. The specification leaves open what is told
 * of the fields that went with it, and executors differ in it by the order in which promises end.
 */
export function settled(schema: GraphQLSchema, asked: Operation, result: ExecutionResult): ExecutionResult {
  const { data, errors } = result;
  if (data === undefined || !errors || errors.length < 2) return result;
  const kept = errors.filter((error) => {
    const depth = error.path ? depthOfNull(data, error.path) : -1;
    return depth < 0 || !error.path || isCause(schema, asked, { path: error.path, depth });
  });
  return { ...result, errors: kept };
}

/** Length of the path to the null that swallowed what the error is about; -1 where nothing above it is null. */
function depthOfNull(data: unknown, path: Path): number {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value == null) return depth;
    value = (value as Record<string | number, unknown>)[key];
  }
  return -1;
}

/** Whether a null at the path's end empties all up to the null: nothing between may be null itself. */
function isCause(schema: GraphQLSchema, { document, operation }: Operation, { path, depth }: Swallowed): boolean {
  let type: GraphQLNamedType | undefined = schema.getRootType(operation.operation) ?? undefined;
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (let index = 0; index < path.length;) {
    const fields = sets.flatMap((set) => fieldsCalled(document, set, { key: String(path[index]), type, schema }));
    const first = fields[0];
    if (!first) return true;
    const nullable: boolean[] = [];
    let at = first.field;
    for (;;) {
      nullable.push(!isNonNullType(at));
      const inner = isNonNullType(at) ? at.ofType : at;
      if (!isListType(inner) || typeof path[index + nullable.length] !== 'number') break;
      at = inner.ofType as typeof at;
    }
    if (nullable.some((may, offset) => may && index + offset >= depth)) return false;
    index += nullable.length;
    type = getNamedType(first.field);
    sets = fields.flatMap(({ node }) => (node.selectionSet ? [node.selectionSet] : []));
  }
  return true;
}

interface Swallowed {
  readonly path: Path;
  readonly depth: number;
}
interface Called {
  readonly key: string;
  readonly type: GraphQLNamedType | undefined;
  readonly schema: GraphQLSchema;
}
type OutputType = GraphQLOutputType;

/** The fields of a selection that answer under one key; of several types, any: they are alike or could not be merged. */
function fieldsCalled(
  document: Operation['document'],
  set: SelectionSetNode,
  called: Called,
): { node: FieldNode; field: OutputType }[] {
  const { key, type, schema } = called;
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      if ((selection.alias ?? selection.name).value !== key) return [];
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      return field ? [{ node: selection, field: field.type }] : [];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
          );
    if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) return [];
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    return fieldsCalled(document, fragment.selectionSet, { key, schema, type: condition ?? type });
  });
}
