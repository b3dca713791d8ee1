import type { GraphContext } from '../../platform/context.ts';
import type { Stub } from '../../platform/room.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';
import { columnsOfForm, hasBefore, isBalance, readLines, readTotals } from './report-figures.service.ts';
import { provinceCode, reportKey, reportOf, type ReportOf } from './report-key.rules.ts';
import { balanceChecks, compared, differencesOf, digestOf } from './report-lines.rules.ts';
import { periodBeforeOf, periodName, type ReportForm, type ReportPeriod } from './report-period.rules.ts';
import { listVersions, type ReportPlace, type SignedRow } from './report.queries.ts';
import { latestOf, maySign, placeOf, whoseOf } from './report.service.ts';
import type { ReportFormType } from './report-form.type.ts';
import type { ReportType, ReportVersionType } from './report.type.ts';
import { ReportState } from './report.words.ts';

const DONE: readonly ReportState[] = ['SENT', 'SUPERSEDED'];

/** Another room's unit; null of a province. */
const stubOf = (unit: number | null, knownAt: Date | null): Stub | null =>
  unit === null || unit === 0 ? null : unitStub(unit, knownAt);

/** A form in the language of the request. */
export function wordedForm(form: ReportForm, { language }: Pick<GraphContext, 'language'>): ReportFormType {
  const place = language === 'vi' ? 0 : 1;
  const { key, level, legalBasis, isVerified, calendar, dueDays, recipient, validFrom, validUntil } = form;
  return {
    key,
    level,
    legalBasis,
    isVerified,
    dueDays,
    recipient,
    validFrom,
    validUntil,
    name: form.name[place],
    note: form.note[place],
    signer: form.signer[place],
    cutOffDay: calendar.cutOffDay,
  };
}

interface HeadOf {
  readonly form: ReportForm;
  readonly period: ReportPeriod;
  readonly unit: number;
  readonly place: Pick<ReportPlace, 'name' | 'province' | 'province_name'>;
  readonly state: ReportState;
  /** When it was known, where it is signed; null for all that is known. */
  readonly knownAt: Date | null;
}

/** What a report in a list and a report by itself have alike. */
export function headOf({ form, period, unit, place, state, knownAt }: HeadOf, context: GraphContext) {
  const { today, language } = context;
  return {
    key: reportKey(form, form.level === 'UNIT' ? unit : place.province, period.key),
    form: wordedForm(form, context),
    unit: stubOf(unit, knownAt),
    placeName: place.name,
    provinceCode: provinceCode(place.province),
    provinceName: place.province_name,
    periodName: periodName(period)[language === 'vi' ? 0 : 1],
    periodFrom: period.from,
    periodTo: period.to,
    dueOn: period.dueOn,
    state,
    isOverdue: period.dueOn < today && !DONE.includes(state),
    isPeriodOver: period.to < today,
  };
}

const versionOf = (row: SignedRow): ReportVersionType => ({
  version: row.version,
  state: row.state,
  reason: row.reason,
  knownAt: row.known_at,
  digest: row.digest,
  signedByName: row.signed_by_name,
  signedAt: row.signed_at,
  sentTo: row.sent_to,
  sentByName: row.sent_by_name,
  sentAt: row.sent_at,
  withdrawnReason: row.withdrawn_reason,
  withdrawnByName: row.withdrawn_by_name,
  withdrawnAt: row.withdrawn_at,
  isDemo: row.is_demo,
});

/**
 * A report with its lines, beside the period before and what would be told now.
 * @param version 0 for what would be signed now; null for the latest that was not withdrawn, else a draft
 * @returns null where there is no such report or version, or the viewer may not see it
 */
export async function readReport(
  key: string,
  version: number | null,
  context: GraphContext,
): Promise<ReportType | null> {
  const of = reportOf(key);
  if (!of) return null;
  const reads = context.reads('rankings');
  const [place, versions] = await Promise.all([placeOf(of, null, context), listVersions(reads, whoseOf(of))]);
  const signed = version === null ? latestOf(versions) : (versions.find((row) => row.version === version) ?? null);
  if (!place || (version !== null && version !== 0 && !signed)) return null;
  const knownAt = signed && new Date(signed.known_at);
  const then = (knownAt && (await placeOf(of, knownAt, context))) ?? place;
  const told = await figuresOf(of, { place, then, knownAt }, context);
  const digest = digestOf(key, of.period, told.own);
  const state = signed?.state ?? ReportState.DRAFT;
  const before = periodBeforeOf(of.form, of.period);
  return {
    ...headOf({ ...of, place: then, state, knownAt }, context),
    signed: signed && versionOf(signed),
    versions: versions.map(versionOf),
    digest,
    isIntact: signed === null || signed.digest === digest,
    differences: differencesOf(told.lines),
    beforeFrom: before.from,
    beforeTo: before.to,
    columns: columnsOfForm(of.form.key).map(({ key: column, name, kind }) => ({
      key: column,
      name: name[context.language === 'vi' ? 0 : 1],
      kind,
    })),
    lines: told.lines.map((line) => ({
      ...line,
      unit: stubOf(line.unit, knownAt),
      cells: line.cells.map((cell) => ({ ...cell })),
    })),
    checks: told.checks.map((check) => ({ ...check, holds: check.left === check.right })),
    maySign: maySign(context, of),
  };
}

interface Standing {
  readonly place: ReportPlace;
  /** The place as known when the report was signed. */
  readonly then: ReportPlace;
  readonly knownAt: Date | null;
}

/** Everything told from dossiers, asked for at once. */
async function figuresOf(of: ReportOf, { place, then, knownAt }: Standing, context: GraphContext) {
  const { form, period, unit } = of;
  const asked = {
    form: form.key,
    unit,
    province: provinceCode(place.province),
    days: period,
    unitsOn: period.to,
    knownAt,
    place: then,
  };
  const [own, before, now, totals] = await Promise.all([
    readLines(asked, context),
    hasBefore(form.key) ? readLines({ ...asked, days: periodBeforeOf(form, period) }, context) : [],
    knownAt ? readLines({ ...asked, knownAt: null, place }, context) : null,
    isBalance(form.key) ? readTotals(asked, context) : null,
  ]);
  const { language } = context;
  return {
    own,
    lines: compared(own, before, now),
    checks: totals === null ? [] : balanceChecks(own, before, { totals, language }),
  };
}
