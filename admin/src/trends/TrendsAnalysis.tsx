import Paper from '@mui/material/Paper';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { RankingFilterBar } from '../rankings/RankingFilterBar.tsx';
import { rankingVariables } from '../rankings/ranked.documents.ts';
import { useRankingScope } from '../rankings/useRankingScope.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { RankHistoryDocument } from './trends.documents.ts';
import { historyPeriod, readCodes, steps } from './trends.view.ts';
import { stepWords } from './trends.words.ts';
import { TrendsNone } from './TrendsNone.tsx';
import { TrendsResults } from './TrendsResults.tsx';
import { UnitsRefused } from './UnitsRefused.tsx';

const params = { step: parseAsStringLiteral(steps).withDefault('MONTH'), u: parseAsString };

/** The filters, the units put forward, and what the history of places says. */
export const TrendsAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const scope = useRankingScope(meta);
  const { analysis } = scope.state;
  const [{ step, u }, setParams] = useQueryStates(params, { history: 'push', shallow: false, clearOnDefault: true });
  const codes = readCodes(u ?? '');
  const choose = (next: readonly string[]) => void setParams({ u: next.length === 0 ? null : next.join(',') });
  const told = historyPeriod(analysis.period, step);
  const sentence = scope.sentenceOf(
    t('trends.span', { from: stepWords(told.from, step, format), to: stepWords(told.to, step, format) }),
  );
  const isNarrow = analysis.provinceCode !== null || analysis.peerGroup !== null;
  // The whole country is more lines than a drawing holds: only those put forward.
  const asked = { ...rankingVariables(analysis), period: told, step, units: isNarrow ? null : codes };
  const history = useGraph(RankHistoryDocument, asked, { keepPrevious: true });
  const series = history.answer?.data.rankHistory?.series ?? [];
  const missing = codes.filter((code) => !series.some(({ unit }) => unit?.code === code));
  const moreChips: FilterChip[] = codes.map((code) => ({
    key: code,
    label: series.find(({ unit }) => unit?.code === code)?.unit?.name ?? code,
    onRemove: () => choose(codes.filter((other) => other !== code)),
  }));
  return (
    <>
      <RankingFilterBar
        scope={scope}
        sentence={`${scope.metricName}, ${t(`trends.by.${step}`)}: ${sentence}.`}
        moreChips={moreChips}
        onReset={() => void setParams(null)}
      >
        <ChoiceField
          label={t('trends.step')}
          value={step}
          choices={steps.map((name) => ({ value: name, label: t(`trends.by.${name}`) }))}
          onChange={(name) => void setParams({ step: steps.find((known) => known === name) ?? null })}
          width={150}
        />
        <UnitPicker label={t('trends.pick')} onPick={(unit) => choose(readCodes([...codes, unit.code].join(',')))} />
      </RankingFilterBar>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
        {history.answer === undefined || history.isOutdated || !isNarrow || missing.length === 0 ? null : (
          <UnitsRefused asked={{ ...asked, units: missing }} />
        )}
        <AnswerPanel question={history} skeletonRows={12}>
          {({ rankHistory }) =>
            rankHistory === null || rankHistory.periods.every(({ ranked }) => ranked === 0) ? (
              <TrendsNone text={t('rankings.findingNone')} chips={scope.chips} {...{ step }} state={scope.state} />
            ) : (
              <TrendsResults
                history={rankHistory}
                {...{ codes, step, choose }}
                scope={sentence}
                search={scope.state.pageSearch()}
                analysis={analysis}
              />
            )
          }
        </AnswerPanel>
      </Paper>
    </>
  );
};
