import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type ExecutionResult,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Answers under this key were never asked for: they keep a selection from being empty. */
const NOTHING = '_nothing';

type Values = Readonly<Record<string, unknown>>;

/** A document in which no `@skip` and no `@include` is left, and whether selections would be empty without it. */
export interface Decided {
  readonly document: DocumentNode;
  readonly hasNothing: boolean;
}

const known = new WeakMap<DocumentNode, Map<string, Decided>>();

/** Combinations of conditions kept of one document. */
const MOST_DECIDED = 64;

/**
 * Carries out `@skip` and `@include` beforehand. Where a field is selected twice, Hive lets the directive of one
 * selection speak for both, even for keys that it needs itself, and graphql-jit takes fragments of the one left out.
 */
export function decide(document: DocumentNode, values: Values): Decided {
  const names = conditionsOf(document);
  if (!names) return { document, hasNothing: false };
  let decided = known.get(document);
  if (!decided) known.set(document, (decided = new Map<string, Decided>()));
  const key = names.map((name) => (values[name] === true ? '1' : '0')).join('');
  let found = decided.get(key);
  if (found) return found;
  if (decided.size >= MOST_DECIDED) decided.clear();
  decided.set(key, (found = decideAnew(document, values)));
  return found;
}

/** Names of the variables that directives look at; null where there are no directives. */
const conditions = new WeakMap<DocumentNode, readonly string[] | null>();

function conditionsOf(document: DocumentNode): readonly string[] | null {
  const names = conditions.get(document);
  if (names !== undefined) return names;
  let found: string[] | null = null;
  visit(document, {
    Directive: (node) => {
      found ??= [];
      const value = node.arguments?.find(({ name }) => name.value === 'if')?.value;
      if (value?.kind === Kind.VARIABLE) found.push(value.name.value);
    },
  });
  conditions.set(document, found);
  return found;
}

function decideAnew(document: DocumentNode, values: Values): Decided {
  let hasNothing = false;
  const keepSome = (node: SelectionSetNode): SelectionSetNode => {
    const selections = node.selections.filter((selection) => isAsked(selection, values)).map(withoutDirectives);
    if (selections.length > 0) return { ...node, selections };
    hasNothing = true;
    return { ...node, selections: [PLACEHOLDER] };
  };
  return { document: visit(document, { SelectionSet: { enter: keepSome } }), hasNothing };
}

/** Asked for where nothing else is. */
export const PLACEHOLDER: SelectionNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: NOTHING },
  name: { kind: Kind.NAME, value: '__typename' },
};

const isAsked = ({ directives }: SelectionNode, values: Values): boolean =>
  (directives ?? []).every((directive) => {
    const isTrue = valueOf(directive, values);
    if (directive.name.value === 'skip') return !isTrue;
    return directive.name.value !== 'include' || isTrue;
  });

function valueOf(directive: DirectiveNode, values: Values): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return values[value.name.value] === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

const withoutDirectives = (selection: SelectionNode): SelectionNode =>
  selection.directives?.length ? { ...selection, directives: [] } : selection;

/** An answer without what stood in for nothing. */
export const cleaned = (result: ExecutionResult, { hasNothing }: Decided): ExecutionResult =>
  hasNothing ? { ...result, data: withoutNothing(result.data) as ExecutionResult['data'] & object } : result;

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== NOTHING);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNothing(inner)]));
}
