import { isTimed, tallied, type Measured } from '../metric/measured.rules.ts';
import { MetricDimension } from './values.input.ts';
import { sumsStatement, timesStatement } from './values.queries.ts';
import type { ValuesQuestion } from './values.question.ts';

/** Whole months of the whole country in today's borders: the plainest question. */
const DAY = '2025-07-31';
const WINDOW = { from: '2025-07-01', until: DAY, overdueBy: DAY, splitMonths: [] };
const COUNTRY = {
  asThen: false,
  today: DAY,
  provinceCode: null,
  unitTypes: null,
  unitCodes: null,
  formerDistrict: null,
};

/** The SQL that a metric is worked out by: the very text that is sent, without its values. */
export function definitionOf(measured: Measured): string {
  const question: ValuesQuestion = {
    scope: COUNTRY,
    window: WINDOW,
    months: [WINDOW],
    by: [MetricDimension.UNIT],
    columns: tallied(measured),
  };
  return (isTimed(measured.metric) ? timesStatement(question) : sumsStatement(question)).text;
}
