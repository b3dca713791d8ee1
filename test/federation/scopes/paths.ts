import { getNamedType, isObjectType, isRequiredArgument, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { PLACEMENTS } from './placements.ts';
import { DOSSIERS, OFFICIALS } from './world.ts';

/** Types whose rows are somebody's; everything else is public, and closed by nothing but the gateway's policy. */
const GUARDED: ReadonlySet<string> = new Set([
  'Dossier',
  'DossierStep',
  'DossierConnection',
  'DossierEdge',
  'ImportBatch',
  'ImportBatchConnection',
  'ImportBatchEdge',
  'ImportFinding',
  'Official',
  'OfficialConnection',
  'OfficialEdge',
  'Assignment',
  'Qualification',
  'Proficiency',
  'Training',
  'YearReview',
  'Circumstance',
  'Absence',
  'Shift',
  'Post',
  'PostHolder',
  'ExpiringAssignment',
  'Commendation',
  'Initiative',
  'Nominee',
  'RecognitionProposal',
  'Reminder',
  'ReminderStanding',
  'ReviewProposal',
  'Discipline',
  'Placement',
  'PlacementConnection',
  'PlacementEdge',
  'PlacementRun',
  'PlacementSettings',
  'PlacementWeight',
  'PlacementUnitLimit',
  'PlacementCover',
  'PlacementPair',
  'PlacementRule',
  'PlacementPost',
  'PlacementPerson',
  'PlacementSeat',
  'PlacementScorePart',
  'PlacementSecondBest',
  'PlacementEmptyPost',
  'PlacementReason',
  'PlacementBending',
  'PlacementMeasures',
  'PlacementSurplus',
  'PlacementFairness',
  'PlacementDecision',
]);

/** A way to ask for a guarded type. */
interface Root {
  readonly name: string;
  /** The type that the leaves hang on. */
  readonly type: string;
  /** The room whose subgraph is asked itself. */
  readonly subgraph?: string;
  query(leaf: string): string;
}

/** One field, asked alone by one way. */
export interface AskedPath {
  readonly name: string;
  readonly query: string;
  readonly subgraph: string | undefined;
}

const CODES = DOSSIERS.map(({ code }) => code);
const aliases = (each: (code: string) => string): string =>
  CODES.map((code, index) => `d${String(index)}: ${each(code)}`).join(' ');
const PEOPLE = OFFICIALS.map(({ code }) => code);
const people = (each: (code: string) => string): string =>
  PEOPLE.map((code, index) => `o${String(index)}: ${each(code)}`).join(' ');
const placements = (each: (id: string) => string): string =>
  PLACEMENTS.map(({ id }, index) => `p${String(index)}: ${each(id)}`).join(' ');
const batches = (each: (id: string) => string): string =>
  [1, 2, 3, 4].map((key) => `b${String(key)}: ${each(toGlobalId('ImportBatch', key))}`).join(' ');
const ids = (type: string, keys: readonly string[]): string =>
  keys.map((key) => `{ __typename: "${type}", id: "${toGlobalId(type, key)}" }`).join(' ');

const ROOTS: readonly Root[] = [
  {
    name: 'dossier',
    type: 'Dossier',
    query: (leaf) => `{ ${aliases((code) => `dossier(code: "${code}") { ${leaf} }`)} }`,
  },
  { name: 'dossiers', type: 'DossierConnection', query: (leaf) => `{ dossiers(first: 500) { ${leaf} } }` },
  {
    name: 'node:Dossier',
    type: 'Dossier',
    query: (leaf) =>
      `{ ${aliases((code) => `node(id: "${toGlobalId('Dossier', code)}") { ... on Dossier { ${leaf} } }`)} }`,
  },
  {
    name: '_entities:Dossier',
    type: 'Dossier',
    subgraph: 'dossiers',
    query: (leaf) => `{ _entities(representations: [${ids('Dossier', CODES)}]) { ... on Dossier { ${leaf} } } }`,
  },
  { name: 'importBatches', type: 'ImportBatchConnection', query: (leaf) => `{ importBatches { ${leaf} } }` },
  {
    name: 'importBatch',
    type: 'ImportBatch',
    query: (leaf) => `{ ${batches((id) => `importBatch(id: "${id}") { ${leaf} }`)} }`,
  },
  {
    name: 'importFindings',
    type: 'ImportFindingConnection',
    query: (leaf) => `{ ${batches((id) => `importFindings(batch: "${id}") { ${leaf} }`)} }`,
  },
  {
    name: 'node:ImportBatch',
    type: 'ImportBatch',
    query: (leaf) => `{ ${batches((id) => `node(id: "${id}") { ... on ImportBatch { ${leaf} } }`)} }`,
  },
  {
    name: '_entities:ImportBatch',
    type: 'ImportBatch',
    subgraph: 'dossiers',
    query: (leaf) =>
      `{ _entities(representations: [${ids('ImportBatch', ['1', '2', '3', '4'])}]) { ... on ImportBatch { ${leaf} } } }`,
  },
  {
    name: 'official',
    type: 'Official',
    query: (leaf) => `{ ${people((code) => `official(code: "${code}") { ${leaf} }`)} }`,
  },
  { name: 'officials', type: 'OfficialConnection', query: (leaf) => `{ officials(first: 500) { ${leaf} } }` },
  {
    name: 'node:Official',
    type: 'Official',
    query: (leaf) =>
      `{ ${people((code) => `node(id: "${toGlobalId('Official', code)}") { ... on Official { ${leaf} } }`)} }`,
  },
  {
    name: '_entities:Official',
    type: 'Official',
    subgraph: 'workforce',
    query: (leaf) => `{ _entities(representations: [${ids('Official', PEOPLE)}]) { ... on Official { ${leaf} } } }`,
  },
  {
    name: 'posts',
    type: 'Post',
    query: (leaf) =>
      `{ ${OFFICIALS.map(({ unit }, index) => `p${String(index)}: posts(unitId: "${toGlobalId('AdministrativeUnit', unit)}") { ${leaf} }`).join(' ')} }`,
  },
  { name: 'ownReminders', type: 'Reminder', query: (leaf) => `{ ownReminders { ${leaf} } }` },
  {
    name: 'recognitionProposals',
    type: 'RecognitionProposalConnection',
    query: (leaf) => `{ recognitionProposals(first: 500) { ${leaf} } }`,
  },
  {
    name: 'placement',
    type: 'Placement',
    query: (leaf) => `{ ${placements((id) => `placement(id: "${id}") { ${leaf} }`)} }`,
  },
  { name: 'placements', type: 'PlacementConnection', query: (leaf) => `{ placements(first: 100) { ${leaf} } }` },
  {
    name: 'node:Placement',
    type: 'Placement',
    query: (leaf) => `{ ${placements((id) => `node(id: "${id}") { ... on Placement { ${leaf} } }`)} }`,
  },
  {
    name: '_entities:Placement',
    type: 'Placement',
    subgraph: 'workforce',
    query: (leaf) =>
      `{ _entities(representations: [${PLACEMENTS.map(({ id }) => `{ __typename: "Placement", id: "${id}" }`).join(' ')}]) { ... on Placement { ${leaf} } } }`,
  },
  {
    name: 'comparePlacements',
    type: 'Placement',
    query: (leaf) =>
      `{ comparePlacements(ids: [${PLACEMENTS.slice(0, 3)
        .map(({ id }) => `"${id}"`)
        .join(', ')}]) { ${leaf} } }`,
  },
  {
    name: 'expiringAssignments',
    type: 'ExpiringAssignment',
    query: (leaf) => `{ expiringAssignments(first: 500) { nodes { ${leaf} } } }`,
  },
];

/** Every leaf below a type, as a selection; of types that are public only what they are known by. */
function leavesOf(type: GraphQLObjectType, met: readonly string[] = []): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const named = getNamedType(field.type);
    if (!isObjectType(named)) return [field.name];
    if (!GUARDED.has(named.name)) return [`${field.name} { ${keyOf(named)} }`];
    if (met.includes(named.name)) return [];
    return leavesOf(named, [...met, named.name]).map((leaf) => `${field.name} { ${leaf} }`);
  });
}

const keyOf = (type: GraphQLObjectType): string =>
  ['id', 'code', '__typename'].find((key) => key in type.getFields()) ?? '__typename';

/** Every guarded field by every way that leads to it, one query each. */
export function everyPath(schema: GraphQLSchema): AskedPath[] {
  return ROOTS.flatMap((root) => {
    const type = schema.getType(root.type);
    if (!isObjectType(type)) throw new Error(`There is no type ${root.type}.`);
    return leavesOf(type, [root.type]).map((leaf) => ({
      name: `${root.name} { ${leaf} }`,
      query: root.query(leaf),
      subgraph: root.subgraph,
    }));
  });
}

/** Root fields that lead to a guarded type, however far: each must be among the ways above. */
export function guardedRoots(schema: GraphQLSchema): string[] {
  const reaches = (type: GraphQLObjectType, met: Set<string>): boolean => {
    if (GUARDED.has(type.name)) return true;
    if (met.has(type.name)) return false;
    met.add(type.name);
    return Object.values(type.getFields()).some((field) => {
      const named = getNamedType(field.type);
      return isObjectType(named) && reaches(named, met);
    });
  };
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => {
      const named = getNamedType(type);
      return named.name === 'Node' || (isObjectType(named) && reaches(named, new Set()));
    })
    .map(({ name }) => name)
    .sort();
}
