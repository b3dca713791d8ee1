import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { BREAKDOWNS, OF_ONE_PERSON, PERSONAL_ATTRIBUTES } from '../../server/src/access/policy/small-cells.rules.ts';
import { classesOf } from '../../server/src/access/policy/policy.rules.ts';
import { withPolicy } from '../../server/src/gateway/policy-directives.ts';
import { gate, rooms } from '../../server/src/gateway/rooms.ts';
import { madeNow, schemaOf } from './support.ts';

let api: GraphQLSchema;
beforeAll(async () => {
  api = schemaOf((await madeNow()).composition.apiText);
});

const PERSONAL_CLASSES: ReadonlySet<string> = new Set(['PERSONAL', 'PEOPLE_PERSONAL', 'PEOPLE_SENSITIVE']);

const fieldsOfApi = (): string[] =>
  Object.values(api.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) =>
      ('getFields' in type ? Object.keys(type.getFields()) : []).map((name) => `${type.name}.${name}`),
    );

test('every field of the API has a class; without one it is closed to all', () => {
  expect(fieldsOfApi().filter((field) => !gate.fields.has(field))).toEqual([]);
});

test('what the policy calls personal is written down when it is read, itself or by the way that leads to it', () => {
  const recorded = new Set(rooms.flatMap((room) => Object.keys(room.personal ?? {})));
  const leadingTo = (typeName: string): string[] =>
    fieldsOfApi().filter((key) => {
      const [owner = '', name = ''] = key.split('.');
      const type = api.getType(owner);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      return field !== undefined && getNamedType(field.type).name === typeName;
    });
  const isRecorded = (key: string): boolean => {
    if (recorded.has(key)) return true;
    const ways = leadingTo(key.slice(0, key.indexOf('.')));
    return ways.length > 0 && ways.every((way) => recorded.has(way));
  };
  const personal = fieldsOfApi().filter((key) => PERSONAL_CLASSES.has(gate.fields.get(key) ?? ''));
  expect(personal.length).toBeGreaterThan(20);
  expect(personal.filter((key) => !isRecorded(key))).toEqual([]);
});

test('every plain route of the rooms has a class', async () => {
  const { default: Fastify } = await import('fastify');
  const found: string[] = [];
  const notebook = Fastify({ exposeHeadRoutes: false });
  notebook.addHook('onRoute', ({ method, url }) => {
    found.push(...[method].flat().map((each) => `${each} ${url}`));
  });
  for (const room of rooms) room.routes?.(notebook, () => ({}) as never);
  await notebook.ready();
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((route) => !(route in gate.routes))).toEqual([]);
});

describe('what the subgraphs say of the policy', () => {
  test('every field demands of a viewer what its class does, no more and no less', async () => {
    const { composition } = await madeNow();
    const stated = composition.subgraphs.flatMap(({ name, typeDefs }) =>
      demandsIn(typeDefs).map(([field, demand]) => [`${name} ${field}`, demand, demandOf(field)]),
    );
    expect(stated.length).toBeGreaterThan(300);
    expect(stated.filter(([, said, due]) => said !== due)).toEqual([]);
  });

  test('the supergraph hands it on: each field demands what its rooms demand', async () => {
    const { composition } = await madeNow();
    const stated = new Map(demandsIn(composition.supergraph));
    const lost = [...gate.fields.keys()]
      .filter((field) => stated.has(field))
      .filter((field) => stated.get(field) !== demandOf(field));
    // The composer gives an interface what its types demand, all of it.
    expect(lost).toEqual(['Node.id']);
    expect(composition.supergraph).toContain('https://specs.apollo.dev/requiresScopes/');
  });

  test('a field without a class demands what nobody has', () => {
    const typeDefs = 'extend schema @link(url: "x", import: ["@key"])\ntype Secret { text: String }';
    expect(demandsIn(withPolicy(typeDefs, gate))).toEqual([['Secret.text', 'closed']]);
  });
});

/** What a viewer must be able to do for a field: a scope, only `signed in`, or nothing. */
function demandOf(field: string): string {
  const demanded = gate.capabilities[gate.fields.get(field) ?? ''];
  return demanded === undefined ? 'nothing' : demanded || 'signed in';
}

/** The fields of a schema's text, each with what its directives demand. */
function demandsIn(typeDefs: string): [field: string, demand: string][] {
  return parse(typeDefs).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (definition.fields ?? []).map((field): [string, string] => [
          `${definition.name.value}.${field.name.value}`,
          demandBy(field),
        ])
      : [],
  );
}

function demandBy({ directives = [] }: FieldDefinitionNode): string {
  const named = (name: string) => directives.find((each) => each.name.value === name);
  const scopes = named('requiresScopes')?.arguments?.[0]?.value;
  if (scopes && named('authenticated')) return print(scopes).replaceAll(/[[\]"]/gu, '');
  return named('authenticated') ? 'signed in' : scopes ? 'a scope of nobody signed in' : 'nothing';
}

describe('figures broken down by what a person is', () => {
  test('are none but those that hide small cells', () => {
    const known = (place: string): boolean => BREAKDOWNS.has(place) || OF_ONE_PERSON.has(place);
    expect(breakdownsIn(api).filter((place) => !known(place))).toEqual([]);
  });

  test('what one person is told of is closed to the analyst', () => {
    const open = new Set<string>(Object.keys(classesOf('ANALYST', 'COUNTRY')));
    expect([...OF_ONE_PERSON].filter((field) => open.has(gate.fields.get(field) ?? 'PUBLIC'))).toEqual([]);
  });

  test('would be seen by field, argument and enum value', () => {
    const planted = buildSchema(`
      enum Attribute { UNIT AGE_GROUP }
      type Count { women(bySex: Boolean): Int persons: Int }
      type Query { countsByEthnicity: [Count] message: String percentage: Int }`);
    expect(breakdownsIn(planted)).toEqual(['Attribute.AGE_GROUP', 'Count.women', 'Query.countsByEthnicity']);
  });
});

/** Fields and enum values of whose name, or of a name of whose arguments, a word is a personal attribute. */
function breakdownsIn(schema: GraphQLSchema): string[] {
  const named = (names: readonly string[]): boolean => names.some((name) => wordsOf(name).some(isPersonal));
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type))
        return type.getValues().flatMap(({ name }) => (named([name]) ? [`${type.name}.${name}`] : []));
      if (!isObjectType(type) && !isInputObjectType(type)) return [];
      const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
      return fields.flatMap((field) => {
        const parameters = 'args' in field ? field.args.map(({ name }) => name) : [];
        return named([field.name, ...parameters]) ? [`${type.name}.${field.name}`] : [];
      });
    });
}

const isPersonal = (word: string): boolean => PERSONAL_ATTRIBUTES.includes(word);

/** `countsByEthnicity`, `AGE_GROUP`: their words in lower case. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .split('_');
