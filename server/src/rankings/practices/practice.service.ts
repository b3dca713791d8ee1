import type { GraphContext, Language } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { statement } from '../../platform/reads.ts';
import { dayKnown, reportDays, type Period } from '../../platform/report-window.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { findUnits } from '../explain/explain.queries.ts';
import { measuredOf, metricsOn, type Measured, type MetricRow, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { practiceErrors } from './practice.errors.ts';
import { listPractices, type PracticeQuestion, type PracticeRow } from './practice.queries.ts';
import { readAround, type Counted } from './practice-figures.service.ts';
import { aroundStart, changeOf, figureIn, type PracticeFigure } from './practice.rules.ts';
import type { AddPracticeInput, PracticeType } from './practice.type.ts';
import { NO_FIGURE, NOT_OVER, WARNING } from './practice.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

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

/** Practices with the figures before and after: three statements beside the registry's, and one for each period of handling times. */
export function readPractices(asked: PracticesAsked, context: GraphContext): Promise<PracticeType[]> {
  const known = 'practice' in asked ? null : asked.knownAt;
  return withRegistry(context.reads('rankings'), (registry) => answer(asked, registry, context), known);
}

const NOTHING_ELSE = { unit: null, kind: null, after: null, limit: 1, knownAt: null };

async function answer(asked: PracticesAsked, registry: Registry, context: GraphContext): Promise<PracticeType[]> {
  const which = 'practice' in asked ? { ...NOTHING_ELSE, ...asked } : { ...asked, practice: null };
  const days = reportDays(which, context);
  const today = dayKnown(days, context);
  const rows = await listPractices(context.reads('rankings'), { ...which, user: context.viewer.user });
  const metrics = new Map(
    metricsOn(registry, today).map((metric) => [metric.key, measuredOf(registry, metric, today)] as const),
  );
  const measured = (key: string): Measured | undefined => metrics.get(key);
  const isGone = ({ valid_until: until }: PracticeRow): boolean => until !== null && until < today;
  // Who is still there is told in today's borders, with its predecessors; who is not, as it was then.
  const [there, gone] = await Promise.all([
    readAround(
      rows.filter((row) => !isGone(row)),
      { measured, asThen: false, days },
      context,
    ),
    readAround(rows.filter(isGone), { measured, asThen: true, days }, context),
  ]);
  return rows.map((row) => {
    const counted = isGone(row) ? gone : there;
    const known = { measured: measured(row.metric), registry, counted, today, knownAt: days.knownAt };
    return practiceTold(row, known, context.language);
  });
}

interface Known {
  readonly measured: Measured | undefined;
  readonly registry: Registry;
  readonly counted: Counted;
  readonly today: string;
  readonly knownAt: Date | undefined;
}

/** The figures before and after; none of months that are not over. */
function figuresOf(row: PracticeRow, { measured, counted, today }: Known) {
  const periods = aroundStart(row.started_on, row.precision);
  const figure = (period: Period): PracticeFigure | null =>
    measured && period.to < today ? figureIn(measured, counted(row.unit_id, period), period) : null;
  return { before: figure(periods.before), after: figure(periods.after), isOver: periods.after.to < today };
}

function practiceTold(row: PracticeRow, known: Known, language: Language): PracticeType {
  const { measured, registry } = known;
  const { before, after, isOver } = figuresOf(row, known);
  const vi = language === 'vi';
  return {
    key: row.id,
    kind: row.kind,
    title: vi ? row.title_vi : (row.title_en ?? row.title_vi),
    titleVi: row.title_vi,
    titleEn: row.title_en,
    scope: vi ? row.scope_vi : (row.scope_en ?? row.scope_vi),
    unit: row.code === null ? null : unitStub(row.unit_id, known.knownAt, { code: row.code, name: row.name }),
    place: row.place,
    startedOn: row.started_on,
    precision: row.precision,
    source: row.source,
    addedBy: row.owner_name,
    isOwn: row.is_own,
    metric: measured ? worded(measured.metric, language, registry) : null,
    before,
    after,
    change: changeOf(before, after),
    warning: (before && after ? WARNING : isOver ? NO_FIGURE : NOT_OVER)[language],
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
  const known = metrics.map(({ key }) => key);
  if (known.includes(metric)) return textRefusal(input);
  return refusal(practiceErrors.PRACTICE_METRIC, ['input', 'metric'], { metric, known: known.join(', ') });
}

type Outcome = { readonly key: string } | { readonly refused: Refusal };

/** Adds a practice of the viewer's own commune. @returns its key, or why not */
export async function addPractice(input: AddPracticeInput, context: GraphContext): Promise<Outcome> {
  const { viewer, today, now } = context;
  const reads = context.reads('rankings');
  const id = numberKeyOf('AdministrativeUnit', input.unitId);
  // Accounts off: anybody may; else the leader of that very unit.
  const isOwn = viewer.classes === null || (viewer.classes['SPEAK'] === 'UNIT' && Number(viewer.unit) === id);
  const [unit] = isOwn && id !== null ? await findUnits(reads, { ids: [id] }) : [];
  if (!unit) return { refused: refusal(practiceErrors.PRACTICE_UNIT, ['input', 'unitId']) };
  const refused = await withRegistry(
    reads,
    (registry) => Promise.resolve(refusalOf(input, metricsOn(registry, today), today)),
    null,
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
