import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Subgraph } from '../platform/subgraph.ts';
import { isExternal, providedBy } from './provided.ts';

/** Where an operation can be carried out: by one room alone, by the gateway itself, or only by planning. */
export type Reach = { readonly room: string } | 'introspection' | 'several';

/**
 * Which room can answer an operation alone, as it stands: one that offers every field asked for. Its answer is then
 * handed on untouched, paths and nulls as the room's own execution made them.
 */
export function reachOf(
  subgraphs: readonly Subgraph[],
): (document: DocumentNode, operation: OperationDefinitionNode) => Reach {
  const known = new WeakMap<OperationDefinitionNode, Reach>();
  return (document, operation) => {
    let reach = known.get(operation);
    if (!reach) known.set(operation, (reach = search(subgraphs, document, operation)));
    return reach;
  };
}

function search(subgraphs: readonly Subgraph[], document: DocumentNode, operation: OperationDefinitionNode): Reach {
  const asked = new Asked(document);
  const found = subgraphs.find(({ schema }) => {
    const root = schema.getRootType(operation.operation);
    return root && asked.isOffered(schema, { type: root, set: operation.selectionSet, provided: NOTHING });
  });
  if (asked.introspects(operation.selectionSet))
    return asked.onlyIntrospects(operation.selectionSet) ? 'introspection' : 'several';
  return found ? { room: found.name } : 'several';
}

const NOTHING: ReadonlySet<string> = new Set();

/** A selection on a type, with the names of other rooms' fields that come along there. */
interface Offer {
  readonly type: GraphQLNamedType;
  readonly set: SelectionSetNode;
  readonly provided: ReadonlySet<string>;
}

class Asked {
  private readonly fragments: ReadonlyMap<string, SelectionSetNode>;
  private readonly conditions: ReadonlyMap<string, string>;

  constructor(document: DocumentNode) {
    const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((one) => [one.name.value, one.selectionSet]));
    this.conditions = new Map(fragments.map((one) => [one.name.value, one.typeCondition.name.value]));
  }

  /** Whether a room has every field of a selection, or is provided with it where it stands. */
  isOffered(schema: GraphQLSchema, { type, set, provided }: Offer): boolean {
    return set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (name === '__typename') return true;
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
        if (!field || (isExternal(field) && !provided.has(name))) return false;
        const below = { type: getNamedType(field.type), provided: providedBy(field) };
        return !selection.selectionSet || this.isOffered(schema, { ...below, set: selection.selectionSet });
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : '';
      const condition =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.conditions.get(spread) : selection.typeCondition?.name.value;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(spread) : selection.selectionSet;
      const named = condition === undefined ? type : schema.getType(condition);
      return (
        isCompositeType(named) && inner !== undefined && this.isOffered(schema, { type: named, set: inner, provided })
      );
    });
  }

  introspects(set: SelectionSetNode): boolean {
    return this.rootFields(set).some((name) => name === '__schema' || name === '__type');
  }

  onlyIntrospects(set: SelectionSetNode): boolean {
    return this.rootFields(set).every((name) => name.startsWith('__'));
  }

  private rootFields(set: SelectionSetNode): string[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.rootFields(selection.selectionSet);
      const inner = this.fragments.get(selection.name.value);
      return inner ? this.rootFields(inner) : [];
    });
  }
}
