import type { FastifyInstance } from 'fastify';
import { makeDemoAccounts } from '../../../server/src/access/demo/demo-accounts.service.ts';
import { DEMO_PASSWORD } from '../../../server/src/access/demo/demo-accounts.data.ts';
import type { Standing } from '../../../server/src/gateway/budget.ts';
import { openHouse, type House, type HouseOptions } from '../../../server/src/gateway/house.ts';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import type { Gate } from '../../../server/src/platform/gate.ts';
import { STAFF } from '../../../server/src/platform/context.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import type { TestDatabase } from '../../support/database.ts';
import { DEMO_NOW, houseDatabase } from '../../support/demo.ts';
import { PATIENT } from '../../support/pace.ts';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: { code: string; field?: string[]; remedy?: string } }[];
  readonly extensions?: { readonly cost: Standing };
  readonly cookie: string | undefined;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** A value in an answer by its path; undefined where nothing is. */
export const at = ({ data }: Answer, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);

/** Codes of an answer's errors. */
export const codesOf = ({ errors }: Answer): string[] => (errors ?? []).map(({ extensions }) => extensions.code);

/** A house with accounts, one for each role. */
export interface SignedHouse {
  readonly http: FastifyInstance;
  readonly house: House;
  readonly database: TestDatabase;
  /** The house's own clock. */
  now(): Date;
  /** Lets time pass. */
  pass(ms: number): void;
  ask(query: string, how?: Asked): Promise<Answer>;
  /** Signs in. @returns the cookie */
  enter(userName: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

export interface Asked {
  readonly cookie?: string | undefined;
  readonly token?: string;
  readonly variables?: Record<string, unknown>;
  readonly address?: string;
  readonly headers?: Record<string, string>;
}

export const SIGN_IN = `mutation($userName: String!, $password: String!) {
  signIn(input: { userName: $userName, password: $password }) {
    viewer { account { userName mustChangePassword } activeGrant { role } } userErrors { code message } } }`;

/** Houses that differ from the usual one. */
export interface Differing extends Pick<HouseOptions, 'ticks' | 'trustProxy' | 'recordReads' | 'pace' | 'listener'> {
  readonly budgets?: Gate['budgets'];
  /** Another database than an empty one. */
  readonly database?: TestDatabase;
}

/** Where nobody is ever refused for asking too much. */
export const ENDLESS: Gate['budgets'] = {
  account: { points: 1e12, seconds: 1 },
  address: { points: 1e12, seconds: 1 },
};

export async function signedHouse({
  budgets = gate.budgets,
  database: given,
  ...options
}: Differing = {}): Promise<SignedHouse> {
  const database = given ?? (await houseDatabase());
  let now = DEMO_NOW.getTime();
  const house = await openHouse({
    rooms,
    pace: PATIENT,
    ...options,
    gate: { ...gate, budgets },
    database: database.app,
    clock: () => new Date(now),
    log: makeLog('silent'),
    poolSize: 2,
  });
  await makeDemoAccounts(house.open('access', STAFF), DEMO_NOW);
  const { http } = house;
  const ask: SignedHouse['ask'] = async (query, { cookie, token, variables, address, headers } = {}) => {
    const response = await http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      remoteAddress: address ?? '10.0.0.1',
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    const set = response.headers['set-cookie'];
    const answer = JSON.parse(response.body) as Pick<Answer, 'data' | 'errors' | 'extensions'>;
    return { ...answer, status: response.statusCode, headers: response.headers, cookie: [set].flat()[0] };
  };
  return {
    http,
    house,
    database,
    ask,
    now: () => new Date(now),
    pass(ms) {
      now += ms;
    },
    async enter(userName, password = DEMO_PASSWORD) {
      const { cookie, errors, data } = await ask(SIGN_IN, { variables: { userName, password } });
      if (cookie === undefined) throw new Error(`Not let in: ${JSON.stringify({ errors, data })}`);
      return cookie.split(';')[0]!;
    },
    async close() {
      await house.close();
      await database.drop();
    },
  };
}
