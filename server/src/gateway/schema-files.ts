import { platformErrors, type ErrorCatalogue, type ErrorKind } from '../platform/user-error.ts';
import type { Room } from '../platform/room.ts';
import { compose, type Composition } from './compose.ts';
import { compositionHints } from './composition-hints.ts';
import { gatewayErrors } from './gateway-errors.ts';
import type { Stated } from './policy-directives.ts';

/** A generated file, by its path under `schema/`. */
export interface SchemaFile {
  readonly path: string;
  readonly text: string;
}

const COMMAND = 'pnpm schema';
const COMMENT = `# Made by \`${COMMAND}\`; not to be edited.\n\n`;

/** All that is generated from the rooms, and what was seen to be wrong on the way. */
export interface SchemaFiles {
  readonly files: readonly SchemaFile[];
  readonly composition: Composition;
  /** Composition hints and codes that two catalogues claim; empty where all is well. */
  readonly mistakes: readonly string[];
}

/** Everything under `schema/` but the promise and the README. @throws CompositionFailed */
export async function schemaFiles(rooms: readonly Room[], policy: Stated): Promise<SchemaFiles> {
  const composition = await compose(rooms, policy);
  const catalogues = cataloguesOf(rooms);
  return {
    composition,
    mistakes: [...compositionHints(composition.subgraphs), ...claimedTwice(catalogues)],
    files: [
      { path: 'supergraph.graphql', text: commented(composition.supergraph) },
      { path: 'api.graphql', text: commented(composition.apiText) },
      ...composition.subgraphs.map(({ name, typeDefs }) => ({
        path: `subgraphs/${name}.graphql`,
        text: commented(typeDefs),
      })),
      { path: 'errors.md', text: errorsText(catalogues) },
    ],
  };
}

const commented = (text: string): string => `${COMMENT}${text.trim()}\n`;

interface OwnedErrors {
  readonly owner: string;
  readonly errors: ErrorCatalogue;
}

/** Every code of the house, by who may answer it. */
export const cataloguesOf = (rooms: readonly Room[]): OwnedErrors[] => [
  { owner: 'platform', errors: platformErrors },
  { owner: 'gateway', errors: gatewayErrors },
  ...rooms.map(({ name, errors }) => ({ owner: name, errors })),
];

/** A code that two owners word is worded differently one day: the upper one must take it from the lower one. */
function claimedTwice(catalogues: readonly OwnedErrors[]): string[] {
  const owners = new Map<string, { owner: string; kind: ErrorKind }>();
  return catalogues.flatMap(({ owner, errors }) =>
    Object.values(errors).flatMap((kind) => {
      const known = owners.get(kind.code);
      if (!known) owners.set(kind.code, { owner, kind });
      return known && !sameText(known.kind, kind) ? [`${kind.code}: worded by ${known.owner} and by ${owner}.`] : [];
    }),
  );
}

const sameText = (one: ErrorKind, other: ErrorKind): boolean =>
  one.vi === other.vi && one.en === other.en && one.remedyVi === other.remedyVi && one.remedyEn === other.remedyEn;

function errorsText(catalogues: readonly OwnedErrors[]): string {
  const entries = catalogues.flatMap(({ owner, errors }) => Object.values(errors).map((kind) => ({ owner, kind })));
  const codes = new Map(entries.reverse().map(({ owner, kind }) => [kind.code, { owner, kind }]));
  const sections = [...codes.values()]
    .sort((one, other) => (one.kind.code < other.kind.code ? -1 : 1))
    .map(({ owner, kind }) => sectionOf(owner, kind));
  return [
    `<!-- Made by \`${COMMAND}\`; not to be edited. -->`,
    '# Mã lỗi · Error codes',
    'Mỗi mã giữ nguyên nghĩa mãi mãi; câu chữ có thể hay hơn. Each code keeps its meaning for ever; its words may improve.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

const sectionOf = (owner: string, kind: ErrorKind): string =>
  [
    `## ${kind.code}`,
    '',
    `Từ · from: ${owner}`,
    '',
    `- vi: ${kind.vi} — ${kind.remedyVi}`,
    `- en: ${kind.en} — ${kind.remedyEn}`,
  ].join('\n');
