import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { buildSchema, getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { trailOf, type TrailEntry } from '../../support/trail.ts';
import { readsHouse, type ReadsHouse } from './reads-house.ts';

let house: ReadsHouse;
beforeAll(async () => {
  house = await readsHouse();
});
afterAll(() => house.close());

interface Question {
  readonly name: string;
  readonly fields: readonly string[];
  readonly query: () => string;
  /** Who asks, where it is not the leader of the commune. */
  readonly by?: 'personnel';
}

const about = (): string => `filter: { about: "${toGlobalId('Dossier', house.dossier)}" }`;

/** Each personal field by each way to it. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'a dossier by its code',
    fields: ['Dossier.officialCode', 'DossierStep.note'],
    query: () => `{ dossier(code: "${house.dossier}") { officialCode steps { note } } }`,
  },
  {
    name: 'a list',
    fields: ['Dossier.officialCode'],
    query: () => '{ dossiers(first: 50) { nodes { officialCode } } }',
  },
  {
    name: 'a node by its id',
    fields: ['Dossier.officialCode', 'DossierStep.note'],
    query: () =>
      `{ node(id: "${toGlobalId('Dossier', house.dossier)}") { ... on Dossier { officialCode steps { note } } } }`,
  },
  {
    name: 'a dossier with its unit, over two rooms',
    fields: ['DossierStep.note'],
    query: () => `{ dossier(code: "${house.dossier}") { steps { note } handlingUnit { name shortName } } }`,
  },
  {
    name: 'the findings of an import',
    fields: ['ImportFinding.value'],
    query: () => `{ importBatch(id: "${house.batch}") { findings(first: 5) { value } } }`,
  },
  {
    name: 'the findings of the import of a roster',
    by: 'personnel',
    fields: ['RosterFinding.value'],
    query: () => `{ rosterBatch(id: "${house.roster}") { findings(first: 5) { value } } }`,
  },
  {
    name: 'what was before in the trail',
    fields: ['AuditChange.after', 'AuditChange.before'],
    query: () => `{ auditEntries(${about()}) { nodes { changes { before after } } } }`,
  },
  {
    name: 'the trail with units, over two rooms',
    fields: ['AuditChange.after'],
    query: () => `{ auditEntries(${about()}) { nodes { unit { name shortName } changes { after } } } }`,
  },
  ...(['OFFICIAL', 'ASSIGNMENT', 'PLACEMENT'] as const).map((thing) => ({
    name: `what the trail tells of people by ${thing}`,
    fields: ['AuditChange.after'],
    query: () => `{ auditEntries(filter: { thing: ${thing} }) { nodes { changes { name after } } } }`,
  })),
  {
    name: 'work beside what somebody was commended and reminded for',
    by: 'personnel',
    fields: ['Commendation.workload', 'Nominee.workload', 'Official.reminders', 'Reminder.workload'],
    query: () =>
      `{ official(code: "CC02788-01") { commendations { workload { handled } } reminders { workload { handled } } }
        recognitionProposals { nodes { nominees { workload { handled } } } } }`,
  },
  {
    name: 'how groups of people fare in a placement',
    by: 'personnel',
    fields: ['Placement.fairness'],
    query: () => `{ placement(id: "${house.placement}") { fairness { __typename } } }`,
  },
  {
    name: 'a list of officials, with a room beside',
    by: 'personnel',
    fields: ['Official.birthDate'],
    query: () =>
      `{ officials(first: 5) { nodes { birthDate currentAssignment { unit { name } } } } provinces { code } }`,
  },
];

/** The reads that asking left in the trail. */
async function readsOf(
  http: FastifyInstance,
  query: string,
  cookie = house.leader,
): Promise<{ entries: TrailEntry[]; body: string }> {
  const { entries, result } = await trailOf(house.owner, () =>
    http.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { cookie } }),
  );
  return { entries: entries.filter(({ kind }) => kind === 'READ'), body: result.body };
}

const WHO = {
  leader: { userName: 'xa.banlau', actor_role: 'COMMUNE_LEADER', actor_unit: '278801' },
  personnel: { userName: 'noivu', actor_role: 'HR_OFFICER', actor_unit: '15' },
};

const PERSONAL = rooms.flatMap((room) => Object.keys(room.personal ?? {}));
/** All of an official, each thing with no more than that it is there. */
const OF_OFFICIALS = PERSONAL.filter((field) => field.startsWith('Official.')).sort();
const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const officialType = api.getType('Official') as GraphQLObjectType;
/** What fields need to be told. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  workload: '(from: "2026-01-01", to: "2026-03-31")',
  yearScore: '(year: 2026)',
};
const asAsked = (field: string): string => {
  const name = field.slice('Official.'.length);
  const asked = name + (ARGUMENTS[name] ?? '');
  return isLeafType(getNamedType(officialType.getFields()[name]?.type)) ? asked : `${asked} { __typename }`;
};

test('there is a question for every personal field', () => {
  const asked = new Set([...QUESTIONS.flatMap(({ fields }) => fields), ...OF_OFFICIALS]);
  expect(PERSONAL.filter((field) => !asked.has(field))).toEqual([]);
});

describe.each(['one process', 'split'] as const)('in the shape "%s"', (shape) => {
  test.each(QUESTIONS)('$name leaves an entry with who asked and by which request', async ({ fields, query, by }) => {
    const { entries, body } = await readsOf(house.http[shape], query(), by && house.personnel);
    expect(body).not.toContain('"errors"');
    const { userName, ...role } = WHO[by ?? 'leader'];
    const { rows } = await house.owner.query<{ id: string }>('select id from access.account where user_name = $1', [
      userName,
    ]);
    const known = { actor: rows[0]?.id, ...role };
    expect(entries).toMatchObject([{ ...known, fields, request: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string }]);
  });

  test('all that is personal of an official leaves an entry, but for what nobody knows', async () => {
    const query = `{ official(code: "CC02788-01") { ${OF_OFFICIALS.map(asAsked).join(' ')} } }`;
    const { entries, body } = await readsOf(house.http[shape], query, house.personnel);
    const { official } = (JSON.parse(body) as { data: { official: Record<string, unknown> } }).data;
    const told = OF_OFFICIALS.filter((field) => official[field.slice('Official.'.length)] !== null);
    expect(told).toEqual(expect.arrayContaining(['Official.birthDate', 'Official.ethnicity', 'Official.homeUnit']));
    expect(entries).toMatchObject([{ actor_role: 'HR_OFFICER', fields: told }]);
  });

  test('what two rooms tell in answer to one request goes under that request', async () => {
    const query = `{ dossier(code: "${house.dossier}") { steps { note } } auditEntries(${about()}) { nodes { changes { after } } } }`;
    const { entries } = await readsOf(house.http[shape], query);
    const fields = new Set(entries.flatMap((entry) => entry.fields ?? []));
    expect([...fields].sort()).toEqual(['AuditChange.after', 'DossierStep.note']);
    expect(new Set(entries.map(({ request }) => request)).size).toBe(1);
  });

  test('no answer leaves that could not be written down', async () => {
    await house.owner.query('alter function access.published_note_reads(jsonb) rename to away');
    try {
      const { body } = await readsOf(
        house.http[shape],
        `{ dossier(code: "${house.dossier}") { steps { note } handlingUnit { name } } }`,
      );
      expect(body).not.toContain('gọi bà Thử');
      expect(body).toContain('"errors"');
    } finally {
      await house.owner.query('alter function access.away(jsonb) rename to published_note_reads');
    }
  });
});
