import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gate } from '../../../server/src/gateway/rooms.ts';
import { at, codesOf, SIGN_IN, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

/** A tenth of what is usual, so that few requests use it up. */
const tenth = ({ points, seconds }: { points: number; seconds: number }) => ({ points: points / 10, seconds });
const BUDGETS = { account: tenth(gate.budgets.account), address: tenth(gate.budgets.address) };

let now = 0;
let house: SignedHouse;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse({ budgets: BUDGETS, ticks: () => now, trustProxy: ['10.9.9.9'] });
  for (const name of ['lanhdao', 'phantich']) {
    now += 60_000;
    cookies.set(name, await house.enter(name));
  }
});
afterAll(() => house.close());
beforeEach(() => {
  now += 60_000;
});

const PERIOD = '{ from: "2026-01-01", to: "2026-09-30" }';
const RANKING = `{ communeRanking(metric: "on_time", period: ${PERIOD}) { rows { rank value low high unit { name } } } }`;

/** Asks until it is refused, or often enough. @returns the refusal and how many were answered before */
async function burst(ask: () => Promise<Answer>): Promise<{ refused: Answer; answered: number }> {
  for (let answered = 0; answered < 1_000; answered += 1) {
    const answer = await ask();
    if (answer.status !== 200) return { refused: answer, answered };
  }
  throw new Error('It was never refused.');
}

const asAnalyst = (): Promise<Answer> => house.ask(RANKING, { cookie: cookies.get('phantich') });

describe('what a request costs', () => {
  test('is told with each answer, and what is left', async () => {
    const first = await asAnalyst();
    const second = await asAnalyst();
    const cost = first.extensions?.cost;
    expect(cost).toMatchObject({ limit: BUDGETS.account.points });
    expect(second.extensions?.cost.remaining).toBe((cost?.remaining ?? 0) - (cost?.requested ?? 0));
    expect(second.headers['ratelimit-policy']).toBe(`"cost";q=${String(BUDGETS.account.points)};w=60`);
    expect(second.headers['ratelimit']).toBe(
      `"cost";r=${String(second.extensions?.cost.remaining)};t=${String(second.extensions?.cost.resetSeconds)}`,
    );
  });

  test('a ranking of the whole country weighs as many rows as the country has', async () => {
    const { extensions } = await asAnalyst();
    expect(extensions?.cost.requested).toBeGreaterThan(3_400 * 5);
  });

  test.each([
    { scope: '{ provinceCode: "15" }', head: '', variables: {} },
    { scope: '$scope', head: '($scope: RankingScope)', variables: { scope: { provinceCode: '15' } } },
    { scope: '{ provinceCode: $code }', head: '($code: String)', variables: { code: '15' } },
  ])('that of one province as few: scope $scope', async ({ scope, head, variables }) => {
    const query = `query${head} { communeRanking(metric: "on_time", period: ${PERIOD}, scope: ${scope}) { rows { rank value } } }`;
    const asked = await house.ask(query, { cookie: cookies.get('phantich'), variables });
    expect(asked.extensions?.cost.requested).toBeLessThan(11_000);
  });

  test('that of a province named as null as many', async () => {
    const query = `{ communeRanking(metric: "on_time", period: ${PERIOD}, scope: { provinceCode: null }) { rows { rank value } } }`;
    const asked = await house.ask(query, { cookie: cookies.get('phantich') });
    expect(asked.extensions?.cost.requested).toBeGreaterThan(3_400 * 2);
  });

  test.each([
    { units: '[]', head: '', variables: {}, most: 25_000 },
    { units: '["02788"]', head: '', variables: {}, most: 25_000 },
    { units: '$units', head: '($units: [String!])', variables: { units: ['02788'] }, most: 25_000 },
    { units: '$units', head: '($units: [String!])', variables: { units: null }, most: Infinity },
  ])(
    'places over time weigh as many units as are named: $units $variables',
    async ({ units, head, variables, most }) => {
      const query = `query${head} { rankHistory(metric: "on_time", step: QUARTER, period: ${PERIOD}, units: ${units})
      { moves { rankAfter } series { points { rank value } } } }`;
      const asked = await house.ask(query, { cookie: cookies.get('phantich'), variables });
      expect(asked.extensions?.cost.requested).toBeLessThan(most);
      expect(asked.extensions?.cost.requested).toBeGreaterThan(most === Infinity ? 3_400 * 12 * 2 : 20_000);
    },
  );

  test.each(['{ nonsense }', '{', 'query A { meta { demo } } query B { meta { demo } }'])(
    '%s costs something too',
    async (query) => {
      const { extensions } = await house.ask(query, { cookie: cookies.get('phantich') });
      expect(extensions?.cost.requested).toBe(gate.weights.request);
    },
  );

  test('many passwords cannot be tried in one request', async () => {
    const tries = Array.from({ length: 20 }, (_none, index) => {
      return `a${String(index)}: signIn(input: { userName: "quantri", password: "x" }) { userErrors { code } }`;
    });
    expect(codesOf(await house.ask(`mutation { ${tries.join(' ')} }`))).toEqual(['QUERY_TOO_COSTLY']);
  });
});

describe('a burst', () => {
  test('is refused before anything is done, and recovers evenly', async () => {
    const { refused, answered } = await burst(asAnalyst);
    expect(answered).toBeGreaterThan(3);
    expect([refused.status, codesOf(refused), refused.data]).toEqual([429, ['RATE_LIMITED'], undefined]);
    expect(refused.errors?.[0]?.extensions.remedy).toContain(String(refused.headers['retry-after']));
    now += (Number(refused.headers['retry-after']) - 1) * 1_000;
    expect((await asAnalyst()).status).toBe(429);
    now += 1_500;
    expect((await asAnalyst()).status).toBe(200);
  });

  test('of one account starves no other, nor those who ask from the same address', async () => {
    await burst(asAnalyst);
    const other = await house.ask(RANKING, { cookie: cookies.get('lanhdao') });
    const anonymous = await house.ask('{ meta { demo } }');
    expect([other.status, anonymous.status]).toEqual([200, 200]);
  });

  test('of those who have not signed in ends sooner', async () => {
    const { answered: account } = await burst(asAnalyst);
    const { answered: address } = await burst(() => house.ask(RANKING, { address: '10.0.0.2' }));
    expect(address).toBeLessThan(account);
    expect((await house.ask(RANKING, { address: '10.0.0.3' })).status).toBe(200);
  });

  test('of requests that cannot be read is not even parsed any more', async () => {
    await burst(() => house.ask(RANKING, { address: '10.0.0.4' }));
    const left = await burst(() => house.ask('{', { address: '10.0.0.4' }));
    expect(codesOf(left.refused)).toEqual(['RATE_LIMITED']);
  });

  test('of sign-ins is refused as any other', async () => {
    const variables = { userName: 'nobody', password: 'x' };
    const { answered, refused } = await burst(() => house.ask(SIGN_IN, { variables, address: '10.0.0.5' }));
    expect(answered).toBeLessThan(10);
    expect(codesOf(refused)).toEqual(['RATE_LIMITED']);
  });
});

describe('behind a proxy', () => {
  const from = (address: string, forwarded: string): Promise<Answer> =>
    house.ask(RANKING, { address, headers: { 'x-forwarded-for': forwarded } });

  test('that is trusted each reader has a budget of his own', async () => {
    await burst(() => from('10.9.9.9', '203.0.113.7'));
    expect((await from('10.9.9.9', '203.0.113.8')).status).toBe(200);
  });

  test('a reader cannot pass for another by writing addresses himself', async () => {
    let forged = 0;
    await burst(() => from('10.9.9.9', `198.51.100.${String((forged += 1))}, 203.0.113.9`));
    expect((await from('10.9.9.9', '203.0.113.9')).status).toBe(429);
  });

  test('that nobody trusts nothing it says is believed', async () => {
    let forged = 0;
    const { refused } = await burst(() => from('10.8.8.8', `203.0.113.${String((forged += 1))}`));
    expect(refused.status).toBe(429);
  });
});

test('introspection is for those who have signed in', async () => {
  const query = '{ __schema { queryType { name } } }';
  const refused = await house.ask(query, { address: '10.0.0.6' });
  expect(codesOf(refused)).toEqual(['UNAUTHENTICATED']);
  expect(refused.errors?.[0]?.message).toContain('__schema');
  expect(codesOf(await house.ask('{ __type(name: "Query") { name } }', { address: '10.0.0.6' }))).toEqual([
    'UNAUTHENTICATED',
  ]);
  expect(at(await house.ask(query, { cookie: cookies.get('phantich') }), '__schema.queryType.name')).toBe('Query');
});

test('who guesses a field is not told its neighbours', async () => {
  const { errors } = await house.ask('{ dosier { code } }', { address: '10.0.0.6' });
  expect(errors?.[0]?.message).not.toMatch(/did you mean/iu);
});

test('there is no landing page', async () => {
  const response = await house.http.inject({ url: '/graphql', headers: { accept: 'text/html' } });
  expect(response.headers['content-type']).not.toContain('html');
  expect(response.statusCode).toBe(406);
});
