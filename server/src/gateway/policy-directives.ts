import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type SchemaExtensionNode,
} from 'graphql';
import type { Gate } from '../platform/gate.ts';

/** What the composed schema says of the policy. */
export type Stated = Pick<Gate, 'fields' | 'capabilities'>;

/** The first release of Federation that knows both directives. */
const SPECIFICATION = 'https://specs.apollo.dev/federation/v2.5';
const IMPORTS = ['@authenticated', '@requiresScopes'];
/** Asked for where a field has no class: nobody has it. */
const NOBODYS = 'closed';

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const text = (value: string) => ({ kind: Kind.STRING, value }) as const;
const list = (values: readonly ConstValueNode[]) => ({ kind: Kind.LIST, values: [...values] }) as const;

/**
 * Writes the policy into a subgraph as Federation says it: `@authenticated` on every field that is not public, and
 * `@requiresScopes` where signing in is not enough. They tell readers of the schema, and any router put before the
 * rooms, what the house's own guard enforces by the same table; the planner in the split shape does not look at them.
 */
export function withPolicy(typeDefs: string, stated: Stated): string {
  const guard = (type: { readonly name: { readonly value: string } }) =>
    ({
      ...type,
      fields: ((type as WithFields).fields ?? []).map((field) => guarded(field, type.name.value, stated)),
    }) as never;
  return `${print(
    visit(parse(typeDefs), {
      SchemaExtension: linked,
      ObjectTypeDefinition: guard,
      ObjectTypeExtension: guard,
      InterfaceTypeDefinition: guard,
    }),
  )}\n`;
}

interface WithFields {
  readonly fields?: readonly FieldDefinitionNode[] | undefined;
}

function guarded(field: FieldDefinitionNode, type: string, { fields, capabilities }: Stated): FieldDefinitionNode {
  const fieldClass = fields.get(`${type}.${field.name.value}`);
  const demanded = fieldClass === undefined ? NOBODYS : capabilities[fieldClass];
  if (demanded === undefined) return field;
  const directives = [...(field.directives ?? []), directive('authenticated')];
  if (demanded !== '') directives.push(directive('requiresScopes', { scopes: list([list([text(demanded)])]) }));
  return { ...field, directives };
}

const directive = (called: string, given: Readonly<Record<string, ConstValueNode>> = {}): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: name(called),
  arguments: Object.entries(given).map(([key, value]) => ({ kind: Kind.ARGUMENT, name: name(key), value })),
});

/** The same link to Federation's specification, with the two directives among its imports. */
const linked = (extension: SchemaExtensionNode): SchemaExtensionNode => ({
  ...extension,
  directives: (extension.directives ?? []).map((link) => ({
    ...link,
    arguments: (link.arguments ?? []).map((argument) => {
      if (argument.name.value === 'url') return { ...argument, value: text(SPECIFICATION) };
      if (argument.value.kind !== Kind.LIST) return argument;
      return { ...argument, value: list([...argument.value.values, ...IMPORTS.map(text)]) };
    }),
  })),
});
