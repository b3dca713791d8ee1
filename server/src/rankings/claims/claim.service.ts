import type { GraphContext, Language } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { statement } from '../../platform/reads.ts';
import { reportDays, type ReportDays } from '../../platform/report-window.ts';
import { platformErrors, refusal, type Refusal } from '../../platform/user-error.ts';
import { findUnits } from '../explain/explain.queries.ts';
import { claimErrors } from './claim.errors.ts';
import {
  listReports,
  readFigures,
  type CheckRow,
  type ClaimRow,
  type ReportQuestion,
  type ReportRow,
} from './claim.queries.ts';
import { checked, compare, type Compared } from './claim.rules.ts';
import { CLAIM_WORDS, countsInWords } from './claim-words.data.ts';
import type { AddClaimInput, ClaimCheckType, ClaimReportType, ClaimType } from './claim.type.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const LONGEST = 500;
const GREATEST = 1e9;

/** Which reports: one of them, or as many as there may be after another; held against what is known on a day, or was at an instant. */
type ReportsAsked =
  { readonly report: string } | (Omit<ReportQuestion, 'user' | 'report'> & { readonly days: ReportDays });

const NOTHING_ELSE = { unit: null, provinceCode: null, after: null, limit: 1, knownAt: null };

/** Reports with each figure held against the computed one: three statements, however many. */
export async function readReports(asked: ReportsAsked, context: GraphContext): Promise<ClaimReportType[]> {
  const reads = context.reads('rankings');
  const { days, ...which } =
    'report' in asked ? { ...NOTHING_ELSE, ...asked, days: reportDays({}, context) } : { ...asked, report: null };
  const reports = await listReports(reads, { ...which, user: context.viewer.user });
  if (reports.length === 0) return [];
  const figures = await readFigures(
    reads,
    reports.map(({ id }) => id),
    days,
  );
  return reports.map((row) => reportTold(row, { figures, days }, context.language));
}

type Figures = Awaited<ReturnType<typeof readFigures>>;

interface Beside {
  readonly figures: Figures;
  readonly days: ReportDays;
}

function reportTold(row: ReportRow, { figures, days }: Beside, language: Language): ClaimReportType {
  const checks = row.checks.map((check) => checkTold(check, language));
  return {
    key: row.id,
    place: row.place,
    unit: row.unit_id === null ? null : unitStub(row.unit_id, days.knownAt),
    provinceCode: row.province_code,
    source: row.source,
    wording: row.wording,
    publishedOn: row.published_on,
    writtenDownBy: row.owner_name,
    isOwn: row.is_own,
    balances: checks.length === 0 ? null : checks.every(({ holds }) => holds),
    checks,
    claims: row.claims.map((claim) => claimTold(claim, figures, language)),
  };
}

function checkTold(check: CheckRow, language: Language): ClaimCheckType {
  return { name: language === 'vi' ? check.name_vi : check.name_en, stated: check.stated, ...checked(check, language) };
}

function claimTold(claim: ClaimRow, { totals, facts }: Figures, language: Language): ClaimType {
  const worded = { claimed: claim.value, qualifier: claim.qualifier, decimals: claim.decimals };
  const compared = compare(claim.item, worded, {
    totals: totals.get(claim.id) ?? null,
    fact: facts.get(claim.id) ?? null,
  });
  return {
    key: claim.id,
    item: claim.item,
    subject: claim.subject?.name[language] ?? null,
    periodFrom: claim.period_from,
    periodTo: claim.period_to,
    value: claim.value,
    decimals: claim.decimals,
    qualifier: claim.qualifier,
    computed: compared.computed,
    difference: compared.computed === null ? null : claim.value - compared.computed,
    outcome: compared.outcome,
    explanation: claim.subject?.reason[language] ?? explanationOf(compared, language),
  };
}

const explanationOf = ({ outcome, meant }: Compared, language: Language): string =>
  CLAIM_WORDS[outcome][language].replace('{meant}', meant === null ? '' : countsInWords(meant, language));

const insertReport = statement<{ readonly id: string }>(
  'rankings.insertReport',
  `/* rankings.insertReport */
with kept as (
  insert into rankings.report (place, unit_id, source, wording, published_on, owner, owner_name, created_at)
  values ($1, $2, $3, $4, $5::date, $6, $7, $8) returning id
)
insert into rankings.claim (report_id, item, value, decimals, qualifier, period_from, period_to, owner)
select kept.id, $9::text, $10::numeric, $11::smallint, $12::text, $13::date, $14::date, $6 from kept
returning report_id::text as id`,
);

const deleteReport = statement<{ readonly id: string }>(
  'rankings.deleteReport',
  '/* rankings.deleteReport */ delete from rankings.report where id = $1 and owner = $2 returning id::text as id',
);

const isText = (text: string): boolean => text.trim() !== '' && [...text].length <= LONGEST;
const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

function refusalOf(input: AddClaimInput): Refusal | null {
  const field = isText(input.source) ? (isText(input.wording) ? null : 'wording') : 'source';
  if (field !== null) return refusal(claimErrors.CLAIM_TEXT, ['input', field], { longest: LONGEST });
  const { value, period } = input;
  const isFigure = value >= 0 && value <= GREATEST && !String(value).includes('e') && decimalsOf(value) <= 4;
  if (!isFigure) return refusal(claimErrors.CLAIM_VALUE, ['input', 'value'], { most: GREATEST });
  if (period.from > period.to) return refusal(platformErrors.PERIOD_REVERSED, ['input', 'period'], { ...period });
  return null;
}

type Outcome = { readonly key: string } | { readonly refused: Refusal };

/** Writes a reported figure down. @returns the report's key, or why not */
export async function addClaim(input: AddClaimInput, context: GraphContext): Promise<Outcome> {
  const refused = refusalOf(input);
  if (refused) return { refused };
  const id = numberKeyOf('AdministrativeUnit', input.unitId);
  const [unit] = id !== null ? await findUnits(context.reads('rankings'), { ids: [id] }) : [];
  if (!unit) {
    return { refused: refusal(claimErrors.CLAIM_UNIT_UNKNOWN, ['input', 'unitId'], { id: input.unitId }) };
  }
  const { viewer, now } = context;
  const { source, wording, publishedOn = null, item, value, qualifier, period } = input;
  const report = [unit.name, unit.id, source.trim(), wording.trim(), publishedOn];
  const maker = [viewer.user, viewer.account?.name ?? 'Một Cửa', now];
  const claim = [item, value, decimalsOf(value), qualifier ?? 'EXACTLY', period.from, period.to];
  const values = [...report, ...maker, ...claim];
  const [rows = []] = await context.writes('rankings').batch([{ statement: insertReport, values }]);
  const [row] = rows as { id: string }[];
  return row ? { key: row.id } : { refused: refusal(claimErrors.CLAIM_UNKNOWN, ['input'], { key: '' }) };
}

/** Takes back a report that the viewer wrote down. */
export async function deleteClaimReport(key: string, context: GraphContext): Promise<Outcome> {
  const refused: Outcome = { refused: refusal(claimErrors.CLAIM_UNKNOWN, ['input', 'key'], { key }) };
  if (!/^\d{1,18}$/u.test(key)) return refused;
  const values = [key, context.viewer.user];
  const [rows = []] = await context.writes('rankings').batch([{ statement: deleteReport, values }]);
  return rows.length > 0 ? { key } : refused;
}
