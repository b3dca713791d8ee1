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
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Narrowing, Weights } from '../platform/gate.ts';
import { Problem } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS } from './limits.ts';
import type { Operation } from './operation.ts';

/** Length taken for a list that neither `first` nor the weights bound. */
const USUAL_LENGTH = 10;
/** Below this depth of lists the product is beyond any budget anyway. */
const ENOUGH = 1e12;

/** How often a part of an answer is repeated: a number, or a variable with its default. */
type Times = number | Variable;

interface Variable {
  readonly variable: string;
  readonly otherwise: Times;
  /** Not the value counts, but whether it is there, or one of its fields. */
  readonly narrowing?: { readonly fields?: readonly string[]; readonly length: number };
}

interface Part {
  readonly times: Times;
  /** Plain values, once. */
  readonly values: number;
  readonly parts: readonly Part[];
  /** Left out of the answer where one of them says so. */
  readonly conditions?: readonly Condition[];
}

/** A directive: nothing is answered where the variable, or the value in its place, is `leavesOut`. */
interface Condition {
  readonly value: string | boolean;
  readonly leavesOut: boolean;
}

type Weighing = Pick<Weights, 'fields' | 'lengths' | 'narrowed'>;
type Asked = Pick<Operation, 'document' | 'operation' | 'variables'>;
const EVEN: Weighing = { fields: {}, lengths: {}, narrowed: {} };

/**
 * Estimates what an operation costs: how many values it may answer, and what its fields weigh beside; depth alone says
 * nothing of wide lists in lists. The shape of a document is worked out once, its variables are filled in each time.
 */
export function costMeter(schema: GraphQLSchema, weights = EVEN): (asked: Asked) => number {
  const known = new WeakMap<object, Part>();
  return ({ document, operation, variables }) => {
    let part = known.get(operation);
    if (!part) {
      const root = schema.getRootType(operation.operation) ?? undefined;
      const builder = new Builder({ schema, weights }, document);
      known.set(
        operation,
        (part = builder.part({ times: 1, type: root, set: operation.selectionSet, page: undefined })),
      );
    }
    return costOf(part, variables);
  };
}

/** Why an operation of such a cost is not carried out; undefined where it is. */
export function tooCostly(cost: number): Problem | undefined {
  if (cost <= LIMITS.cost) return undefined;
  return new Problem(gatewayErrors.QUERY_TOO_COSTLY, [], { cost: Math.round(cost), limit: LIMITS.cost });
}

function costOf({ times, values, parts, conditions }: Part, variables: Operation['variables']): number {
  if (conditions?.some((one) => isLeftOut(one, variables)) === true) return 0;
  let once = values;
  for (const part of parts) once += costOf(part, variables);
  return Math.min(once * timesOf(times, variables), ENOUGH);
}

/** A variable that is not given counts: its default is not looked at. */
const isLeftOut = ({ value, leavesOut }: Condition, variables: Operation['variables']): boolean =>
  (typeof value === 'boolean' ? value : variables[value]) === leavesOut;

function timesOf(times: Times, variables: Operation['variables']): number {
  if (typeof times === 'number') return times;
  const given = variables[times.variable];
  const length = times.narrowing ? narrowLength(given, times.narrowing) : lengthOf(given);
  return length ?? timesOf(times.otherwise, variables);
}

/** What a number says, or how many a list names; undefined for what says nothing. */
function lengthOf(given: unknown): number | undefined {
  if (Array.isArray(given)) return given.length;
  return typeof given === 'number' && given >= 0 ? given : undefined;
}

/** The length where a value is there, or where it is an object one of its fields. */
function narrowLength(given: unknown, { fields, length }: NonNullable<Variable['narrowing']>): number | undefined {
  if (given == null) return undefined;
  const isThere =
    fields === undefined || fields.some((name) => (given as Readonly<Record<string, unknown>>)[name] != null);
  return isThere ? length : undefined;
}

interface Place {
  readonly times: Times;
  readonly type: GraphQLNamedType | undefined;
  readonly set: SelectionSetNode | undefined;
  /** Length of the page asked for by the connection around, which its `edges` and `nodes` have. */
  readonly page: Times | undefined;
}

interface Weighed {
  readonly schema: GraphQLSchema;
  readonly weights: Weighing;
}

class Builder {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly schema: GraphQLSchema;
  private readonly weights: Weighing;

  constructor({ schema, weights }: Weighed, document: DocumentNode) {
    this.schema = schema;
    this.weights = weights;
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  part({ times, type, set, page }: Place): Part {
    const parts: Part[] = [];
    let values = 0;
    for (const selection of set?.selections ?? []) {
      const conditions = conditionsOf(selection);
      if (conditions.length > 0) {
        const alone = { kind: Kind.SELECTION_SET, selections: [{ ...selection, directives: [] }] } as const;
        parts.push({ ...this.part({ times: 1, type, set: alone, page }), conditions });
        continue;
      }
      if (selection.kind === Kind.FIELD) {
        values += this.weights.fields[`${type?.name ?? ''}.${selection.name.value}`] ?? 0;
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
    const key = `${parent?.name ?? ''}.${field.name}`;
    const asked = firstOf(field, node) ?? narrowedBy(this.weights.narrowed[key], node);
    return this.part({
      times: list ? (asked ?? this.weights.lengths[key] ?? page ?? USUAL_LENGTH) : 1,
      type: getNamedType(field.type),
      set: node.selectionSet,
      page: list ? undefined : asked,
    });
  }
}

/** What `@include` and `@skip` say of a selection. */
function conditionsOf({ directives = [] }: SelectionNode): Condition[] {
  return directives.flatMap(({ name, arguments: given = [] }): Condition[] => {
    const value = given.find((one) => one.name.value === 'if')?.value;
    if (value?.kind !== Kind.VARIABLE && value?.kind !== Kind.BOOLEAN) return [];
    const told = value.kind === Kind.VARIABLE ? value.name.value : value.value;
    if (name.value === 'include') return [{ value: told, leavesOut: false }];
    return name.value === 'skip' ? [{ value: told, leavesOut: true }] : [];
  });
}

function firstOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Times | undefined {
  const argument = field.args.find(({ name }) => name === 'first');
  if (!argument) return undefined;
  const otherwise = typeof argument.defaultValue === 'number' ? argument.defaultValue : USUAL_LENGTH;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise };
  return value?.kind === Kind.INT ? Math.max(Number(value.value), 0) : otherwise;
}

/** Length of the lists in a field's answer where an argument may narrow them. */
function narrowedBy(narrowing: Narrowing | undefined, node: FieldNode): Times | undefined {
  if (!narrowing) return undefined;
  const otherwise = scopedBy(narrowing, node);
  const named = node.arguments?.find(({ name }) => name.value === narrowing.named)?.value;
  if (named?.kind === Kind.LIST) return named.values.length;
  return named?.kind === Kind.VARIABLE ? { variable: named.name.value, otherwise } : otherwise;
}

function scopedBy({ argument, fields, length, otherwise }: Narrowing, node: FieldNode): Times {
  const value = node.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, otherwise, narrowing: { fields, length } };
  if (value?.kind !== Kind.OBJECT) return otherwise;
  const [named] = value.fields.filter(({ name, value: { kind } }) => fields.includes(name.value) && kind !== Kind.NULL);
  if (named?.value.kind !== Kind.VARIABLE) return named ? length : otherwise;
  return { variable: named.value.name.value, otherwise, narrowing: { length } };
}
