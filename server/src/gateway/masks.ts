import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { GraphContext } from '../platform/context.ts';
import type { Gate } from '../platform/gate.ts';

/**
 * Puts null in place of values that a viewer may ask for but not see. Only fields whose class is masked for anybody are
 * touched, so that all others stay as fast as they were. @throws where such a field promises a value
 */
export function maskFields(schema: GraphQLSchema, { fields, masked }: Pick<Gate, 'fields' | 'masked'>): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const fieldClass = fields.get(`${type.name}.${field.name}`);
      if (fieldClass === undefined || !masked.has(fieldClass)) continue;
      if (isNonNullType(field.type))
        throw new Error(`${type.name}.${field.name} may be masked, so it must be nullable.`);
      mask(field, fieldClass);
    }
  }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, GraphContext>;

function mask(field: { resolve?: Resolve | undefined }, fieldClass: string): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (...asked: Parameters<Resolve>): unknown =>
    asked[2].viewer.classes?.[fieldClass] === 'MASKED' ? null : resolve(...asked);
}
