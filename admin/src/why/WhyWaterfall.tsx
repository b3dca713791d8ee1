import type { ChartTableData } from '../charts/ChartTable.tsx';
import { Waterfall } from '../charts/Waterfall.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { RankExplanation } from './why.documents.ts';
import { waterfall, waterfallScale } from './why.view.ts';
import { referenceWords, stepWords } from './why.words.ts';

interface WhyWaterfallProps {
  readonly explanation: RankExplanation;
  readonly reference: number;
  readonly value: number;
  readonly scope: string;
}

/** The parts of the difference handed to the drawing. */
export const WhyWaterfall = ({ explanation, reference, value, scope }: WhyWaterfallProps) => {
  const t = useText();
  const format = useFormat();
  const { metric } = explanation;
  const words = metricWords(metric, format, t);
  const steps = waterfall(reference, explanation.parts);
  const signed = (effect: number): string => `${effect < 0 ? '−' : '+'}${words.fineStep(Math.abs(effect))}`;
  const table: ChartTableData = {
    caption: t('why.parts'),
    head: [t('why.partName'), t('why.effect')],
    rows: steps.map((step) => [
      { shown: stepWords(step, t), value: stepWords(step, t) },
      { shown: signed(step.effect), value: step.effect },
    ]),
  };
  const isGood = (effect: number): boolean => effect > 0 === (metric.polarity !== 'LOW_IS_GOOD');
  return (
    <Waterfall
      title={t('why.parts')}
      summary={t('why.readAs')}
      bars={steps.map((step) => ({
        name: stepWords(step, t),
        range: [step.from, step.to],
        isGood: isGood(step.effect),
        words: signed(step.effect),
      }))}
      marks={[
        { at: reference, label: referenceWords(explanation, t) },
        { at: value, label: explanation.unit?.name ?? t('unknown') },
      ]}
      highest={words.isShare ? 1 : Infinity}
      domain={waterfallScale(steps, words.isShare)}
      printValue={(edge) => words.bare(edge)}
      {...{ table, scope }}
    />
  );
};
