import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client } from 'pg';
import { trailOf } from '../../support/trail.ts';
import { at } from '../access/signed-house.ts';
import { exportWorld, type ExportWorld } from './export-world.ts';

let world: ExportWorld;
beforeAll(async () => {
  world = await exportWorld();
});
afterAll(() => world.close());

async function tokenOf(classes: string): Promise<{ authorization: string }> {
  const made = await world.signed.ask(
    `mutation { createToken(input: { name: "r", classes: [${classes}], days: 30 }) { secret } }`,
    { cookie: world.cookies.get('noivu') },
  );
  return { authorization: `Bearer ${String(at(made, 'createToken.secret'))}` };
}

type People = readonly { readonly name: string; readonly code: string }[];

test.each(['officials', 'recognition-proposals'])(
  '%s has initials for whoever lacks the right to personal data',
  async (name) => {
    const address = `/exports/${name}.json${name === 'officials' ? '?unit=02788' : ''}`;
    const whole = JSON.parse((await world.get(address, 'noivu')).body) as People;
    const headers = await tokenOf('PEOPLE');
    const masked = JSON.parse((await world.signed.http.inject({ url: address, headers })).body) as People;
    expect(masked.map(({ code }) => code)).toEqual(whole.map(({ code }) => code));
    expect(whole.every((one) => / /u.test(one.name) && !one.name.includes('.'))).toBe(true);
    expect(masked.every((one) => /^(?:\p{Lu}\.\s?)+$/u.test(one.name))).toBe(true);
  },
);

test('a table that tells of reminders is written into the trail with everybody in it', async () => {
  const owner = new Client(world.signed.database.owner);
  await owner.connect();
  const { entries, result } = await trailOf(owner, () => world.get('/exports/recognition.json?unit=02788', 'noivu'));
  await owner.end();
  const people = JSON.parse(result.body) as People;
  const told = entries.filter(({ kind, fields }) => kind === 'READ' && fields?.includes('Official.reminderStanding'));
  expect(people.length).toBeGreaterThan(3);
  expect(told.flatMap(({ keys }) => keys ?? [])).toHaveLength(people.length);
});
