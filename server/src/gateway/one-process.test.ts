import 'reflect-metadata';
import { graphql, parse, validate } from 'graphql';
import { Arg, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root, Ctx, Int } from 'type-graphql';
import { beforeAll, expect, test } from 'vitest';
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

@Resolver(() => Town)
class TownResolver {
  @Query(() => [Town], { description: 'Towns.' })
  towns(@Arg('first', () => Int, { defaultValue: 2, description: 'How many.' }) first: number): Town[] {
    return TOWNS.slice(0, first);
  }
}

const TOWNS: Town[] = ['a', 'b', 'c'].map((key) => ({
  id: toGlobalId('Town', key),
  name: `Town ${key}`,
  founded: key === 'a' ? '2025-07-01' : null,
}));

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

async function ask(source: string): Promise<unknown> {
  loads = [];
  const schema = joinRooms(composition);
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
