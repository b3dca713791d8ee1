import { Kind, visit, type DocumentNode, type SelectionSetNode } from 'graphql';
import { PLACEHOLDER, type Decided } from './conditions.ts';

const known = new WeakMap<DocumentNode, Decided>();

/**
 * A document in which every selection that asks for nothing but the type, by way of fragments, asks for it directly
 * too: Hive drops such a selection, and has nothing left to send.
 */
export function anchored(decided: Decided): Decided {
  let found = known.get(decided.document);
  if (!found) known.set(decided.document, (found = anchor(decided)));
  return found;
}

function anchor({ document, hasNothing }: Decided): Decided {
  const fragments = new Map(
    document.definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one.selectionSet]),
  );
  const onlyType = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
      return inner !== undefined && onlyType(inner);
    });
  const withAnchor = (node: SelectionSetNode): SelectionSetNode | undefined => {
    const isDirect = node.selections.some(({ kind }) => kind === Kind.FIELD);
    if (isDirect || !onlyType(node)) return undefined;
    return { ...node, selections: [...node.selections, PLACEHOLDER] };
  };
  const changed = visit(document, { SelectionSet: { leave: withAnchor } });
  return changed === document ? { document, hasNothing } : { document: changed, hasNothing: true };
}
