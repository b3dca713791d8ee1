import type { GraphContext } from '../../platform/context.ts';
import { statement, type Statement } from '../../platform/reads.ts';
import { refusal, type ErrorKind, type ErrorParameters, type Refusal } from '../../platform/user-error.ts';
import { reportErrors } from './report.errors.ts';
import { readLines } from './report-figures.service.ts';
import { provinceCode, reportOf, type ReportOf } from './report-key.rules.ts';
import { digestOf } from './report-lines.rules.ts';
import { findPlace, listVersions, type ReportPlace, type SignedRow, type Whose } from './report.queries.ts';

const LONGEST_REASON = 500;
const LONGEST_RECIPIENT = 200;

const sign = statement<{ readonly version: number }>(
  'rankings.signReport',
  `/* rankings.signReport */
insert into rankings.signed_report (form, unit_id, province, scope_province, period, version, reason, known_at, digest, signed_by,
  signed_by_name, signed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $8) on conflict do nothing returning version`,
);

const OPEN = `form = $1 and unit_id = $2 and province = $3 and period = $4 and version = $5 and sent_at is null and withdrawn_at is null`;

const send = statement<{ readonly version: number }>(
  'rankings.sendReport',
  `/* rankings.sendReport */
update rankings.signed_report set sent_to = $6, sent_by = $7, sent_by_name = $8, sent_at = $9 where ${OPEN} returning version`,
);

const withdraw = statement<{ readonly version: number }>(
  'rankings.withdrawReport',
  `/* rankings.withdrawReport */
update rankings.signed_report set withdrawn_reason = $6, withdrawn_by = $7, withdrawn_by_name = $8, withdrawn_at = $9
where ${OPEN} returning version`,
);

/** How a report is kept. */
export const whoseOf = ({ form, unit, province, period }: ReportOf): Whose => ({
  form: form.key,
  unit,
  province,
  period: period.key,
});

/**
 * Where a report is of, on the last day of its period; null where that place was not.
 * @param knownAt as known at this instant; null for all that is known
 */
export const placeOf = (
  { unit, province, period }: ReportOf,
  knownAt: Date | null,
  context: GraphContext,
): Promise<ReportPlace | null> =>
  findPlace(context.reads('rankings'), {
    unit,
    province: province === 0 ? '' : provinceCode(province),
    day: period.to,
    knownAt,
  });

/** Whether the viewer leads the very place a report is of; accounts that are off hold all. */
export function maySign(
  { viewer }: GraphContext,
  { form, unit, province }: Pick<ReportOf, 'form' | 'unit' | 'province'>,
): boolean {
  if (viewer.classes === null) return true;
  return viewer.classes['SIGN'] === form.level && Number(viewer.unit) === (form.level === 'UNIT' ? unit : province);
}

/** The version in force or about to be: the latest that was not withdrawn. */
export const latestOf = (versions: readonly SignedRow[]): SignedRow | null =>
  versions.find(({ state }) => state !== 'WITHDRAWN') ?? null;

type Outcome = { readonly done: ReportOf; readonly version: number } | { readonly refused: Refusal };

const no = (kind: ErrorKind, field: string, parameters: ErrorParameters = {}): { readonly refused: Refusal } => ({
  refused: refusal(kind, ['input', field], parameters),
});

/** Who writes: an account, or the house itself. */
const writerOf = ({ viewer }: GraphContext): [user: string, name: string] => [
  viewer.user,
  viewer.account?.name ?? 'Một Cửa',
];

interface Own {
  readonly of: ReportOf;
  readonly place: ReportPlace;
  readonly versions: readonly SignedRow[];
}

/** A report of the viewer's own place, with its versions. */
async function ownReport(key: string, context: GraphContext): Promise<Own | { readonly refused: Refusal }> {
  const of = reportOf(key);
  if (of && !maySign(context, of)) return no(reportErrors.REPORT_SCOPE, 'key');
  const [place, versions] = of
    ? await Promise.all([placeOf(of, null, context), listVersions(context.reads('rankings'), whoseOf(of))])
    : [null, []];
  return of && place ? { of, place, versions } : no(reportErrors.REPORT_UNKNOWN, 'key', { key });
}

const isText = (text: string | null, longest: number): text is string =>
  text !== null && text !== '' && [...text].length <= longest;

export interface Signing {
  readonly key: string;
  /** The digest of what was looked at; left out, whatever is told now is signed. */
  readonly expectedDigest?: string | null;
  /** Why what was sent is replaced. */
  readonly reason?: string | null;
}

/** Signs a report as it is known now: its figures stay, whatever is imported later. */
export async function signReport({ key, expectedDigest, reason }: Signing, context: GraphContext): Promise<Outcome> {
  const own = await ownReport(key, context);
  if ('refused' in own) return own;
  const { of, place, versions } = own;
  const { now, today } = context;
  if (today <= of.period.to) return no(reportErrors.REPORT_RUNNING, 'key', { until: of.period.to });
  const latest = latestOf(versions);
  if (latest?.state === 'SIGNED') return no(reportErrors.REPORT_SIGNED, 'key');
  const why = latest === null ? null : (reason?.trim() ?? '');
  if (why !== null && !isText(why, LONGEST_REASON)) {
    return no(reportErrors.REPORT_REASON, 'reason', { longest: LONGEST_REASON });
  }
  const province = provinceCode(place.province);
  const asked = {
    form: of.form.key,
    unit: of.unit,
    province,
    days: of.period,
    unitsOn: of.period.to,
    knownAt: now,
    place,
  };
  const digest = digestOf(key, of.period, await readLines(asked, context));
  if (expectedDigest != null && expectedDigest !== digest) return no(reportErrors.REPORT_CHANGED, 'expectedDigest');
  const version = (versions[0]?.version ?? 0) + 1;
  const about = [of.form.key, of.unit, of.province, place.province, of.period.key, version, why, now, digest];
  return written(context, { statement: sign, values: [...about, ...writerOf(context)] }, of);
}

export interface Ending {
  readonly key: string;
  readonly version: number;
}

/** Notes that a signed report was sent: by whom, to whom, when. Nothing is sent from here. */
export async function sendReport(input: Ending & { readonly sentTo: string }, context: GraphContext): Promise<Outcome> {
  const to = input.sentTo.trim();
  if (!isText(to, LONGEST_RECIPIENT)) return no(reportErrors.REPORT_SENT_TO, 'sentTo', { longest: LONGEST_RECIPIENT });
  return end(input, context, { statement: send, told: to });
}

/** Takes a signature back, as long as the report was not sent. */
export async function withdrawReport(
  input: Ending & { readonly reason: string },
  context: GraphContext,
): Promise<Outcome> {
  const why = input.reason.trim();
  if (!isText(why, LONGEST_REASON)) return no(reportErrors.REPORT_REASON, 'reason', { longest: LONGEST_REASON });
  return end(input, context, { statement: withdraw, told: why });
}

type Write = Statement<{ readonly version: number }>;

function end(
  { key, version }: Ending,
  context: GraphContext,
  step: { readonly statement: Write; readonly told: string },
): Promise<Outcome> {
  const of = reportOf(key);
  if (!of) return Promise.resolve(no(reportErrors.REPORT_UNKNOWN, 'key', { key }));
  if (!maySign(context, of)) return Promise.resolve(no(reportErrors.REPORT_SCOPE, 'key'));
  const about = [of.form.key, of.unit, of.province, of.period.key, version, step.told];
  const values = [...about, ...writerOf(context), context.now];
  return written(context, { statement: step.statement, values }, of);
}

async function written(
  context: GraphContext,
  step: { readonly statement: Write; readonly values: readonly unknown[] },
  of: ReportOf,
): Promise<Outcome> {
  const [rows = []] = await context.writes('rankings').batch([step]);
  const [row] = rows as { version: number }[];
  return row ? { done: of, version: row.version } : no(reportErrors.REPORT_CHANGED, 'key');
}
