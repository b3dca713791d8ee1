import { Kind, type DirectiveNode, type GraphQLField } from 'graphql';

type Field = Pick<GraphQLField<unknown, never>, 'astNode'>;

const directiveOf = (field: Field | undefined, name: string): DirectiveNode | undefined =>
  field?.astNode?.directives?.find((directive) => directive.name.value === name);

/** Names in a field's `@provides(fields: "…")`: fields of another room's type that come along here. Plain ones only. */
export function providedBy(field: Field | undefined): ReadonlySet<string> {
  const fields = directiveOf(field, 'provides')?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return new Set(fields?.kind === Kind.STRING ? fields.value.split(/\s+/) : []);
}

/** Whether a room names a field only to provide it somewhere: it has it nowhere else. */
export const isExternal = (field: Field): boolean => directiveOf(field, 'external') !== undefined;
