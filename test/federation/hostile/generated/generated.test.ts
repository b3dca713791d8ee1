import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from '../../../../server/src/gateway/compose.ts';
import { joinRooms } from '../../../../server/src/gateway/one-process.ts';
import { rooms } from '../../../../server/src/gateway/rooms.ts';
import { generateQuestion, randomOf, type Pools } from '../../differential/generated.ts';
import type { Question } from '../../differential/answers.ts';
import { at, ENDLESS, signedHouse, type SignedHouse } from '../../access/signed-house.ts';
import { hasData, wrongWith } from './judge.ts';
import { forged, valuesOf } from './values.ts';
import { freshCookie, Visiting, VISITORS } from './visitors.ts';

/** `OPERATIONS=50000` proves more, and takes some minutes. */
const OPERATIONS = Number(process.env['OPERATIONS'] ?? 3_000);
const SEEDS = [1, 20_250_701, 991_199];

let house: SignedHouse;
let schema: GraphQLSchema;
let pools: Pools;
beforeAll(async () => {
  house = await signedHouse({ budgets: ENDLESS });
  schema = joinRooms(await compose(rooms));
  pools = valuesOf(await harvest());
});
afterAll(() => house.close());

const RECEIVE = `mutation($procedureCode: String!) { receiveDossier(input: { procedureCode: $procedureCode,
  unitCode: "02788", channel: ONLINE, applicantName: "Người thử" }) { dossier { code id } } }`;
const KNOWN = `{
  units(first: 5, search: "ban") { nodes { id code } edges { cursor } }
  procedures(first: 5) { nodes { id code } edges { cursor } }
  byDue: dossiers(first: 3, orderBy: DUE_AT_ASC) { edges { cursor } }
  byReceipt: dossiers(first: 3, orderBy: RECEIVED_AT_DESC) { nodes { id code } edges { cursor } } }`;

interface Page {
  readonly nodes?: readonly { readonly id: string; readonly code: string }[];
  readonly edges: readonly { readonly cursor: string }[];
}

/** Values that the house knows; a few dossiers are received first. */
async function harvest(): Promise<Parameters<typeof valuesOf>[0]> {
  const cookie = await freshCookie(house, 'motcua.banlau');
  const first = await house.ask('{ procedures(first: 1) { nodes { code } } }');
  const variables = { procedureCode: at(first, 'procedures.nodes.0.code') };
  for (let received = 0; received < 6; received += 1) await house.ask(RECEIVE, { cookie, variables });
  const { data } = await house.ask(KNOWN, { cookie });
  const { units, procedures, byDue, byReceipt } = data as Record<'units' | 'procedures' | 'byDue' | 'byReceipt', Page>;
  const admin = await freshCookie(house, 'quantri');
  const accounts = await house.ask('{ accounts(first: 2) { edges { cursor } } }', { cookie: admin });
  const pages = [units, procedures, byDue, byReceipt, at(accounts, 'accounts') as Page];
  const nodes = pages.flatMap(({ nodes: found = [] }) => found);
  return {
    ids: nodes.map(({ id }) => id),
    units: (units.nodes ?? []).map(({ code }) => code),
    procedures: (procedures.nodes ?? []).map(({ code }) => code),
    codes: (byReceipt.nodes ?? []).map(({ code }) => code),
    cursors: pages.flatMap(({ edges }) => edges.map(({ cursor }) => cursor)),
    // Beyond the accounts that ask: those the run makes itself.
    keys: Array.from({ length: 30 }, (_none, index) => String(20 + index)),
  };
}

/** Every root field in turn. */
const rootFields = (): { operation: 'query' | 'mutation'; field: string }[] =>
  (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.keys(root?.getFields() ?? {}).map((field) => ({ operation, field }));
  });

/** Now and then a text that is no operation any more. */
function spoiled({ query, ...rest }: Question, random: () => number): Question {
  if (random() > 0.04) return { query, ...rest };
  const place = Math.floor(random() * query.length);
  const pieces = ['', '{', '}', '(', '"', '\u0000', '\ud800', '{ '.repeat(90), '[['.repeat(60), '@skip', '...', '$'];
  const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
  return { query: query.slice(0, place) + piece + query.slice(place + 1), ...rest };
}

test(
  `${String(OPERATIONS)} generated operations: no 5xx, no insides in a message, no hang`,
  { timeout: 3_600_000 },
  async () => {
    const visiting = new Visiting(house);
    const fields = rootFields();
    const wrong: string[] = [];
    let asked = 0;
    let withData = 0;
    let slowest = 0;
    for (const seed of SEEDS) {
      const random = randomOf(seed);
      for (let index = 0; index < OPERATIONS / SEEDS.length; index += 1) {
        const only = fields[index % fields.length]!;
        const visitor = VISITORS[Math.floor(index / fields.length) % VISITORS.length]!;
        const question = spoiled(generateQuestion({ schema, pools, only, seed: seed + index }), random);
        const from = performance.now();
        const shown = await visiting.ask(visitor, question);
        slowest = Math.max(slowest, performance.now() - from);
        asked += 1;
        withData += hasData(shown) ? 1 : 0;
        const found = wrongWith(shown);
        if (found !== undefined)
          wrong.push(`${visitor}, seed ${String(seed + index)}: ${found}\n${JSON.stringify(question)}`);
      }
    }
    process.stdout.write(
      `generated: ${String(asked)} operations over ${String(fields.length)} root fields by ${String(VISITORS.length)} visitors, ` +
        `${String(withData)} with data, ${String(wrong.length)} answered wrongly, the slowest in ${slowest.toFixed(0)} ms\n`,
    );
    expect(wrong.slice(0, 5).join('\n\n')).toBe('');
    expect(withData).toBeGreaterThan(asked / 10);
    expect((await house.ask('{ meta { demo } }')).errors).toBeUndefined();
  },
);

const LISTS = [
  ...['DUE_AT_ASC', 'DUE_AT_DESC', 'RECEIVED_AT_ASC', 'RECEIVED_AT_DESC'].map(
    (order) => `dossiers(first: 1, orderBy: ${order}`,
  ),
  'procedures(first: 1',
  'accounts(first: 1',
  'units(first: 1',
  'units(first: 1, search: "ban"',
];

test.each(LISTS)('%s …) goes on after no cursor that was not given out', async (list) => {
  const cookie = await freshCookie(house, 'quantri');
  const page = await house.ask(`{ ${list}) { edges { cursor } } }`, { cookie });
  const [given] = (Object.values(page.data as Record<string, Page>)[0]?.edges ?? []).map(({ cursor }) => cursor);
  expect(given).toMatch(/^[\w-]{8,}$/u);
  const query = `query($after: String) { ${list}, after: $after) { nodes { __typename } } }`;
  const wrong: string[] = [];
  for (const after of forged([given!])) {
    const { status, errors } = await house.ask(query, { cookie, variables: { after } });
    const found = wrongWith({ status, text: JSON.stringify({ errors }) });
    if (found !== undefined) wrong.push(`${Buffer.from(after, 'base64url').toString()}: ${found}`);
  }
  expect(wrong).toEqual([]);
});
