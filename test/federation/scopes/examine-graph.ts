import { mayRead } from '../../../server/src/dossiers/scope/scope.rules.ts';
import { put, variablesOf } from '../../../server/src/gateway/exports/asked.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import type { Viewer } from '../../../server/src/platform/context.ts';
import type { ExportView } from '../../../server/src/platform/export-view.ts';
import { leaksIn, sightings } from './canaries.ts';
import type { Findings } from './findings.ts';
import { everyPath, type AskedPath } from './paths.ts';
import { nameOf, type ScopedHouse } from './scoped-house.ts';
import { CURRENT_UNITS, DOSSIERS, FORMER_UNITS, rooms } from './world.ts';

const hasValue = (value: unknown): boolean => {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(hasValue);
  return typeof value === 'object' ? Object.values(value).some(hasValue) : true;
};

/** Every guarded field by every path: no text of another scope may come out. */
export async function examinePaths(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  for (const path of everyPath(house.schema)) {
    found.fields.add(path.name);
    for (const viewer of viewers) await examinePath(house, { viewer, path, found });
  }
}

/** Levels without powers over persons may not even ask for placements. */
const REFUSED = /^permission denied for table placement_/u;

async function examinePath(
  house: ScopedHouse,
  { viewer, path, found }: { viewer: Viewer; path: AskedPath; found: Findings },
): Promise<void> {
  const answer = await (path.subgraph === undefined
    ? house.ask(viewer, path.query)
    : house.askRoom(path.subgraph, viewer, path.query));
  found.pairs += 1;
  const errors = (answer.errors ?? []).map(({ message }) => message).filter((message) => !REFUSED.test(message));
  if (errors.length > 0) found.wrong.push(`${nameOf(viewer)}: ${path.name} failed: ${errors[0] ?? ''}`);
  if (hasValue(answer.data)) found.proven.add(path.name);
  const leaks = leaksIn(viewer, answer);
  if (leaks.length > 0) found.wrong.push(`${nameOf(viewer)}: ${path.name} shows ${leaks[0]?.text ?? ''}`);
}

const PERIOD = 'period: { from: "2025-01-01", to: "2026-10-31" }';
/** Ways to narrow a list. */
export const FILTERS: readonly string[] = [
  '{}',
  '{ search: "CAN-1" }',
  '{ states: [PROCESSING] }',
  '{ outcomes: [EARLY] }',
  '{ channels: [ONLINE] }',
  '{ received: { from: "2026-01-01", to: "2026-10-31" } }',
  ...[...CURRENT_UNITS, ...FORMER_UNITS].flatMap((unit) => {
    const id = `unitId: "${toGlobalId('AdministrativeUnit', unit)}"`;
    return [`{ ${id} }`, `{ ${id}, boundaries: AS_THEN }`, `{ ${id}, counts: RECEIVED, ${PERIOD} }`];
  }),
];
const ORDERS = ['DUE_AT_ASC', 'DUE_AT_DESC', 'RECEIVED_AT_ASC', 'RECEIVED_AT_DESC'];

interface Page {
  readonly dossiers: { readonly totalCount: number; readonly nodes: readonly { readonly code: string }[] };
}

/** Every list and count: exactly what the policy allows of what the house itself sees, no row more and none less. */
export async function examineLists(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, filters }: { found: Findings; filters: readonly string[] },
): Promise<void> {
  const [staff] = viewers;
  if (!staff) return;
  const scopeOf = new Map(DOSSIERS.map(({ code, scope }) => [code, scope]));
  for (const [index, filter] of filters.entries()) {
    const order = ORDERS[index % ORDERS.length] ?? '';
    const query = `{ dossiers(first: 500, orderBy: ${order}, filter: ${filter}) { totalCount nodes { code } } }`;
    const all = codesOf((await house.ask(staff, query)).data);
    for (const viewer of viewers) {
      found.pairs += 1;
      const { data } = await house.ask(viewer, query);
      const due = all.filter((code) =>
        mayRead(viewer, scopeOf.get(code) ?? { unitId: -1, districtId: -1, province: -1, citizen: null }),
      );
      if (codesOf(data).join() !== due.join())
        found.wrong.push(
          `${nameOf(viewer)}: dossiers ${filter} gives ${String(codesOf(data).length)} of ${String(due.length)}`,
        );
      if ((data as Page | undefined)?.dossiers.totalCount !== due.length)
        found.wrong.push(`${nameOf(viewer)}: totalCount of ${filter} is not ${String(due.length)}`);
    }
  }
}

const codesOf = (data: unknown): string[] => (data as Page | undefined)?.dossiers.nodes.map(({ code }) => code) ?? [];

const FIGURES = 'carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post';
const PUBLIC: readonly string[] = [
  `{ units(first: 50, current: true) { totalCount nodes { id dossierTotals(${PERIOD}) { ${FIGURES} } } } }`,
  ...['on_time', 'online', 'median_handling', 'volume'].map(
    (metric) =>
      `{ communeRanking(metric: "${metric}", ${PERIOD}, minimumCases: 1) { rows { unit { id } value rank eligible totals { ${FIGURES} } } } }`,
  ),
  '{ meta { demo dataFrom dataTo } fields { code } metrics { key } procedures { totalCount } provinces { code unitCount } }',
  `{ ${DOSSIERS.slice(0, 20)
    .map(
      ({ code }, index) =>
        `s${String(index)}: dossierStatus(code: "${code}") { code procedureName unitName state dueAt }`,
    )
    .join(
      ' ',
    )} none: dossierStatus(code: "CAN-%") { code } like: dossierStatus(code: "CAN-10101-10100-15-_") { code } }`,
];

/** Figures and the look-up by code are the same for everybody, and hold nothing personal. */
export async function examinePublic(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  const [staff] = viewers;
  if (!staff) return;
  for (const query of PUBLIC) {
    const expected = JSON.stringify((await house.ask(staff, query)).data);
    for (const viewer of viewers) {
      found.pairs += 1;
      const { data, errors } = await house.ask(viewer, query);
      if (errors || JSON.stringify(data) !== expected)
        found.wrong.push(`${nameOf(viewer)}: ${query.slice(0, 60)} differs`);
      if (sightings(data).some(({ kind }) => kind !== 'CAN'))
        found.wrong.push(`${nameOf(viewer)}: a public field is personal`);
    }
    if (query.includes('none:') && !expected.includes('"none":null,"like":null'))
      found.wrong.push('dossierStatus finds what was not asked for');
  }
}

/** What exports need to be asked with, by parameter: all but a method of the PAR index, of which this world has none. */
const EXPORTED: Readonly<Record<string, string>> = {
  metric: 'on_time',
  metrics: 'on_time',
  from: '2026-01-01',
  to: '2026-10-31',
  by: 'UNIT',
  province: '15',
  unit: toGlobalId('AdministrativeUnit', 10101),
  units: '00101,00201',
};

/** Reported figures are of places that this world has not: nothing of theirs can be told, to anybody. */
const OF_OTHER_PLACES: readonly string[] = ['claims'];

/** The database itself refuses a table of which the role may read nothing. */
const isRefused = ({ errors = [] }: Awaited<ReturnType<ScopedHouse['ask']>>): boolean =>
  errors.every(({ message }) => message.startsWith('permission denied for'));

/** What a table is asked with: what it requires, and one piece where it is asked for piece by piece. */
function exampleOf(view: ExportView): Record<string, unknown> {
  const { parameters, each } = view;
  const required = parameters.flatMap((one) => (one.isRequired ? [[one.name, EXPORTED[one.name] ?? '']] : []));
  const asked = variablesOf(view, Object.fromEntries(required) as Record<string, string>);
  const variables: Record<string, unknown> = 'variables' in asked ? { ...asked.variables } : {};
  const piece = each?.atOnce === undefined ? parameters.find(({ name }) => name === each?.parameter) : undefined;
  if (piece) put(variables, piece.into, EXPORTED[piece.name]);
  return variables;
}

/** Tables that are had as files, by what they ask the graph: the same rows as anywhere else. */
export async function examineExports(house: ScopedHouse, viewers: readonly Viewer[], found: Findings): Promise<void> {
  const views = rooms
    .flatMap((room) => room.exports ?? [])
    .filter(({ name }) => !OF_OTHER_PLACES.includes(name))
    .filter(({ parameters }) => parameters.every(({ isRequired, name }) => !isRequired || name in EXPORTED));
  for (const view of views) {
    const { name, document } = view;
    const variables = exampleOf(view);
    for (const viewer of viewers) {
      found.pairs += 1;
      const answer = await house.ask(viewer, document, { first: 500, ...variables });
      const leaks = leaksIn(viewer, answer);
      if (!isRefused(answer) || leaks.length > 0)
        found.wrong.push(`${nameOf(viewer)}: the export ${name} shows ${leaks[0]?.text ?? 'an error'}`);
    }
  }
}
