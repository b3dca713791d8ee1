import 'reflect-metadata';
import { graphql, parse, validate } from 'graphql';
import { Arg, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root, Ctx, Int } from 'type-graphql';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeContext, STAFF, type GraphContext } from '../platform/context.ts';
import { keyOf, toGlobalId } from '../platform/global-id.ts';
import { Stub, type Room } from '../platform/room.ts';
import { DateScalar } from '../platform/scalars.ts';
import { compiledExecutor } from './compiled.ts';
import { compose, type Composition } from './compose.ts';
import { joinRooms } from './one-process.ts';

@Directive('@key(fields: "id")')
@ObjectType('Town', { description: 'A town.' })
class Town {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Founded.' }) founded!: string | null;
}

const TOWNS: Town[] = ['a', 'b', 'c'].map((key) => ({
  id: toGlobalId('Town', key),
  name: `Town ${key}`,
  founded: key === 'a' ? '2025-07-01' : null,
}));

/** What resolvers did, in order. */
let told: string[] = [];
let byRank: Town[] = TOWNS;

@Resolver(() => Town)
class TownResolver {
  @Query(() => [Town], { description: 'Towns.' })
  towns(@Arg('first', () => Int, { defaultValue: 2, description: 'How many.' }) first: number): Town[] {
    return TOWNS.slice(0, first);
  }

  @Query(() => Town, { nullable: true, description: 'The town of that rank.' })
  async town(@Arg('rank', () => Int, { description: 'From 0.' }) rank: number): Promise<Town | null> {
    await Promise.resolve();
    const found = byRank[rank] ?? null;
    told.push(`town ${found?.name ?? 'none'}`);
    return found;
  }
}

let loads: string[][] = [];

@Directive('@key(fields: "id")')
@ObjectType('Town', { description: 'A town.' })
class TownStub {
  @Field(() => ID, { description: 'Id.' }) id!: string;
}

@ObjectType('Visit', { description: 'A visit.' })
class Visit {
  @Field(() => TownStub, { nullable: true, description: 'Where.' }) town!: Stub | null;
  @Field(() => Int, { description: 'How long, days.' }) days!: number;
}

@Resolver(() => TownStub)
class VisitResolver {
  @Query(() => [Visit], { description: 'Visits.' })
  visits(): Visit[] {
    return ['a', 'b', 'zz'].map((key, days) => ({ town: new Stub('Town', toGlobalId('Town', key)), days }));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Visits here.' })
  visitCount(@Root() town: TownStub, @Ctx() context: GraphContext): number {
    return keyOf('Town', town.id) === 'a' && context.language === 'vi' ? 7 : 0;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days spent here.' })
  daysSpent(
    @Root() town: TownStub,
    @Arg('most', () => Int, { defaultValue: 30, description: 'Days counted at most.' }) most: number,
  ): number {
    told.push(`days ${keyOf('Town', town.id) ?? ''} ${String(most)}`);
    if (most === 0) throw new Error('none to count');
    return keyOf('Town', town.id) === 'b' ? 9 : 1;
  }
}

const none = { entities: [], migrations: [], errors: {} };
const rooms: Room[] = [
  {
    ...none,
    name: 'towns',
    resolvers: [TownResolver],
    orphanedTypes: [],
    references: {
      Town: (ids) => {
        loads.push([...ids]);
        return Promise.resolve(ids.map((id) => TOWNS.find((town) => town.id === id) ?? null));
      },
    },
  },
  { ...none, name: 'visits', resolvers: [VisitResolver], orphanedTypes: [TownStub], references: {} },
];

let composition: Composition;
beforeAll(async () => {
  composition = await compose(rooms);
});

const context = (): GraphContext =>
  makeContext({
    viewer: STAFF,
    now: new Date('2026-01-01T00:00:00Z'),
    today: '2026-01-01',
    requestId: 'r',
    language: 'vi',
    open: () => {
      throw new Error('no database here');
    },
  });

async function ask(source: string, schema = joinRooms(composition)): Promise<unknown> {
  loads = [];
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions[0];
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
  const compiled = await compiledExecutor(schema)({
    document,
    operation,
    operationName: undefined,
    variables: {},
    context: context(),
  });
  const plain = await graphql({ schema, source, contextValue: context() });
  expect(JSON.parse(JSON.stringify(compiled))).toEqual(JSON.parse(JSON.stringify(plain)));
  loads = loads.slice(0, loads.length / 2);
  return compiled.data;
}

test('a stub is exchanged for the owner’s object, one load for a whole list', async () => {
  expect(await ask('{ visits { days town { name founded visitCount } } }')).toEqual({
    visits: [
      { days: 0, town: { name: 'Town a', founded: '2025-07-01', visitCount: 7 } },
      { days: 1, town: { name: 'Town b', founded: null, visitCount: 0 } },
      { days: 2, town: null },
    ],
  });
  expect(loads).toHaveLength(1);
});

test('a stub of which only the key is asked loads nothing', async () => {
  await ask('{ visits { town { id visitCount } } }');
  expect(loads).toEqual([]);
});

test('another room’s field is answered on the owner’s own object', async () => {
  expect(await ask('{ towns(first: 1) { name visitCount } }')).toEqual({ towns: [{ name: 'Town a', visitCount: 7 }] });
});

test('node finds any keyed object by its id', async () => {
  const id = toGlobalId('Town', 'b');
  expect(await ask(`{ node(id: "${id}") { __typename id ... on Town { name visitCount } } }`)).toEqual({
    node: { __typename: 'Town', id, name: 'Town b', visitCount: 0 },
  });
});

test('node refuses an id that is none', async () => {
  expect(await ask('{ node(id: "nothing") { id } }')).toEqual({ node: null });
});

describe('what another room has to say of one object', () => {
  const QUERY = '{ town(rank: 1) { name days: daysSpent(most: 3) ...More } } fragment More on Town { daysSpent }';
  const begin = async (query: string) => {
    const schema = joinRooms(composition);
    await ask(query, schema);
    told = [];
    return schema;
  };
  afterEach(() => {
    byRank = TOWNS;
  });

  test('is begun with the object, once what is asked for has been found before', async () => {
    const schema = await begin(QUERY);
    expect(await ask(QUERY, schema)).toEqual({ town: { name: 'Town b', days: 9, daysSpent: 9 } });
    const once = ['days b 3', 'days b 30', 'town Town b'];
    expect(told).toEqual([...once, ...once]);
  });

  test('is asked anew where it is another object now, or none', async () => {
    const schema = await begin(QUERY);
    byRank = [...TOWNS].reverse().slice(0, 2).reverse();
    expect(await ask(QUERY, schema)).toEqual({ town: { name: 'Town c', days: 1, daysSpent: 1 } });
    byRank = [];
    expect(await ask(QUERY, schema)).toEqual({ town: null });
  });

  test('fails where it is asked for', async () => {
    const failing = '{ town(rank: 0) { name daysSpent(most: 0) } }';
    const schema = await begin(failing);
    expect(await ask(failing, schema)).toEqual({ town: { name: 'Town a', daysSpent: null } });
  });

  test('waits where a condition or an interface decides', async () => {
    const conditional = '{ town(rank: 1) { ... on Node { id } daysSpent } }';
    const schema = await begin(conditional);
    await ask(conditional, schema);
    expect(told.slice(0, 2)).toEqual(['town Town b', 'days b 30']);
  });
});
