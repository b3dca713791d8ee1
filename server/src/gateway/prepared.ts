import {
  GraphQLScalarType,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
  type ArgumentNode,
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** A document as graphql-jit compiles it rightly, and what must be worked out before each run. */
export interface Prepared {
  readonly document: DocumentNode;
  /** Knows the type of variables whose values are given as they are. */
  readonly schema: GraphQLSchema;
  readonly hoisted: readonly Hoisted[];
}

/** An argument with variables inside an object or list, made a variable of its own. */
interface Hoisted {
  readonly name: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

/** Type of variables whose values graphql-js has already worked out. */
const COERCED = new GraphQLScalarType({ name: 'Coerced', parseValue: (value) => value });
const COERCED_TYPE: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } };

/**
 * Leaves all coercion to graphql-js. By itself graphql-jit does not apply all defaults of input fields, takes an absent
 * variable inside an object for null, and compiles without end where an input type contains itself. Directives have
 * been carried out before.
 */
export function prepare(schema: GraphQLSchema, document: DocumentNode): Prepared {
  const hoisted: Hoisted[] = [];
  const flat = hoistArguments(schema, document, hoisted);
  const added = hoisted.map(({ name }) => definitionOf(name));
  const prepared = visit(flat, {
    OperationDefinition: {
      leave: (operation) => ({
        ...operation,
        variableDefinitions: [
          ...(operation.variableDefinitions ?? []).map(({ variable }) => definitionOf(variable.name.value)),
          ...added,
        ],
      }),
    },
  });
  return { document: prepared, schema: knowingCoerced(schema), hoisted };
}

/** Values of hoisted arguments added to those of the variables; undefined where one of them is invalid. */
export function withHoisted(
  { hoisted }: Prepared,
  coerced: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (hoisted.length === 0) return coerced;
  const all = { ...coerced };
  for (const { name, value, type } of hoisted) {
    const found = valueFromAST(value, type, coerced);
    if (found === undefined) return undefined;
    all[name] = found;
  }
  return all;
}

function hoistArguments(schema: GraphQLSchema, document: DocumentNode, hoisted: Hoisted[]): DocumentNode {
  const types = new TypeInfo(schema);
  const hoist = {
    Argument(node: ArgumentNode): ArgumentNode | undefined {
      const type = types.getDirective() ? undefined : types.getArgument()?.type;
      if (!type || node.value.kind === Kind.VARIABLE || !hasVariables(node.value)) return undefined;
      const name = `_hoisted${String(hoisted.length)}`;
      hoisted.push({ name, value: node.value, type });
      return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
    },
  };
  return visit(document, visitWithTypeInfo(types, hoist));
}

function hasVariables(value: ASTNode): boolean {
  let found = false;
  visit(value, { Variable: () => void (found = true) });
  return found;
}

const definitionOf = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type: COERCED_TYPE,
});

const knowingCoerced = (schema: GraphQLSchema): GraphQLSchema =>
  Object.create(schema, {
    getType: { value: (name: string) => (name === COERCED.name ? COERCED : schema.getType(name)) },
  }) as GraphQLSchema;
