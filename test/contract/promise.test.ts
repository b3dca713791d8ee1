import { findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { rooms } from '../../server/src/gateway/rooms.ts';
import { madeNow, schemaOf, serverFiles, textOf } from './support.ts';

const broken = async (promise: string): Promise<string[]> => {
  const { composition } = await madeNow();
  return findBreakingChanges(schemaOf(textOf(promise)), schemaOf(composition.apiText)).map(
    ({ description }) => description,
  );
};

test('the API holds all that the contract names', async () => {
  expect(await broken('test/contract/contract.graphql')).toEqual([]);
});

test('the API holds all that was promised', async () => {
  expect(await broken('schema/api.baseline.graphql')).toEqual([]);
});

test('the generated files are what the rooms make now', async () => {
  const { files } = await madeNow();
  const changed = files.filter(({ path, text }) => textOf(`schema/${path}`) !== text).map(({ path }) => path);
  expect(changed).toEqual([]);
});

test('generated files begin with the command that made them', async () => {
  const { files } = await madeNow();
  expect(files.filter(({ text }) => !text.split('\n')[0]?.includes('pnpm schema')).map(({ path }) => path)).toEqual([]);
});

test('types that several rooms declare are the same everywhere', async () => {
  expect((await madeNow()).mistakes).toEqual([]);
});

test('no type that a room declares has vanished from its subgraph', async () => {
  const { composition } = await madeNow();
  const lost = rooms.flatMap(({ name }) => {
    const schema = composition.subgraphs.find((room) => room.name === name)?.schema;
    return declaredIn(name).filter((type) => schema?.getType(type) === undefined);
  });
  expect(lost).toEqual([]);
});

test('every keyed type has exactly one owner', () => {
  const owned = rooms.flatMap(({ references }) => Object.keys(references));
  expect(owned).toEqual([...new Set(owned)]);
});

/** Names of the GraphQL types that a room's files declare with a literal name. */
function declaredIn(room: string): string[] {
  const files = serverFiles().filter((file) => file.startsWith(`${room}/`));
  return files.flatMap((file) => {
    const text = textOf(`server/src/${file}`);
    const types = text.matchAll(/@(?:ObjectType|InputType|InterfaceType)\('(\w+)'/gu);
    const enums = text.matchAll(/registerEnumType\([^{]+\{\s*name: '(\w+)'/gu);
    return [...types, ...enums].map((match) => match[1] ?? '');
  });
}
