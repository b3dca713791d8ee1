import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type ErrorKind, type ErrorParameters, type Refusal } from '../../platform/user-error.ts';
import { parErrors } from './par.errors.ts';
import type { AppraiseParCriterionInput, ScoreParCriterionInput } from './par.input.ts';
import { findStanding, SCORE_COLUMNS, type ParScoreRow, type ParStanding } from './par.queries.ts';

const LONGEST = 1_000;

const score = statement<ParScoreRow>(
  'rankings.scorePar',
  `/* rankings.scorePar */
insert into rankings.par_score as s (method_key, unit_id, criterion_code, scope_province, self_points, evidence, evidence_url,
  scored_by, scored_by_name, scored_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict on constraint par_score_once do update set self_points = excluded.self_points, evidence = excluded.evidence,
  evidence_url = excluded.evidence_url, scored_by = excluded.scored_by, scored_by_name = excluded.scored_by_name,
  scored_at = excluded.scored_at, version = s.version + 1
where s.appraised_at is null and s.version = coalesce($11, s.version)
returning ${SCORE_COLUMNS}`,
);

const appraise = statement<ParScoreRow>(
  'rankings.appraisePar',
  `/* rankings.appraisePar */
insert into rankings.par_score as s (method_key, unit_id, criterion_code, scope_province, appraised_points, appraisal_note,
  appraised_by, appraised_by_name, appraised_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict on constraint par_score_once do update set appraised_points = excluded.appraised_points,
  appraisal_note = excluded.appraisal_note, appraised_by = excluded.appraised_by, appraised_by_name = excluded.appraised_by_name,
  appraised_at = excluded.appraised_at, version = s.version + 1
where s.scored_by is distinct from excluded.appraised_by and s.version = coalesce($10, s.version)
returning ${SCORE_COLUMNS}`,
);

type Outcome = { readonly score: ParScoreRow } | { readonly refused: Refusal };
type Asked = ScoreParCriterionInput | AppraiseParCriterionInput;

const no = (kind: ErrorKind, field: string, parameters: ErrorParameters = {}): Refusal =>
  refusal(kind, ['input', field], parameters);

/** Who writes: an account, or the house itself. */
const writerOf = ({ viewer }: GraphContext): [user: string, name: string] => [
  viewer.user,
  viewer.account?.name ?? 'Một Cửa',
];

/** Whether the viewer holds a class for this very place; accounts that are off hold all. */
export function isWithin({ viewer }: GraphContext, of: 'SPEAK' | 'APPRAISE', place: number): boolean {
  if (viewer.classes === null) return true;
  const level = of === 'SPEAK' ? 'UNIT' : 'PROVINCE';
  return viewer.classes[of] === level && Number(viewer.unit) === place;
}

const arePoints = (points: number, most: number): boolean =>
  points >= 0 && points <= most && Math.abs(points * 100 - Math.round(points * 100)) < 1e-6;

const isLink = (url: string): boolean => url.length <= 500 && URL.canParse(url) && url.startsWith('https://');

/** What is wrong whoever asks; null where nothing is. */
function wrongOf(input: Asked, standing: ParStanding | undefined): Refusal | null {
  if (!standing) return no(parErrors.PAR_METHOD_UNKNOWN, 'method', { key: input.method });
  if (!standing.isOfMethod) return no(parErrors.PAR_UNIT, 'unitId');
  const { kind, most } = standing;
  if (kind === null || most === null) return no(parErrors.PAR_CRITERION, 'criterion', { code: input.criterion });
  if (!arePoints(input.points, most)) return no(parErrors.PAR_POINTS, 'points', { most });
  return null;
}

function wrongScore(input: ScoreParCriterionInput, standing: ParStanding, today: string): Refusal | null {
  const { kind, from, until, isClosed, isAppraised } = standing;
  if (kind === 'SURVEY' || kind === 'PENALTY') {
    return no(parErrors.PAR_CRITERION, 'criterion', { code: input.criterion });
  }
  const evidence = input.evidence.trim();
  const isTold = evidence !== '' && [...evidence].length <= LONGEST;
  if (!isTold || (input.evidenceUrl != null && !isLink(input.evidenceUrl))) {
    return no(parErrors.PAR_EVIDENCE, isTold ? 'evidenceUrl' : 'evidence', { longest: LONGEST });
  }
  const isOpen = isClosed !== true && today >= (from ?? '') && today <= (until ?? '');
  if (!isOpen) return no(parErrors.PAR_CLOSED, 'method', { from: from ?? '', until: until ?? '' });
  return isAppraised ? no(parErrors.PAR_APPRAISED, 'criterion') : null;
}

function wrongAppraisal(
  input: AppraiseParCriterionInput,
  standing: ParStanding,
  context: GraphContext,
): Refusal | null {
  const { kind, from, until, isClosed, scoredBy } = standing;
  if (isClosed === true) return no(parErrors.PAR_CLOSED, 'method', { from: from ?? '', until: until ?? '' });
  if (scoredBy !== null && scoredBy === context.viewer.user) return no(parErrors.PAR_SAME_PERSON, 'criterion');
  const isAwaited = kind === 'CRITERION' && scoredBy === null && context.today <= (until ?? '');
  if (isAwaited) return no(parErrors.PAR_NOT_SCORED, 'criterion', { until: until ?? '' });
  if ([...(input.note ?? '')].length > LONGEST)
    return no(parErrors.PAR_METHOD_TEXT, 'note', { field: 'note', longest: LONGEST });
  return null;
}

const unitOf = (id: string): number => numberKeyOf('AdministrativeUnit', id) ?? 0;

async function kept(context: GraphContext, step: { statement: typeof score; values: unknown[] }): Promise<Outcome> {
  const [rows = []] = await context.writes('rankings').batch([step]);
  const [row] = rows as ParScoreRow[];
  return row ? { score: row } : { refused: no(parErrors.PAR_CHANGED, 'expectedVersion') };
}

/** A commune gives itself points for a criterion, with its evidence. */
export async function scoreCriterion(input: ScoreParCriterionInput, context: GraphContext): Promise<Outcome> {
  const unit = unitOf(input.unitId);
  if (!isWithin(context, 'SPEAK', unit)) return { refused: no(parErrors.PAR_SCOPE, 'unitId') };
  const standing = await findStanding(context.reads('rankings'), { ...input, unit });
  const refused = wrongOf(input, standing) ?? wrongScore(input, standing as ParStanding, context.today);
  if (refused) return { refused };
  const about = [input.method, unit, input.criterion, Number(standing?.province)];
  const told = [input.points, input.evidence.trim(), input.evidenceUrl ?? null];
  const values = [...about, ...told, ...writerOf(context), context.now, input.expectedVersion ?? null];
  return kept(context, { statement: score, values });
}

/** An appraiser gives a commune points: whatever it gave itself, the survey, a bonus or a penalty. */
export async function appraiseCriterion(input: AppraiseParCriterionInput, context: GraphContext): Promise<Outcome> {
  const unit = unitOf(input.unitId);
  const standing = await findStanding(context.reads('rankings'), { ...input, unit });
  if (standing && !isWithin(context, 'APPRAISE', Number(standing.province))) {
    return { refused: no(parErrors.PAR_SCOPE, 'method') };
  }
  const refused = wrongOf(input, standing) ?? wrongAppraisal(input, standing as ParStanding, context);
  if (refused) return { refused };
  const about = [input.method, unit, input.criterion, Number(standing?.province)];
  const told = [input.points, input.note?.trim() ?? null];
  const values = [...about, ...told, ...writerOf(context), context.now, input.expectedVersion ?? null];
  return kept(context, { statement: appraise, values });
}
