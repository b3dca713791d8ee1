import type { Samples } from '../data/samples.ts';
import { globalId } from '../raw/pipelined-pool.ts';
import { ask, CONNECTIONS, CONNECTIONS_FOR_ALL, each, QUARTERS } from './questions.ts';
import { rankedOperations } from './ranked-operations.ts';

/** One way to ask: where, and with which bodies in turn. */
export interface Question {
  readonly path: string;
  readonly bodies: readonly string[];
}

/** What is measured, asked of our server and of the hand-written one. */
export interface Operation {
  readonly key: string;
  readonly title: string;
  readonly ours: Question;
  readonly raw: Question;
  /** Share of the hand-written server's requests a second that is to be reached. */
  readonly target: number;
  /** Connections that ask at once. */
  readonly connections: number;
}

const TOTALS =
  'carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post estimatedShare';

const RANKING = `query Ranking($period: PeriodInput!, $scope: RankingScope) {
  communeRanking(metric: "on_time", period: $period, scope: $scope) {
    rows { rank previousRank value unit { id code name } totals { ${TOTALS} } }
  }
}`;
const DASHBOARD = `query Dashboard($code: String!, $period: PeriodInput!) {
  unit(code: $code) { id code name type areaKm2 population dossierSeries(period: $period) { month totals { ${TOTALS} } } }
}`;
const LIST = `query List($filter: DossierFilter) {
  dossiers(first: 50, filter: $filter, orderBy: DUE_AT_ASC) {
    nodes {
      code state outcome channel receivedAt dueAt officialCode procedure { code name field { name } } handlingUnit { code name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DOSSIER = `query Dossier($code: String!) {
  dossier(code: $code) {
    code state outcome channel receivedAt dueAt officialCode procedure { code name field { name } } handlingUnit { code name }
    completedAt version receivingUnit { code name } steps { at from to note }
  }
}`;
const STAFF = `query Staff($filter: OfficialFilter) {
  officials(first: 50, filter: $filter) {
    nodes { code name kind commendationCount currentAssignment { title validFrom field { name } unit { code name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const UNITS = `query Units($period: PeriodInput!, $scope: RankingScope) {
  communeRanking(metric: "on_time", period: $period, scope: $scope) {
    rows { rank value unit { code name type areaKm2 population dossierTotals(period: $period) { ${TOTALS} } } }
  }
}`;

const SERIES = { from: '2024-11-01', to: '2026-10-31' };

/** The operations of `design/performance`, with what to ask of each side. */
export function readOperations(samples: Samples): Operation[] {
  return [
    ranking(samples),
    dashboard(samples),
    list(samples),
    byCode(samples),
    staff(samples),
    units(samples),
    wholeCountry(),
    ...rankedOperations(samples),
  ];
}

const ranking = ({ provinces }: Samples): Operation => {
  const cases = provinces.flatMap((province) => QUARTERS.map((quarter) => ({ province, ...quarter })));
  return {
    key: 'a',
    title: 'ranking of a province, ten measures',
    target: 0.7,
    connections: CONNECTIONS,
    ours: {
      path: '/graphql',
      bodies: cases.map(({ province, from, to }) =>
        ask(RANKING, { period: { from, to }, scope: { provinceCode: province } }),
      ),
    },
    raw: {
      path: '/ranking',
      bodies: each(cases, ({ province, from, to, before }) => ({
        province,
        codes: null,
        from,
        to,
        fromBefore: before,
      })),
    },
  };
};

const dashboard = ({ units: codes }: Samples): Operation => ({
  key: 'b',
  title: 'one commune, 24 months',
  target: 0.45,
  connections: CONNECTIONS,
  ours: { path: '/graphql', bodies: codes.map((code) => ask(DASHBOARD, { code, period: SERIES })) },
  raw: { path: '/dashboard', bodies: each(codes, (code) => ({ code, ...SERIES })) },
});

const list = ({ busyUnits }: Samples): Operation => ({
  key: 'c',
  title: '50 dossiers by due date',
  target: 0.45,
  connections: CONNECTIONS,
  ours: {
    path: '/graphql',
    bodies: busyUnits.map(({ code, state }) => ask(LIST, { filter: { unitCode: code, states: [state] } })),
  },
  raw: { path: '/list', bodies: each(busyUnits, ({ code, state }) => ({ unitCode: code, state })) },
});

const byCode = ({ dossiers }: Samples): Operation => ({
  key: 'd',
  title: 'one dossier with its steps',
  target: 0.45,
  connections: CONNECTIONS,
  ours: { path: '/graphql', bodies: dossiers.map((code) => ask(DOSSIER, { code })) },
  raw: { path: '/dossier', bodies: each(dossiers, (code) => ({ code })) },
});

const staff = ({ unitKeys }: Samples): Operation => ({
  key: 'e',
  title: '50 officials with their work',
  target: 0.6,
  connections: CONNECTIONS,
  ours: {
    path: '/graphql',
    bodies: unitKeys.map((key) => ask(STAFF, { filter: { unitId: globalId('AdministrativeUnit', key) } })),
  },
  raw: { path: '/staff', bodies: each(unitKeys, (key) => ({ unit: Number(key) })) },
});

const units = ({ fifties }: Samples): Operation => {
  const cases = fifties.flatMap((fifty) => QUARTERS.map((quarter) => ({ ...fifty, ...quarter })));
  return {
    key: 'g',
    title: '50 units across three rooms',
    target: 0.4,
    connections: CONNECTIONS,
    ours: {
      path: '/graphql',
      bodies: cases.map(({ province, codes, from, to }) =>
        ask(UNITS, { period: { from, to }, scope: { provinceCode: province, unitCodes: codes } }),
      ),
    },
    raw: {
      path: '/units',
      bodies: each(cases, ({ province, codes, from, to, before }) => ({
        province,
        codes,
        from,
        to,
        fromBefore: before,
      })),
    },
  };
};

const wholeCountry = (): Operation => ({
  key: 'h',
  title: 'ranking of all 3,321 units',
  target: 0.7,
  connections: CONNECTIONS_FOR_ALL,
  ours: { path: '/graphql', bodies: QUARTERS.map(({ from, to }) => ask(RANKING, { period: { from, to } })) },
  raw: {
    path: '/ranking',
    bodies: each(QUARTERS, ({ from, to, before }) => ({ province: null, codes: null, from, to, fromBefore: before })),
  },
});
