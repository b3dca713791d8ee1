import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../platform/context.ts';
import { gateErrors, type Gate } from '../platform/gate.ts';
import { Problem } from '../platform/user-error.ts';
import type { Operation } from './operation.ts';

/** The schema itself is told to whoever has signed in. */
const INTROSPECTION_CLASS = 'OWN';
/** For a field that nobody gave a class: no viewer has it. */
const CLOSED = 'CLOSED';
/** Federation's own, answered to the gateway alone; what they lead to is judged by its type. */
const FEDERATION_FIELDS: ReadonlySet<string> = new Set(['_entities', '_service']);
const MOST_NAMED = 8;

/** Class to the fields of a document that have it. */
type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * Refuses operations that ask for a field the viewer may not have. Which classes a document needs is worked out once;
 * each request is then a comparison of a few words. Fields left out by @skip and @include are judged all the same.
 */
export function policyGuard(schema: GraphQLSchema, fields: Gate['fields']): (asked: Operation) => Problem | undefined {
  const known = new WeakMap<object, Needs>();
  return ({ document, operation, context }) => {
    const { viewer } = context;
    if (viewer.classes === null) return undefined;
    let needs = known.get(operation);
    if (!needs) {
      const walk = new Walk(schema, document, fields);
      walk.into(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
      known.set(operation, (needs = walk.needs));
    }
    return refusalOf(needs, viewer);
  };
}

function refusalOf(needs: Needs, viewer: Viewer): Problem | undefined {
  let closed: string[] | undefined;
  for (const [fieldClass, names] of needs) {
    if (!isOpen(viewer, fieldClass)) closed = [...(closed ?? []), ...names];
  }
  if (!closed) return undefined;
  const kind = viewer.account ? gateErrors.FORBIDDEN : gateErrors.UNAUTHENTICATED;
  const more = closed.length > MOST_NAMED ? ', …' : '';
  return new Problem(kind, closed, { fields: closed.slice(0, MOST_NAMED).join(', ') + more });
}

/** Whether anything of a class is open to a viewer. */
export function isOpen({ classes }: Viewer, fieldClass: string): boolean {
  if (classes === null) return true;
  const scope = classes[fieldClass];
  return scope !== undefined && scope !== 'NONE';
}

class Walk {
  readonly needs = new Map<string, string[]>();
  private readonly schema: GraphQLSchema;
  private readonly fields: Gate['fields'];
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly seen = new Set<string>();

  constructor(schema: GraphQLSchema, document: DocumentNode, fields: Gate['fields']) {
    this.schema = schema;
    this.fields = fields;
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  into(type: GraphQLNamedType | undefined, set: SelectionSetNode | undefined): void {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) this.field(type, selection.name.value, selection.selectionSet);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.into(this.conditioned(type, selection.typeCondition?.name.value), selection.selectionSet);
      } else this.spread(selection.name.value);
    }
  }

  /** A fragment has one type whoever spreads it: once is enough. */
  private spread(name: string): void {
    const fragment = this.fragments.get(name);
    if (!fragment || this.seen.has(name)) return;
    this.seen.add(name);
    this.into(this.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
  }

  private conditioned(type: GraphQLNamedType | undefined, condition: string | undefined): GraphQLNamedType | undefined {
    const named = condition === undefined ? type : this.schema.getType(condition);
    return isCompositeType(named) ? named : type;
  }

  private field(type: GraphQLNamedType | undefined, name: string, set: SelectionSetNode | undefined): void {
    if (name === '__typename') return;
    if (name.startsWith('__')) {
      this.need(INTROSPECTION_CLASS, name);
      return;
    }
    const key = `${type?.name ?? '?'}.${name}`;
    if (!FEDERATION_FIELDS.has(name)) this.need(this.fields.get(key) ?? CLOSED, key);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (set) this.into(field && getNamedType(field.type), set);
  }

  private need(fieldClass: string, key: string): void {
    const names = this.needs.get(fieldClass);
    if (!names) this.needs.set(fieldClass, [key]);
    else if (!names.includes(key)) names.push(key);
  }
}
