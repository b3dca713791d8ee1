import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { Problem, refusal, type Refusal } from '../../platform/user-error.ts';
import type { MetricRow, Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { closureErrors } from './closure.errors.ts';
import { CLOSURE_COLUMNS } from './closure.queries.ts';
import { closureFor, hasPlace, isOneUnit, type ClosureRow } from './closure.rules.ts';
import type { CloseRankingInput, RankingClosureType } from './closure.type.ts';
import { AUDIENCE_WORDS, untilWords } from './closure.words.ts';

const LONGEST = 300;

const insertClosure = statement<ClosureRow>(
  'rankings.closeRanking',
  `/* rankings.closeRanking */
insert into rankings.ranking_closure (metric, audience, province_code, reason_vi, reason_en, valid_from, valid_until, owner,
  owner_name, created_at)
values ($1, $2, $3, $4, $5, $6::date, $7::date, $8, $9, $10)
on conflict on constraint ranking_closure_once do nothing returning ${CLOSURE_COLUMNS}`,
);

const deleteClosure = statement<{ key: string }>(
  'rankings.reopenRanking',
  '/* rankings.reopenRanking */ delete from rankings.ranking_closure where id = $1 returning id::text as key',
);

/** What closes a metric's leaderboard to the viewer today; null where it is open. Whatever is known of when: it holds now. */
export const closureOf = (
  { closures }: Registry,
  metric: Pick<MetricRow, 'key'>,
  { viewer, today }: Pick<GraphContext, 'viewer' | 'today'>,
): ClosureRow | null => closureFor(closures, { metric: metric.key, viewer, day: today });

/** The refusal of a closed leaderboard: to whom, how long, and why. */
export function closedProblem(
  { audience, reasonVi, reasonEn, validUntil }: ClosureRow,
  metric: Pick<MetricRow, 'name_vi' | 'name_en'>,
  { language }: Pick<GraphContext, 'language'>,
): Problem {
  return new Problem(closureErrors.RANKING_CLOSED, ['metric'], {
    metric: language === 'vi' ? metric.name_vi : metric.name_en,
    audience: AUDIENCE_WORDS[audience][language],
    until: untilWords(validUntil, language),
    reason: language === 'vi' ? reasonVi : (reasonEn ?? reasonVi),
  });
}

interface Compared {
  readonly metric: MetricRow;
  readonly scope: { readonly unitCodes: readonly string[] | null };
}

/** Whether units may be told beside each other by a metric; one named unit always may. @throws Problem RANKING_CLOSED */
export function checkOpen(registry: Registry, { metric, scope }: Compared, context: GraphContext): void {
  const closure = isOneUnit(scope) ? null : closureOf(registry, metric, context);
  if (closure) throw closedProblem(closure, metric, context);
}

/** Whether the viewer may close and open to viewers of a province; null is to viewers wherever. */
function mayClose({ viewer }: GraphContext, provinceCode: string | null): boolean {
  const held = viewer.classes === null ? 'ALL' : viewer.classes['CLOSE'];
  return (
    held === 'ALL' || (held === 'PROVINCE' && provinceCode !== null && Number(viewer.unit) === Number(provinceCode))
  );
}

/** A closure as the API shows it. */
export function closureTold(row: ClosureRow, context: GraphContext): RankingClosureType {
  const { ownerName, createdAt, reasonVi, reasonEn, ...told } = row;
  return {
    ...told,
    reason: context.language === 'vi' ? reasonVi : (reasonEn ?? reasonVi),
    closedAt: createdAt,
    closedBy: ownerName,
    mayReopen: mayClose(context, row.provinceCode),
  };
}

/** Closures that hold or will, of one metric with those of every metric, or all of them. */
export const listCurrent = (metric: string | null, context: GraphContext): Promise<RankingClosureType[]> =>
  withRegistry(
    context.reads('rankings'),
    ({ closures }) =>
      Promise.resolve(
        closures
          .filter((row) => metric === null || (row.metric ?? metric) === metric)
          .filter(({ validUntil }) => (validUntil ?? context.today) >= context.today)
          .map((row) => closureTold(row, context)),
      ),
    null,
  );

const isReason = (text: string): boolean => text !== '' && [...text].length <= LONGEST;

interface Worded {
  readonly reasonVi: string;
  readonly reasonEn: string | null;
  readonly from: string;
}

function wrongClosure(input: CloseRankingInput, { reasonVi, reasonEn, from }: Worded, today: string): Refusal | null {
  const { audience, provinceCode, validUntil } = input;
  if (provinceCode != null && !hasPlace(audience)) {
    return refusal(closureErrors.CLOSURE_PLACELESS, ['input', 'audience']);
  }
  if (!isReason(reasonVi)) return refusal(closureErrors.CLOSURE_REASON, ['input', 'reasonVi'], { longest: LONGEST });
  if (reasonEn !== null && !isReason(reasonEn)) {
    return refusal(closureErrors.CLOSURE_REASON, ['input', 'reasonEn'], { longest: LONGEST });
  }
  if (validUntil != null && (validUntil < from || validUntil < today)) {
    return refusal(closureErrors.CLOSURE_DAYS, ['input', 'validUntil'], { from, until: validUntil });
  }
  return null;
}

/** Turns a leaderboard off: for anybody by an administrator, for viewers of a province by its leader. */
export async function closeRanking(
  input: CloseRankingInput,
  context: GraphContext,
): Promise<{ readonly closure: ClosureRow } | { readonly refused: Refusal }> {
  const { viewer, now, today } = context;
  const provinceCode = input.provinceCode ?? null;
  if ((provinceCode !== null && !/^\d{2}$/u.test(provinceCode)) || !mayClose(context, provinceCode)) {
    return { refused: refusal(closureErrors.CLOSURE_SCOPE, ['input', 'provinceCode']) };
  }
  const reasonEn = input.reasonEn?.trim() ?? '';
  const words = { reasonVi: input.reasonVi.trim(), reasonEn: reasonEn === '' ? null : reasonEn };
  const from = input.validFrom ?? today;
  const refused =
    wrongClosure(input, { ...words, from }, today) ?? (await unknownMetric(input.metric ?? null, context));
  if (refused) return { refused };
  const what = [input.metric ?? null, input.audience, provinceCode, words.reasonVi, words.reasonEn];
  const values = [...what, from, input.validUntil ?? null, viewer.user, viewer.account?.name ?? 'Một Cửa', now];
  const [rows = []] = await context.writes('rankings').batch([{ statement: insertClosure, values }]);
  const [closure] = rows as ClosureRow[];
  return closure ? { closure } : { refused: refusal(closureErrors.CLOSURE_EXISTS, ['input']) };
}

const unknownMetric = (metric: string | null, context: GraphContext): Promise<Refusal | null> =>
  withRegistry(
    context.reads('rankings'),
    ({ metrics }) => {
      const isKnown = metric === null || metrics.some(({ key }) => key === metric);
      const field = ['input', 'metric'];
      return Promise.resolve(isKnown ? null : refusal(closureErrors.CLOSURE_METRIC_UNKNOWN, field, { metric }));
    },
    null,
  );

/** Opens a leaderboard again before its last day; the audit trail keeps that it was closed. */
export async function reopenRanking(
  key: string,
  context: GraphContext,
): Promise<{ readonly key: string } | { readonly refused: Refusal }> {
  const unknown = { refused: refusal(closureErrors.CLOSURE_UNKNOWN, ['input', 'key'], { key }) };
  const found = await withRegistry(
    context.reads('rankings'),
    ({ closures }) => Promise.resolve(closures.find((row) => row.key === key)),
    null,
  );
  if (!found) return unknown;
  if (!mayClose(context, found.provinceCode))
    return { refused: refusal(closureErrors.CLOSURE_SCOPE, ['input', 'key']) };
  const [rows = []] = await context.writes('rankings').batch([{ statement: deleteClosure, values: [key] }]);
  return rows.length > 0 ? { key } : unknown;
}
