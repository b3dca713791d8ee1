import { Client } from 'pg';
import { expect } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { silent } from '../fixture/tiny-house.ts';
import { makeWorld } from './world.ts';

/** The world of `makeWorld`, with a house open on it. */
export interface WorldHouse {
  readonly house: House;
  /** How the house itself reaches the database. */
  readonly app: TestDatabase['app'];
  /** Reads and changes the tables themselves. */
  readonly owner: Client;
  /** Names of the statements sent, in order. */
  readonly sent: string[];
  /** What a question that is not refused is answered. */
  ask<T>(query: string, variables?: object): Promise<T>;
  /** With which code a question is refused; undefined where it is not. */
  codeOf(query: string): Promise<string | undefined>;
  close(): Promise<void>;
}

const MARCH = (): Date => new Date('2026-03-01T03:00:00Z');

/** Opens a house of one's own on a copy of the world. @param prepare SQL that changes the copy before */
export async function openWorld({ prepare = '', clock = MARCH } = {}): Promise<WorldHouse> {
  const database = await templateDatabase('ranking_world', makeWorld);
  const owner = new Client(database.owner);
  await owner.connect();
  await owner.query(prepare);
  const sent: string[] = [];
  const house = await openHouse({
    rooms,
    database: database.app,
    clock,
    log: silent,
    listener: (name) => sent.push(name),
  });
  const post = async (query: string, variables: object = {}) => {
    const answer = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    return answer.json<{ data: unknown; errors?: { extensions: { code: string } }[] }>();
  };
  return {
    house,
    app: database.app,
    owner,
    sent,
    ask: async <T>(query: string, variables?: object) => {
      const answer = await post(query, variables);
      expect(answer).not.toHaveProperty('errors');
      return answer.data as T;
    },
    codeOf: async (query) => (await post(query)).errors?.[0]?.extensions.code,
    close: async () => {
      await house.close();
      await owner.end();
      await database.drop();
    },
  };
}
