import type { GraphContext, Language } from '../../platform/context.ts';
import { numberKeyOf, toGlobalId } from '../../platform/global-id.ts';
import { statement } from '../../platform/reads.ts';
import { reportWindow } from '../../platform/report-window.ts';
import { Stub } from '../../platform/room.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { findUnits } from '../explain/explain.queries.ts';
import { listHistory, type HistoryRow } from '../history/history.queries.ts';
import { metricsOn, tallied, type MetricRow, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { scopeOf } from '../ranking/scope.service.ts';
import { practiceErrors } from './practice.errors.ts';
import { listPractices, type PracticeQuestion, type PracticeRow } from './practice.queries.ts';
import { aroundStart, changeOf, figureOf, isComparable } from './practice.rules.ts';
import type { AddPracticeInput, PracticeType } from './practice.type.ts';
import { NO_FIGURE, WARNING } from './practice.words.ts';

const insertPractice = statement<{ readonly id: string }>(
  'rankings.insertPractice',
  `/* rankings.insertPractice */
insert into rankings.practice (unit_id, place, kind, title_vi, title_en, scope_vi, started_on, precision, metric, source, owner,
  owner_name, created_at)
values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10, $11, $12, $13) returning id::text as id`,
);

const deletePractice = statement<{ readonly id: string }>(
  'rankings.deletePractice',
  '/* rankings.deletePractice */ delete from rankings.practice where id = $1 and owner = $2 returning id::text as id',
);

const LONGEST = 200;
const LONGEST_SOURCE = 500;

/** Which practices: one of them, or as many as there may be after another. */
export type PracticesAsked = { readonly practice: string } | Omit<PracticeQuestion, 'user' | 'practice'>;

/** Practices with the figures before and after: at most three statements beside the registry's, however many. */
export function readPractices(asked: PracticesAsked, context: GraphContext): Promise<PracticeType[]> {
  return withRegistry(context.reads('rankings'), (registry) => answer(asked, registry, context));
}

const NOTHING_ELSE = { unit: null, kind: null, after: null, limit: 1 };

async function answer(asked: PracticesAsked, registry: Registry, context: GraphContext): Promise<PracticeType[]> {
  const reads = context.reads('rankings');
  const which = 'practice' in asked ? { ...NOTHING_ELSE, ...asked } : { ...asked, practice: null };
  const rows = await listPractices(reads, { ...which, user: context.viewer.user });
  const metrics = new Map(metricsOn(registry, context.today).map((metric) => [metric.key, metric]));
  const isGone = ({ valid_until: until }: PracticeRow): boolean => until !== null && until < context.today;
  // Who is still there is told in today's borders, with its predecessors; who is not, as it was then.
  const [there, gone] = await Promise.all([
    listMonths(
      rows.filter((row) => row.code !== null && !isGone(row)),
      { metrics, asThen: false },
      context,
    ),
    listMonths(
      rows.filter((row) => row.code !== null && isGone(row)),
      { metrics, asThen: true },
      context,
    ),
  ]);
  const months = [...there, ...gone];
  return rows.map((row) => practiceTold(row, { metric: metrics.get(row.metric), registry, months }, context.language));
}

interface MonthsAsked {
  readonly metrics: ReadonlyMap<string, MetricRow>;
  readonly asThen: boolean;
}

/** Months of the units of some practices, from the first looked at to the last. */
async function listMonths(
  rows: readonly PracticeRow[],
  { metrics, asThen }: MonthsAsked,
  context: GraphContext,
): Promise<HistoryRow[]> {
  const used = rows.flatMap(({ metric }) => metrics.get(metric) ?? []).filter(isComparable);
  if (used.length === 0) return [];
  const around = rows.map((row) => aroundStart(row.started_on, row.precision));
  const from = around.map(({ before }) => before.from).sort()[0] ?? context.today;
  const to =
    around
      .map(({ after }) => after.to)
      .sort()
      .at(-1) ?? context.today;
  const scope: Scope = {
    ...scopeOf({ scope: { unitCodes: [...new Set(rows.flatMap(({ code }) => code ?? []))].sort() } }, context),
    asThen,
  };
  const units = new Set(rows.map((row) => row.unit_id));
  const found = await listHistory(context.reads('rankings'), {
    scope,
    window: reportWindow({ from, to }, { asOf: context.today, today: context.today }),
    step: 'MONTH',
    counts: [...new Set(used.flatMap((metric) => tallied({ metric, index: null })))].sort(),
  });
  // A code may be another unit's by now.
  return found.filter(({ id }) => units.has(id));
}

interface Known {
  readonly metric: MetricRow | undefined;
  readonly registry: Registry;
  readonly months: readonly HistoryRow[];
}

function practiceTold(row: PracticeRow, { metric, registry, months }: Known, language: Language): PracticeType {
  const own = months.filter(({ id }) => id === row.unit_id);
  const periods = aroundStart(row.started_on, row.precision);
  const figure = ({ from, to }: { readonly from: string; readonly to: string }) =>
    metric && isComparable(metric)
      ? figureOf(
          metric,
          own.filter(({ start }) => start !== null && start >= from && start <= to),
          { from, to },
        )
      : null;
  const [before, after] = [figure(periods.before), figure(periods.after)];
  const vi = language === 'vi';
  return {
    key: row.id,
    kind: row.kind,
    title: vi ? row.title_vi : (row.title_en ?? row.title_vi),
    titleVi: row.title_vi,
    titleEn: row.title_en,
    scope: vi ? row.scope_vi : (row.scope_en ?? row.scope_vi),
    unit:
      row.code === null
        ? null
        : new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', row.unit_id), {
            code: row.code,
            name: row.name,
          }),
    place: row.place,
    startedOn: row.started_on,
    precision: row.precision,
    source: row.source,
    addedBy: row.owner_name,
    isOwn: row.is_own,
    metric: metric ? worded(metric, language, registry) : null,
    before,
    after,
    change: changeOf(before, after),
    warning: before && after ? WARNING[language] : NO_FIGURE[language],
  };
}

const isText = (text: string, longest: number): boolean => text.trim() !== '' && [...text.trim()].length <= longest;

function textRefusal({ titleVi, titleEn = null, scope, source }: AddPracticeInput): Refusal | null {
  const texts = [
    ['titleVi', titleVi, LONGEST],
    ['titleEn', titleEn ?? '-', LONGEST],
    ['scope', scope, LONGEST],
    ['source', source, LONGEST_SOURCE],
  ] as const;
  const wrong = texts.find(([, text, longest]) => !isText(text, longest));
  return wrong ? refusal(practiceErrors.PRACTICE_TEXT, ['input', wrong[0]], { longest: wrong[2] }) : null;
}

/** Why a practice cannot be kept; null where it can. */
function refusalOf(input: AddPracticeInput, metrics: readonly MetricRow[], today: string): Refusal | null {
  const { startedOn, metric } = input;
  if (startedOn > today) return refusal(practiceErrors.PRACTICE_START, ['input', 'startedOn'], { day: startedOn });
  const comparable = metrics.filter(isComparable).map(({ key }) => key);
  if (comparable.includes(metric)) return textRefusal(input);
  return refusal(practiceErrors.PRACTICE_METRIC, ['input', 'metric'], { metric, known: comparable.join(', ') });
}

type Outcome = { readonly key: string } | { readonly refused: Refusal };

/** Adds a practice of the viewer's own commune. @returns its key, or why not */
export async function addPractice(input: AddPracticeInput, context: GraphContext): Promise<Outcome> {
  const { viewer, today, now } = context;
  const reads = context.reads('rankings');
  const id = numberKeyOf('AdministrativeUnit', input.unitId);
  // Accounts off: anybody may; else the leader of that very unit.
  const isOwn = viewer.classes === null || (viewer.classes['SPEAK'] === 'UNIT' && Number(viewer.unit) === id);
  const [unit] = isOwn && id !== null ? await findUnits(reads, [id]) : [];
  if (!unit) return { refused: refusal(practiceErrors.PRACTICE_UNIT, ['input', 'unitId']) };
  const refused = await withRegistry(reads, (registry) =>
    Promise.resolve(refusalOf(input, metricsOn(registry, today), today)),
  );
  if (refused) return { refused };
  const { kind, titleVi, titleEn = null, scope, startedOn, precision, metric, source } = input;
  const texts = [titleVi.trim(), titleEn?.trim() ?? null, scope.trim()];
  const about = [id, unit.name, kind, ...texts, startedOn, precision ?? 'DAY', metric, source.trim()];
  const values = [...about, viewer.user, viewer.account?.name ?? 'Một Cửa', now];
  const [rows = []] = await context.writes('rankings').batch([{ statement: insertPractice, values }]);
  const [row] = rows as { id: string }[];
  return row ? { key: row.id } : { refused: refusal(practiceErrors.PRACTICE_UNIT, ['input', 'unitId']) };
}

/** Deletes a practice that the viewer added. */
export async function removePractice(key: string, context: GraphContext): Promise<Outcome> {
  const refused: Outcome = { refused: refusal(practiceErrors.PRACTICE_UNKNOWN, ['input', 'key'], { key }) };
  if (!/^\d{1,18}$/u.test(key)) return refused;
  const values = [key, context.viewer.user];
  const [rows = []] = await context.writes('rankings').batch([{ statement: deletePractice, values }]);
  return rows.length > 0 ? { key } : refused;
}
