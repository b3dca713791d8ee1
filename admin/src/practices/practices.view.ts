import type { CsvTable } from '../export/csv.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { Practice } from './practices.documents.ts';

/** When something began, no more exactly than it is known: a day, a month or a year. */
export const startWords = ({ startedOn, precision }: Pick<Practice, 'startedOn' | 'precision'>, format: Formatter) => {
  if (precision === 'DAY') return format.date(startedOn);
  return precision === 'MONTH'
    ? format.month(startedOn)
    : format.period({ kind: 'year', from: startedOn, to: startedOn });
};

/** One scale for both sides: from the lowest end of an interval to the highest. */
export const scaleOf = ({ before, after }: Pick<Practice, 'before' | 'after'>): readonly [number, number] => {
  const sides = [before, after].filter((side) => side !== null);
  return [Math.min(1, ...sides.map(({ low }) => low)), Math.max(0, ...sides.map(({ high }) => high))];
};

/** One line a practice, with both figures and the warning that goes with them. */
export const practicesCsv = (practices: readonly Practice[], t: Translate, format: Formatter): CsvTable => ({
  head: [
    t('practices.place'),
    t('practices.kind'),
    t('practices.titleVi'),
    t('practices.scope'),
    t('practices.startedOn'),
    t('filters.metric'),
    ...(['before', 'after'] as const).flatMap((side) => [
      t(`practices.${side}`),
      `${t(`practices.${side}`)}: ${t('practices.low')}`,
      `${t(`practices.${side}`)}: ${t('practices.high')}`,
      `${t(`practices.${side}`)}: ${t('rankings.cases')}`,
    ]),
    t('practices.change'),
    t('practices.source'),
    t('practices.warning'),
  ],
  rows: practices.map((practice) => [
    practice.place,
    t(`practices.kinds.${practice.kind}`),
    practice.title,
    practice.scope,
    startWords(practice, format),
    practice.metric?.name ?? null,
    ...[practice.before, practice.after].flatMap((side) => [
      side?.value ?? null,
      side?.low ?? null,
      side?.high ?? null,
      side?.denominator ?? null,
    ]),
    practice.change?.change ?? null,
    practice.source,
    practice.warning,
  ]),
});
