import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { Problem } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS } from './limits.ts';
import type { Operation } from './operation.ts';

/** Length taken for a list that neither `first` nor its field's own `complexity` bounds. */
const USUAL_LENGTH = 10;
/** Below this depth of lists the product is beyond any budget anyway. */
const ENOUGH = 1e12;

/** How often a part of an answer is repeated: a number, or a variable with its default. */
type Times = number | { readonly variable: string; readonly otherwise: number };

interface Part {
  readonly times: Times;
  /** Plain values, once. */
  readonly values: number;
  readonly parts: readonly Part[];
}

/**
 * Estimates how many values an operation may answer and refuses it above the budget; depth alone says nothing of wide
 * lists in lists. The shape of a document is worked out once, its variables are filled in each time.
 */
export function costGuard(schema: GraphQLSchema): (asked: Operation) => Problem | undefined {
  const known = new WeakMap<object, Part>();
  return ({ document, operation, variables }) => {
    let part = known.get(operation);
    if (!part) {
      const root = schema.getRootType(operation.operation) ?? undefined;
      const builder = new Builder(schema, document);
      known.set(
        operation,
        (part = builder.part({ times: 1, type: root, set: operation.selectionSet, page: undefined })),
      );
    }
    const cost = costOf(part, variables);
    if (cost <= LIMITS.cost) return undefined;
    return new Problem(gatewayErrors.QUERY_TOO_COSTLY, [], { cost: Math.round(cost), limit: LIMITS.cost });
  };
}

function costOf({ times, values, parts }: Part, variables: Operation['variables']): number {
  let once = values;
  for (const part of parts) once += costOf(part, variables);
  return Math.min(once * timesOf(times, variables), ENOUGH);
}

function timesOf(times: Times, variables: Operation['variables']): number {
  if (typeof times === 'number') return times;
  const given = variables[times.variable];
  return typeof given === 'number' && given >= 0 ? given : times.otherwise;
}

interface Place {
  readonly times: Times;
  readonly type: GraphQLNamedType | undefined;
  readonly set: SelectionSetNode | undefined;
  /** Length of the page asked for by the connection around, which its `edges` and `nodes` have. */
  readonly page: Times | undefined;
}

class Builder {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.schema = schema;
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  part({ times, type, set, page }: Place): Part {
    const parts: Part[] = [];
    let values = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet) parts.push(this.field(selection, type, page));
        else values += 1;
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const named = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
      parts.push(
        this.part({ times: 1, type: isCompositeType(named) ? named : type, set: fragment?.selectionSet, page }),
      );
    }
    return { times, values, parts };
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, page: Times | undefined): Part {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value];
    if (!field) return this.part({ times: 1, type: undefined, set: node.selectionSet, page: undefined });
    const list = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const asked = firstOf(field, node);
    return this.part({
      times: list ? (asked ?? page ?? lengthOf(field)) : 1,
      type: getNamedType(field.type),
      set: node.selectionSet,
      page: list ? undefined : asked,
    });
  }
}

function lengthOf(field: GraphQLField<unknown, unknown>): number {
  const { complexity } = field.extensions;
  return typeof complexity === 'number' ? complexity : USUAL_LENGTH;
}

function firstOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Times | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const otherwise = typeof argument.defaultValue === 'number' ? argument.defaultValue : USUAL_LENGTH;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise };
  return value?.kind === Kind.INT ? Math.max(Number(value.value), 0) : otherwise;
}
