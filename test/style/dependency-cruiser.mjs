/**
 * The laws of the house as rules, each with its reason. A room is any folder of server/src but platform, gateway, demo and
 * cli; what follows the dot in a file's name is its duty, and the duty says what it may import.
 */
const NOT_A_ROOM = 'platform|gateway|cli|demo';
const ROOM = `^server/src/(?!(?:${NOT_A_ROOM})/)([^/]+)/`;
const OTHER_ROOM = `^server/src/(?!(?:${NOT_A_ROOM}|$1)/)[^/]+/`;
const TESTS = '\\.test\\.tsx?$';
const duty = (...names) => `^server/src/.+\\.(?:${names.join('|')})\\.ts$`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What a duty may not reach for, by the other duty. */
const dutyLaw = (name, duties, comment) =>
  forbid(`duty-${name}`, comment, { path: duty(name) }, { path: duty(...duties), dependencyTypesNot: ['type-only'] });

/** Packages a duty needs none of. */
const packageLaw = (name, packages, comment) =>
  forbid(
    `packages-of-${name}`,
    comment,
    { path: duty(name) },
    { path: `node_modules/(?!\\.pnpm/)(?:${packages})(?:/|$)`, dependencyTypesNot: ['type-only'] },
  );

const rooms = [
  forbid(
    'rooms-meet-in-the-graph',
    'A room reads another only through its published views and the supergraph: else leaving a room out would break its neighbours.',
    { path: ROOM },
    { path: OTHER_ROOM },
  ),
  forbid(
    'rooms-know-no-gateway',
    'A room works the same in one process and in its own: what stands above it must not be seen from inside.',
    { path: ROOM },
    { path: '^server/src/(?:gateway|cli|demo|main|environment)' },
  ),
  forbid(
    'platform-knows-no-room',
    'The platform is what all rooms stand on; knowing one would tie all to it.',
    { path: '^server/src/platform/', pathNot: TESTS },
    { path: '^server/src/(?!platform/)' },
  ),
  forbid(
    'gateway-sees-doors',
    'The gateway knows the rooms through rooms.ts alone: a new room is one folder and one line.',
    { path: '^server/src/gateway/', pathNot: `^server/src/gateway/rooms\\.ts$|${TESTS}` },
    { path: ROOM },
  ),
  forbid(
    'a-room-has-one-door',
    'What is behind a room’s door may change without a word to the gateway.',
    { path: '^server/src/gateway/rooms\\.ts$' },
    { path: ROOM, pathNot: '\\.subgraph\\.ts$' },
  ),
  forbid(
    'cli-is-a-thin-caller',
    'The command line calls services and queries as a resolver does: a law stated here would not hold for the page beside it.',
    { path: '^server/src/(?:cli|demo)/' },
    { path: duty('entity', 'resolver', 'loader', 'input', 'stub') },
  ),
  forbid(
    'verifier-shares-no-code',
    'Whoever checks the audit trail must not inherit the faults of whoever wrote it.',
    { path: '^server/src/cli/audit/', pathNot: TESTS },
    { path: '^server/src/(?!cli/audit/)' },
  ),
  forbid(
    'nobody-calls-the-top',
    'main.ts and the command line are where programs begin, not libraries.',
    { path: '^(?:server|admin)/', pathNot: '^server/src/(?:cli/|main\\.ts)' },
    { path: '^server/src/(?:cli/|main\\.ts)', pathNot: '^$' },
  ),
  forbid(
    'console-speaks-graphql',
    'The console is one client among others: what it needs from the server it asks through the API.',
    { path: '^admin/' },
    { path: '^server/' },
  ),
  forbid(
    'server-draws-nothing',
    'The server serves the built console as files.',
    { path: '^server/' },
    { path: '^admin/' },
  ),
];

const duties = [
  dutyLaw(
    'entity',
    ['type', 'input', 'rules', 'queries', 'loader', 'service', 'resolver', 'stub', 'subgraph'],
    'An entity holds table and columns, nothing else.',
  ),
  dutyLaw(
    'type',
    ['queries', 'loader', 'service', 'resolver', 'subgraph'],
    'A GraphQL type declares; it does not fetch.',
  ),
  dutyLaw(
    'input',
    ['entity', 'queries', 'loader', 'service', 'resolver', 'subgraph'],
    'An input declares; it does not fetch.',
  ),
  dutyLaw(
    'stub',
    ['entity', 'rules', 'queries', 'loader', 'service', 'resolver', 'subgraph'],
    'A stub names another room’s type; it does not fetch.',
  ),
  dutyLaw(
    'rules',
    ['entity', 'type', 'input', 'queries', 'loader', 'service', 'resolver', 'stub', 'subgraph'],
    'Decisions are pure: plain values in, a value or a refusal out.',
  ),
  dutyLaw(
    'queries',
    ['loader', 'service', 'resolver', 'stub', 'subgraph'],
    'Queries are SELECTs: who asks is not their business.',
  ),
  dutyLaw('loader', ['entity', 'service', 'resolver', 'subgraph'], 'A loader batches keys over queries.'),
  dutyLaw(
    'service',
    ['loader', 'resolver', 'stub', 'subgraph'],
    'A service loads through queries, decides by rules, writes, returns.',
  ),
  dutyLaw(
    'resolver',
    ['entity', 'subgraph'],
    'The short road: argument, call, return; rows come from queries, never from the ORM.',
  ),
  packageLaw('rules', '(?!fast-check|vitest)[^/]+', 'Decisions are pure: no package that could reach outside.'),
  packageLaw('type', '@mikro-orm|pg|dataloader|fastify', 'A GraphQL type declares; it does not fetch.'),
  packageLaw('resolver', '@mikro-orm|pg|pg-copy-streams|fastify', 'SQL lives in queries and services.'),
  packageLaw(
    'queries',
    '@mikro-orm|pg|type-graphql|fastify|graphql',
    'Queries get their rows from Reads, whatever stands behind.',
  ),
  packageLaw('entity', '(?!@mikro-orm)[^/]+', 'An entity holds table and columns, nothing else.'),
  forbid(
    'rules-have-no-io',
    'Decisions are pure: no I/O, no clock, no ORM.',
    { path: duty('rules') },
    {
      path: '^server/src/platform/(?:reads|writes|database|context|subgraph|embedded|postgres|log)',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid(
    'rules-touch-no-machine',
    'Decisions are pure: files, network and processes are for services.',
    { path: duty('rules') },
    { dependencyTypes: ['core'], pathNot: '^(?:node:)?crypto$' },
  ),
  forbid(
    'platform-holds-the-driver',
    'Only the platform opens connections: the viewer’s role is set there, and a way around it would be a hole. A room that streams (COPY) says so in one .connection.ts.',
    { path: '^server/src/', pathNot: `^server/src/platform/|\\.connection(?:\\.service)?\\.ts$|${TESTS}` },
    { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
  ),
];

const hygiene = [
  forbid(
    'no-circles',
    'Two files that need each other are one file.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'no-orphans',
    'A file nobody imports is dead or not plugged in; the router’s parts are plugged in by vite.config.ts.',
    {
      orphan: true,
      pathNot: `(?:${TESTS}|\\.(?:e2e|load|d)\\.ts$|\\.config\\.[jt]s$|run-checks\\.mjs$|launch\\.mjs$|dependency-cruiser\\.mjs$|admin/src/router\\.parts\\.ts$)`,
    },
    {},
  ),
  forbid('imports-resolve', 'An import that finds nothing fails at run time.', {}, { couldNotResolve: true }),
  forbid(
    'code-knows-no-test',
    'Tests know the code, never the other way.',
    { path: '^(?:server|admin)/', pathNot: TESTS },
    { path: `${TESTS}|^test/` },
  ),
  forbid(
    'shipped-code-needs-shipped-packages',
    'A development dependency is not there where the product runs.',
    { path: '^(?:server|admin)/src/', pathNot: TESTS },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  ),
  forbid(
    'packages-are-declared',
    'What is imported is in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

export default {
  forbidden: [...rooms, ...duties, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules|(?:^|/)dist/' },
    exclude: { path: '(?:^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/style/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
