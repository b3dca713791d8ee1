import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { gate } from '../../server/src/gateway/rooms.ts';
import { madeNow, schemaOf } from './support.ts';

let api: GraphQLSchema;
beforeAll(async () => {
  api = schemaOf((await madeNow()).composition.apiText);
});

const fieldsOfApi = (): string[] =>
  Object.values(api.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) =>
      ('getFields' in type ? Object.keys(type.getFields()) : []).map((name) => `${type.name}.${name}`),
    );

test('every field of the API has a class; without one it is closed to all', () => {
  expect(fieldsOfApi().filter((field) => !gate.fields.has(field))).toEqual([]);
});

test('every plain route of the rooms has a class', async () => {
  const { rooms } = await import('../../server/src/gateway/rooms.ts');
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
