import type { GraphContext } from '../../platform/context.ts';
import { reportDays, reportWindow, type Period, type ReportWindow } from '../../platform/report-window.ts';
import { scoreIndex, type Index } from '../index766/index.rules.ts';
import { checkOpen } from '../closure/closure.service.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import { measuredOf, metricsOn, tallied, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { rankingRows } from '../ranking/ranking-rows.rules.ts';
import { listMeasures } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { metricOf, seedOf } from '../ranking/scope.service.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { MetricDimension } from '../values/values.input.ts';
import { listNames } from '../values/names.queries.ts';
import { listSums } from '../values/values.queries.ts';
import { groupsOf } from '../values/values.rules.ts';
import { labelOf } from '../values/values.words.ts';
import {
  BALANCE_COLUMNS,
  BALANCE_COUNTS,
  balanceLines,
  type Column,
  type Counted,
  type Line,
} from './report-lines.rules.ts';
import {
  MERGER_COLUMNS,
  mergerLines,
  NOTICE_COLUMNS,
  noticeLines,
  PROFILE_COLUMNS,
  PROFILE_COUNTS,
  PROFILE_METRICS,
  profileLines,
  SHEET_COLUMNS,
  sheetLines,
} from './report-sheets.rules.ts';
import { listMergers, type ReportPlace } from './report.queries.ts';

/** Whose figures are told, of which days, and as known when. */
export interface FiguresAsked {
  readonly form: string;
  readonly unit: number;
  /** The province it is, or lies in. */
  readonly province: string;
  readonly days: Period;
  /** Units are those of this day, also where an earlier period is told. */
  readonly unitsOn: string;
  /** Null for all that is known. */
  readonly knownAt: Date | null;
  /** As known at the same instant. */
  readonly place: ReportPlace;
}

interface Asking extends FiguresAsked {
  readonly window: ReportWindow;
  readonly scope: Scope;
  readonly registry: Registry;
  /** The day definitions are taken of. */
  readonly asOf: string;
  readonly context: GraphContext;
}

interface Sheet {
  readonly columns: readonly Column[];
  readonly lines: (asking: Asking) => Promise<Line[]>;
}

const INDEX = 'index_766';
const RANKED = 'on_time';
/** Fewer cases are not ranked. */
const FEWEST = 30;

/** What each form is filled with. */
const SHEETS: Readonly<Record<string, Sheet>> = {
  'ii06-commune': { columns: BALANCE_COLUMNS, lines: fieldLines },
  'ii06-province': { columns: BALANCE_COLUMNS, lines: unitLines },
  'index-766': { columns: SHEET_COLUMNS, lines: scoreLines },
  'commune-profile': { columns: PROFILE_COLUMNS, lines: factLines },
  'ranking-notice': { columns: NOTICE_COLUMNS, lines: rankLines },
  mergers: {
    columns: MERGER_COLUMNS,
    lines: async ({ context, province, unitsOn: day, knownAt }) =>
      mergerLines(await listMergers(context.reads('rankings'), { province, day, knownAt }), context.language),
  },
};

/** The columns of a form, in their order. */
export const columnsOfForm = (form: string): readonly Column[] => SHEETS[form]?.columns ?? [];

/** Whether a form tells of a period, so that the one before can stand beside it. */
export const hasBefore = (form: string): boolean => SHEETS[form]?.columns !== MERGER_COLUMNS;

/** Whether a form adds up dossiers, so that its totals can be held against others. */
export const isBalance = (form: string): boolean => SHEETS[form]?.columns === BALANCE_COLUMNS;

/** The lines of a report, told from the dossiers as they are known, or were at an instant. */
export function readLines(asked: FiguresAsked, context: GraphContext): Promise<Line[]> {
  const days = reportDays({ knownAt: asked.knownAt }, context);
  const window = reportWindow(asked.days, days);
  return withRegistry(
    context.reads('rankings'),
    async (registry) =>
      (await SHEETS[asked.form]?.lines({
        ...asked,
        window,
        scope: scopeOf(asked),
        registry,
        asOf: days.asOf,
        context,
      })) ?? [],
    asked.knownAt,
  );
}

/** The totals of a report's place as a whole, told from the tallies of units. */
export async function readTotals(asked: FiguresAsked, context: GraphContext): Promise<Counts> {
  const window = reportWindow(asked.days, reportDays({ knownAt: asked.knownAt }, context));
  const [row] = await countsBy([], { ...asked, window, scope: scopeOf(asked), context });
  return row?.counts ?? {};
}

/** The units of a day, with the dossiers of those they were made of. */
const scopeOf = ({ unit, province, unitsOn, knownAt }: FiguresAsked): Scope => ({
  asThen: false,
  today: unitsOn,
  provinceCode: unit === 0 ? province : null,
  unitTypes: null,
  unitCodes: null,
  formerDistrict: null,
  ...(unit === 0 ? {} : { unitId: unit }),
  ...(knownAt === null ? {} : { knownAt }),
});

interface CountsRow {
  readonly key: string | null;
  readonly name: string | null;
  readonly counts: Counts;
}

/** The dossiers of a place, group by group. */
async function countsBy(
  by: readonly MetricDimension[],
  { scope, window, context }: Pick<Asking, 'scope' | 'window' | 'context'>,
): Promise<CountsRow[]> {
  const question = { scope, window, months: [window], by, columns: BALANCE_COUNTS };
  const sums = await listSums(context.reads('rankings'), question);
  return groupsOf({ sums, times: [] }, question).map(({ keys, name, cells }) => ({
    key: keys[0] ?? null,
    name,
    counts: cells.get(window.from.slice(0, 7))?.counts ?? {},
  }));
}

/** A commune’s dossiers, a line for each field. */
async function fieldLines(asking: Asking): Promise<Line[]> {
  const { context, unit } = asking;
  const { language } = context;
  const by = [MetricDimension.FIELD];
  const [rows, names] = await Promise.all([countsBy(by, asking), listNames(context.reads('rankings'), { by })]);
  const lines = rows.map(({ key, counts }): Counted => {
    const label = labelOf(MetricDimension.FIELD, key, { names, language });
    return { key: key ?? 'unknown', label, unit: key === null ? null : unit, fieldCode: key, counts };
  });
  return balanceLines(lines, unit, language);
}

/** A province’s dossiers, a line for each commune. */
async function unitLines(asking: Asking): Promise<Line[]> {
  const rows = await countsBy([MetricDimension.UNIT], asking);
  const lines = rows.map(({ key, name, counts }): Counted => {
    const unit = Number(key);
    return { key: String(unit), label: name ?? '', unit, fieldCode: null, counts };
  });
  return balanceLines(lines, null, asking.context.language);
}

/** The index in force, with what of the unit’s dossiers it is worked out by. */
async function scored(asking: Asking, further: readonly TallyColumn[]) {
  const { registry, asOf, scope, window, context, unit } = asking;
  const measured = measuredOf(registry, metricOf(registry, INDEX, asOf), asOf);
  const counts = [...new Set([...tallied(measured), ...further])].sort();
  const question = { scope, window, before: null, counts, balance: false, facts: false };
  const [row] = await listMeasures(context.reads('rankings'), question);
  const index: Index = measured.index ?? { definition: EMPTY, parts: new Map() };
  const own: Counts = row ?? {};
  return { index, score: scoreIndex(own, index), counts: own, unit, language: context.language };
}

const EMPTY: Index['definition'] = { key: INDEX, version: '', groups: [], indicators: [], bands: [] };

async function scoreLines(asking: Asking): Promise<Line[]> {
  const { score, index, ...of } = await scored(asking, []);
  return sheetLines(score, index, of);
}

async function factLines(asking: Asking): Promise<Line[]> {
  const { registry, asOf, place } = asking;
  const metrics = metricsOn(registry, asOf)
    .filter(({ key }) => PROFILE_METRICS.includes(key))
    .sort((one, other) => PROFILE_METRICS.indexOf(one.key) - PROFILE_METRICS.indexOf(other.key));
  const further = metrics.flatMap((metric) => tallied({ metric, index: null }));
  const told = await scored(asking, [...PROFILE_COUNTS, ...further]);
  const facts = { area: place.area_km2, population: place.population, predecessors: place.predecessors };
  return profileLines({ ...told, facts, metrics });
}

/** A notice of places is the leaderboard itself. @throws Problem RANKING_CLOSED */
async function rankLines(asking: Asking): Promise<Line[]> {
  const { registry, asOf, scope, window, context, days } = asking;
  const metric = metricOf(registry, RANKED, asOf);
  checkOpen(registry, { metric, scope }, context);
  const measured = measuredOf(registry, metric, asOf);
  const counts = tallied(measured);
  const question = { scope, window, before: null, counts, balance: false, facts: false };
  const measures = await listMeasures(context.reads('rankings'), question);
  const seed = seedOf(metric, days, scope);
  const rows = rankingRows(
    { measures, handling: [] },
    { measures: [], handling: [] },
    { measured, minimumCases: FEWEST, language: context.language, seed, intervalSeed: null },
  );
  const byUnit = new Map<number, Counts>(measures.map((row) => [row.id, row]));
  const names = new Map(measures.map(({ id, name }) => [id, name]));
  return noticeLines(
    rows.map(({ unit, ...row }) => {
      const key = numberKeyOf('AdministrativeUnit', unit?.id ?? '') ?? 0;
      return { ...row, key, name: names.get(key) ?? '' };
    }),
    metric,
    (unit) => byUnit.get(unit) ?? {},
  );
}
