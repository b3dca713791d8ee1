import type { GraphContext, Language } from '../../platform/context.ts';
import { addDays, dayNumber, type PlainDate } from '../../platform/plain-date.ts';
import { reportWindow, type Period, type ReportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { isWide, type Scope } from '../ranking/scope.queries.ts';
import { patternErrors } from './pattern.errors.ts';
import { listTraced } from './pattern.queries.ts';
import { findingsOf, testsOf, type PatternTest } from './pattern.rules.ts';
import type { PatternFindingType } from './pattern.type.ts';
import { PATTERN_WORDS } from './pattern.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

/** The days looked at where none are named. */
export const usualPeriod = (asOf: PlainDate): Period => ({ from: addDays(asOf, -91), to: asOf });
const MOST_DAYS = 366;

/** A longer period would look at too many dossiers. @throws Problem PATTERN_PERIOD */
export function checkPeriod({ from, to }: Period): void {
  const days = dayNumber(to) - dayNumber(from) + 1;
  if (days > MOST_DAYS) throw new Problem(patternErrors.PATTERN_PERIOD, ['period'], { days, most: MOST_DAYS });
}

/** Units of a scope with every test made of them: one statement. @throws Problem PATTERN_SCOPE, PATTERN_PERIOD */
export async function readPatterns(
  scope: Scope,
  { period, days }: { period: Period; days: ReportDays },
  context: GraphContext,
) {
  if (isWide(scope)) throw new Problem(patternErrors.PATTERN_SCOPE, ['scope']);
  checkPeriod(period);
  const window = reportWindow(period, days);
  const units = await listTraced(context.reads('rankings'), scope, window);
  const tests = testsOf(units);
  return { units, tests, findings: findingsOf(tests) };
}

export interface NamedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

interface FindingTelling {
  readonly units: readonly NamedUnit[];
  readonly language: Language;
  readonly knownAt: Date | undefined;
}

/** A finding in words. */
export function findingTold(found: PatternTest, { units, language, knownAt }: FindingTelling): PatternFindingType {
  const { kind, unit, k, n, expected, chance } = found;
  const { code = '', name = '' } = units.find(({ id }) => id === unit) ?? {};
  return {
    kind,
    unit: unitStub(unit, knownAt, { code, name }),
    numerator: k,
    denominator: n,
    value: k / n,
    expected,
    chance,
    text: sentenceOf(found, name, language),
  };
}

export function sentenceOf({ kind, k, n, expected }: PatternTest, name: string, language: Language): string {
  const percent = (share: number): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 * share);
  const filled: Readonly<Record<string, string>> = {
    name,
    percent: percent(k / n),
    expected: percent(expected),
    k: String(k),
    n: String(n),
  };
  return PATTERN_WORDS[kind][language].replace(/\{(\w+)\}/gu, (whole, key: string) => filled[key] ?? whole);
}
