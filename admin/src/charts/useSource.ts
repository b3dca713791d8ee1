import { useQueryStates } from 'nuqs';
import { useMeta } from '../data/useMeta.ts';
import { analysisParams } from '../filters/analysis.params.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Whose figures they are, in a key that takes the scope. */
export type ChartSource = 'chart.source' | 'chart.staffSource' | 'chart.pointsSource';

const ofWhen = { asof: analysisParams.asof, known: analysisParams.known };

/** The source of a chart in sentences: whose figures of what, as of which day and known when, by which edition of the console. */
export const useSource = (source: ChartSource, scope: string): string => {
  const t = useText();
  const format = useFormat();
  const meta = useMeta().answer?.data.meta;
  const [{ asof, known }] = useQueryStates(ofWhen);
  const day = asof ?? meta?.today;
  // Some say their own day: of what is pending at a period's end, for example.
  const saysWhen = scope.includes(t('sentence.asOf', { day: '' }).trim());
  return [
    t(source, {
      scope: saysWhen || day === undefined ? scope : `${scope}, ${t('sentence.asOf', { day: format.date(day) })}`,
    }),
    ...(known === null ? [] : [`${t('known.chip', { at: format.dateTime(known) })}.`]),
    ...(meta === undefined ? [] : [t('chart.edition', { version: meta.version })]),
  ].join(' ');
};
