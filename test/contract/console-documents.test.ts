import { globSync } from 'node:fs';
import { parse, TypeInfo, validate, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { madeNow, schemaOf } from './support.ts';

const SOURCE = new URL('../../admin/src/', import.meta.url).pathname;

interface ConsoleDocument {
  readonly name: string;
  readonly text: string;
}

const isDocument = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

/** Every document that the console's pages send. */
async function consoleDocuments(): Promise<ConsoleDocument[]> {
  const files = globSync('**/*.documents.ts', { cwd: SOURCE }).sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = Object.entries((await import(`${SOURCE}${file}`)) as Record<string, unknown>);
      return exported.flatMap(([name, value]) =>
        isDocument(value) ? [{ name: `${file} ${name}`, text: value.text }] : [],
      );
    }),
  );
  return found.flat();
}

let api: GraphQLSchema;
let documents: ConsoleDocument[];
beforeAll(async () => {
  api = schemaOf((await madeNow()).composition.apiText);
  documents = await consoleDocuments();
});

test('the console asks for what the API has, and hands it what it takes', () => {
  const wrong = documents.flatMap(({ name, text }) =>
    validate(api, parse(text)).map(({ message }) => `${name}: ${message}`),
  );
  expect(wrong).toEqual([]);
});

test('its documents were found', () => {
  expect(documents.length).toBeGreaterThan(30);
});

/** What the console asks as it is alone, though it can be told as it was known: what is edited, searched, or only chosen from, and names. */
const AS_IT_IS: readonly string[] = [
  'accounts/accounts.documents.ts ProvinceCodesDocument',
  'catalog/closure.documents.ts ClosuresDocument',
  'communes/communes.documents.ts UnitByCodeDocument',
  'communes/communes.documents.ts UnitSearchDocument',
  'dossiers/dossiers.documents.ts UnitNameDocument',
  'groups/groups.documents.ts GroupUnitsDocument',
  'groups/groups.documents.ts OwnGroupsDocument',
  // Scores that people gave, which no import changes.
  'par/par.documents.ts ParPlaceDocument',
  // Chooses where a page without an address opens; what is copied from there names the group.
  'rankings/own-peers.documents.ts ProvincePeersDocument',
  'rankings/rankings.documents.ts RankingChoicesDocument',
  'reports/reports.documents.ts ReportChoicesDocument',
];

test('whatever can be told as it was known is asked so by every page, from its copied link', () => {
  const types = new TypeInfo(api);
  const unpinned = new Set<string>();
  for (const { name, text } of documents) {
    visit(
      parse(text),
      visitWithTypeInfo(types, {
        Field: ({ arguments: given = [] }) => {
          const known = types.getFieldDef()?.args.some((each) => each.name === 'knownAt') ?? false;
          if (known && !given.some((each) => each.name.value === 'knownAt')) unpinned.add(name);
        },
      }),
    );
  }
  expect([...unpinned].sort()).toEqual(AS_IT_IS);
});
