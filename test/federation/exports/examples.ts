import { toGlobalId } from '../../../server/src/platform/global-id.ts';

/** An import of each kind with so much to say of its rows: more than two whole pages. */
export const IMPORT_KEY = 9_001;
export const FINDINGS = 1_203;
/** The first scenario that is made. */
export const PLACEMENT = toGlobalId('Placement', 1);

/** The demo's accounts, and nobody. */
export const READERS = [
  'nobody',
  'lanhdao',
  'huyen.muongkhuong',
  'xa.banlau',
  'noivu',
  'phantich',
  'motcua.banlau',
  'congdan',
  'quantri',
] as const;
export type Reader = (typeof READERS)[number];

/** How one export is asked for in the demo, and by whom it may be. */
export interface Example {
  /** What follows the `?`. */
  readonly query: string;
  /** Whoever else asks gets nothing. */
  readonly open: readonly Reader[];
  /** Who may ask for others of the kind: this one is not told of. */
  readonly unknown?: readonly Reader[];
  /** Fewest rows that must come to the reader whose table is looked at. */
  readonly fewest: number;
  /** That reader; the province's leader unless given. */
  readonly as?: Reader;
}

const PERIOD = 'from=2026-07-01&to=2026-09-30';
const UNIT = 'unit=02788';
const LEADERS: readonly Reader[] = ['lanhdao', 'xa.banlau', 'noivu'];
const WHO_COMPARE: readonly Reader[] = ['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'phantich'];
const WHO_KNOW_FIGURES: readonly Reader[] = [...LEADERS, 'huyen.muongkhuong', 'phantich', 'quantri'];

const open = (query: string, fewest = 3): Example => ({ query, open: READERS, fewest });

/** Every export that there is: a new one that is not here fails the test. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  units: open('province=15', 90),
  lineage: open('province=15', 200),
  homonyms: open('province=15', 4),
  'territory-findings': open('', 600),
  dossiers: {
    query: `${UNIT}&${PERIOD}`,
    open: ['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'noivu', 'motcua.banlau', 'congdan', 'quantri'],
    fewest: 100,
  },
  totals: open(`province=15&${PERIOD}`, 90),
  imports: { query: '', open: ['lanhdao', 'xa.banlau', 'motcua.banlau', 'quantri'], fewest: 1 },
  'import-findings': {
    query: `import=${toGlobalId('ImportBatch', IMPORT_KEY)}`,
    open: ['lanhdao', 'quantri'],
    unknown: ['xa.banlau', 'motcua.banlau'],
    fewest: FINDINGS,
  },
  officials: { query: UNIT, open: LEADERS, fewest: 5 },
  establishment: { query: 'province=15', open: WHO_KNOW_FIGURES, fewest: 90 },
  'expiring-assignments': { query: 'withinDays=365', open: LEADERS, fewest: 1 },
  recognition: { query: UNIT, open: LEADERS, fewest: 5 },
  'recognition-proposals': { query: '', open: LEADERS, fewest: 1 },
  'commendation-figures': { query: 'province=15&from=2026-01-01&to=2026-11-22', open: WHO_KNOW_FIGURES, fewest: 3 },
  'collective-commendations': { query: 'province=15', open: LEADERS, fewest: 1 },
  'roster-findings': {
    query: `import=${toGlobalId('RosterBatch', IMPORT_KEY)}`,
    open: ['noivu'],
    fewest: FINDINGS,
    as: 'noivu',
  },
  'placement-seats': { query: `placement=${PLACEMENT}`, open: LEADERS, fewest: 10 },
  'placement-fairness': {
    query: `placement=${PLACEMENT}`,
    open: ['noivu'],
    unknown: ['lanhdao', 'xa.banlau'],
    fewest: 4,
    as: 'noivu',
  },
  'roster-imports': { query: '', open: ['noivu'], fewest: 1, as: 'noivu' },
  ranking: open(`metric=on_time&${PERIOD}&province=15`, 90),
  'metric-values': open(`metric=online&by=FIELD,MONTH&${PERIOD}&province=15`),
  comparison: open(`units=02788,02761&${PERIOD}`, 10),
  'rank-history': open('metric=on_time&from=2026-04-01&to=2026-09-30&step=QUARTER&province=15', 90),
  'rank-streaks': open('metric=on_time&from=2026-01-01&to=2026-09-30&province=15', 1),
  'rank-moves': open('metric=online&step=QUARTER&from=2025-07-01&to=2026-09-30&province=15', 1),
  weights: open(`${PERIOD}&province=15`, 90),
  'peer-groups': open('', 3_000),
  why: open(`${UNIT}&metric=on_time&${PERIOD}`),
  'why-context': open(`${UNIT}&metric=on_time&${PERIOD}`),
  'unit-events': open('unit=15499', 2),
  'late-arrivals': open(UNIT, 1),
  signals: open('province=15&asOf=2026-09-30', 1),
  patterns: { query: `province=15&${PERIOD}`, open: WHO_COMPARE, fewest: 1 },
  'pattern-dossiers': {
    query: `${UNIT}&kind=BURST&${PERIOD}`,
    open: ['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'noivu', 'motcua.banlau', 'congdan', 'quantri'],
    fewest: 8,
  },
  reports: { query: `${PERIOD}&province=15`, open: WHO_COMPARE, fewest: 200 },
  report: { query: 'key=ii06-commune_278801_2026Q3', open: WHO_COMPARE, fewest: 100 },
  claims: open('', 30),
  practices: open(''),
  'index-766': open(`${UNIT}&${PERIOD}`, 10),
  forecast: open(UNIT, 14),
  'par-index': open('method=30-thanh-mien-2022', 3),
  'par-streaks': open('', 1),
  metrics: open('', 10),
};
