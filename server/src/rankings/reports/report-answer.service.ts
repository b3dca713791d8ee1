import type { GraphContext } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { Stub } from '../../platform/room.ts';
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
const unitStub = (unit: number | null): Stub | null =>
  unit === null || unit === 0 ? null : new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', unit));

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
}

/** What a report in a list and a report by itself have alike. */
export function headOf({ form, period, unit, place, state }: HeadOf, context: GraphContext) {
  const { today, language } = context;
  return {
    key: reportKey(form, form.level === 'UNIT' ? unit : place.province, period.key),
    form: wordedForm(form, context),
    unit: unitStub(unit),
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
  const [place, versions] = await Promise.all([placeOf(of, context), listVersions(reads, whoseOf(of))]);
  const signed = version === null ? latestOf(versions) : (versions.find((row) => row.version === version) ?? null);
  if (!place || (version !== null && version !== 0 && !signed)) return null;
  const told = await figuresOf(of, { place, signed }, context);
  const digest = digestOf(key, of.period, told.own);
  const state = signed?.state ?? ReportState.DRAFT;
  const before = periodBeforeOf(of.form, of.period);
  return {
    ...headOf({ ...of, place, state }, context),
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
      unit: unitStub(line.unit),
      cells: line.cells.map((cell) => ({ ...cell })),
    })),
    checks: told.checks.map((check) => ({ ...check, holds: check.left === check.right })),
    maySign: maySign(context, of),
  };
}

interface Standing {
  readonly place: ReportPlace;
  readonly signed: SignedRow | null;
}

/** Everything told from dossiers, asked for at once. */
async function figuresOf(of: ReportOf, { place, signed }: Standing, context: GraphContext) {
  const { form, period, unit } = of;
  const asked = {
    form: form.key,
    unit,
    province: provinceCode(place.province),
    days: period,
    unitsOn: period.to,
    knownAt: signed && new Date(signed.known_at),
    place,
  };
  const [own, before, now, totals] = await Promise.all([
    readLines(asked, context),
    hasBefore(form.key) ? readLines({ ...asked, days: periodBeforeOf(form, period) }, context) : [],
    signed ? readLines({ ...asked, knownAt: null }, context) : null,
    isBalance(form.key) ? readTotals(asked, context) : null,
  ]);
  const { language } = context;
  return {
    own,
    lines: compared(own, before, now),
    checks: totals === null ? [] : balanceChecks(own, before, { totals, language }),
  };
}
