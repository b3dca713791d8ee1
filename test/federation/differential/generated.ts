import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Question } from './answers.ts';

/** Values worth asking with, by `Type.field.argument`, `Input.field` or name of the type; the most exact wins. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

export interface Generation {
  readonly schema: GraphQLSchema;
  readonly pools: Pools;
  readonly seed: number;
  /** Root fields left out. */
  readonly without?: ReadonlySet<string>;
  /** The one root field asked for, in place of some queries. */
  readonly only?: { readonly operation: 'query' | 'mutation'; readonly field: string };
}

/** mulberry32: the same seed gives the same operations on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One operation, determined by its seed. */
export const generateQuestion = (generation: Generation): Question => new Generator(generation).question();

const DEEPEST = 6;

class Generator {
  private readonly schema: GraphQLSchema;
  private readonly pools: Pools;
  private readonly without: ReadonlySet<string>;
  private readonly random: () => number;
  private readonly only: Generation['only'];
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private names = 0;
  private budget = 24;

  constructor({ schema, pools, seed, without, only }: Generation) {
    this.schema = schema;
    this.pools = pools;
    this.without = without ?? new Set();
    this.random = randomOf(seed);
    this.only = only;
  }

  question(): Question {
    const { operation, field } = this.only ?? { operation: 'query' as const };
    const root = operation === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    if (!root) throw new Error('no such operations');
    const offered = Object.values(root.getFields()).filter(({ name }) => !this.without.has(name));
    const fields = field === undefined ? offered : offered.filter(({ name }) => name === field);
    const chosen = this.some(fields, 1, 3).map((field) => this.field(root.name, field, DEEPEST));
    if (this.chance(0.05)) chosen.push('__typename');
    if (operation === 'query' && this.chance(0.03)) chosen.push('__type(name: "Query") { name kind }');
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(', ')})` : '';
    const query = `${operation} Generated${definitions} { ${chosen.join(' ')} }\n${this.fragments.join('\n')}`;
    return { query, ...(this.definitions.length > 0 ? { variables: this.variables } : {}) };
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isInterfaceType(type)) {
      const types = this.some(this.schema.getPossibleTypes(type), 1, 2);
      return `{ __typename id ${types.map((one) => `... on ${one.name} ${this.selection(one, depth - 1)}`).join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const all = Object.values(type.getFields());
    const leaves = all.filter((field) => isLeafType(getNamedType(field.type)));
    const deeper = depth > 0 && this.budget > 0 ? all.filter((field) => !leaves.includes(field)) : [];
    const chosen = [...this.some(leaves, 1, 4), ...this.some(deeper, 0, 2)];
    const texts = chosen.map((field) => this.field(type.name, field, depth - 1));
    if (chosen.length === 0 || this.chance(0.15)) texts.push('__typename');
    return `{ ${texts.map((text) => this.wrapped(text, type)).join(' ')} }`;
  }

  /** Now and then inside a fragment, inline or named, or behind a directive. */
  private wrapped(text: string, type: GraphQLNamedType): string {
    const dice = this.random();
    if (dice < 0.06) return `... on ${type.name} { ${text} }`;
    if (dice < 0.1) return `... ${this.condition()} { ${text} }`;
    if (dice > 0.05 + 0.1) return text;
    const name = `F${String((this.names += 1))}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `...${name}`;
  }

  private condition(): string {
    const directive = this.chance(0.5) ? '@skip' : '@include';
    const value = this.chance(0.5);
    if (this.chance(0.3)) return `${directive}(if: ${String(value)})`;
    return `${directive}(if: $${this.variable('Boolean!', value)})`;
  }

  private field(typeName: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.budget -= 1;
    const args = field.args
      .filter((argument) => isRequiredArgument(argument) || this.chance(0.55))
      .map((argument) => `${argument.name}: ${this.argument(`${typeName}.${field.name}`, argument)}`);
    const alias = args.length > 0 || this.chance(0.15) ? `a${String((this.names += 1))}: ` : '';
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    const head = `${alias}${field.name}${given}`;
    const directive = this.chance(0.04) ? ` ${this.condition()}` : '';
    const named = getNamedType(field.type);
    if (isLeafType(named)) return `${head}${directive}`;
    const text = `${head}${directive} ${this.selection(named, depth)}`;
    return this.chance(0.1) ? `${text} ${head} ${this.selection(named, Math.min(depth, 1))}` : text;
  }

  private argument(owner: string, { name, type }: GraphQLArgument): string {
    const value = this.value(type, `${owner}.${name}`, 2);
    if (this.chance(0.5)) return `$${this.variable(String(type), value)}`;
    return this.literal(value, type);
  }

  private variable(type: string, value: unknown): string {
    const name = `v${String((this.names += 1))}`;
    const leaveOut = value === null && this.chance(0.5);
    this.definitions.push(`$${name}: ${type}`);
    if (!leaveOut) this.variables[name] = value;
    return name;
  }

  private value(type: GraphQLInputType, place: string, depth: number): unknown {
    if (!isNonNullType(type) && this.chance(0.08)) return null;
    const nullable = getNullableType(type);
    const pool = this.pools[place];
    if (pool) return this.one(pool);
    if (isListType(nullable)) {
      const items = Array.from({ length: Math.floor(this.random() * 3) + 1 }, () =>
        this.value(nullable.ofType, place, depth),
      );
      return items;
    }
    if (isEnumType(nullable)) return this.one(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && this.chance(0.35)),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.value(field.type, `${nullable.name}.${field.name}`, depth - 1)]),
      );
    }
    const known = this.pools[place.split('.').at(-1) ?? ''] ?? this.pools[String(nullable)];
    return this.one(known ?? [0]);
  }

  private literal(value: unknown, type: GraphQLInputType): string {
    const nullable = getNullableType(type);
    if (value === null) return 'null';
    if (isListType(nullable)) {
      const items = Array.isArray(value) ? value : [value];
      return `[${items.map((item: unknown) => this.literal(item, nullable.ofType)).join(', ')}]`;
    }
    if (isInputObjectType(nullable)) {
      const fields = nullable.getFields();
      const texts = Object.entries(value as object).flatMap(([name, inner]) => {
        const field = fields[name];
        return field ? [`${name}: ${this.inner(inner, field.type)}`] : [];
      });
      return `{ ${texts.join(', ')} }`;
    }
    return isEnumType(nullable) && typeof value === 'string' ? value : JSON.stringify(value);
  }

  /** A field of an input object: sometimes a variable inside the literal. */
  private inner(value: unknown, type: GraphQLInputType): string {
    return this.chance(0.2) ? `$${this.variable(String(type), value)}` : this.literal(value, type);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private one<T>(all: readonly T[]): T {
    const found = all[Math.floor(this.random() * all.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  private some<T>(all: readonly T[], least: number, most: number): T[] {
    const left = [...all];
    const count = Math.min(left.length, least + Math.floor(this.random() * (most - least + 1)));
    return Array.from({ length: count }, () => left.splice(Math.floor(this.random() * left.length), 1)).flat();
  }
}

/**
 * So many valid operations. Of several types in one selection two may bear a field of one name and different types,
 * which is no valid operation: those few are passed over.
 */
export function generateQuestions(count: number, { schema, pools, without }: Omit<Generation, 'seed'>): Question[] {
  const found: Question[] = [];
  for (let seed = 0; found.length < count; seed += 1) {
    if (seed > count * 1.1) throw new Error('More than a tenth of the generated operations are not valid.');
    const question = generateQuestion({ schema, pools, seed, ...(without ? { without } : {}) });
    if (validate(schema, parse(question.query)).length === 0) found.push(question);
  }
  return found;
}
