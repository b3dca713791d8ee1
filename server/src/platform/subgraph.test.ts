import 'reflect-metadata';
import { Field, FieldResolver, ObjectType, Query, Resolver } from 'type-graphql';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { buildSubgraph } from './subgraph.ts';

@ObjectType({ description: 'A lantern.' })
class Lantern {
  @Field(() => String, { description: 'Its colour.' }) colour!: string;
  @Field(() => Number, { description: 'Its brightness.' }) brightness!: number;
}

@Resolver(() => Lantern)
class LanternResolver {
  @Query(() => Lantern, { description: 'The lantern at the gate.' })
  lantern(): Lantern {
    return { colour: 'red', brightness: 0 };
  }

  @FieldResolver(() => Number)
  brightness(): number {
    return 7;
  }
}

test('a field without a resolver is a property, not a call', async () => {
  const { schema } = await buildSubgraph({
    name: 'lanterns',
    entities: [],
    migrations: [],
    resolvers: [LanternResolver],
    orphanedTypes: [],
    references: {},
    errors: {},
  });
  const type = schema.getType('Lantern');
  const fields = isObjectType(type) ? type.getFields() : {};
  expect(fields['colour']?.resolve).toBeUndefined();
  expect(fields['brightness']?.resolve).toBeTypeOf('function');
});
