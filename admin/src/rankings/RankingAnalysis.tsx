import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField, TimeControls } from '../filters/AnalysisControls.tsx';
import { analysisSentence } from '../filters/analysis.words.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { UnitTypesField } from '../filters/UnitTypesField.tsx';
import { type Analysis, useAnalysis } from '../filters/useAnalysis.ts';
import { useAnalysisChips } from '../filters/useAnalysisChips.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { RankingChoicesDocument, RankingDocument } from './rankings.documents.ts';
import { RankingResults } from './RankingResults.tsx';

const questionOf = (analysis: Analysis) => ({
  metric: analysis.metricKey,
  period: { from: analysis.period.from, to: analysis.period.to },
  scope: {
    ...(analysis.provinceCode === null ? {} : { provinceCode: analysis.provinceCode }),
    ...(analysis.unitTypes.length === 0 ? {} : { unitTypes: analysis.unitTypes }),
    ...(analysis.peerGroup === null ? {} : { peerGroup: analysis.peerGroup }),
  },
  asOf: analysis.asOf,
  boundaries: analysis.boundaries,
});

/** A system without dossiers: what to do first. */
const FirstSteps = () => {
  const t = useText();
  if (!useMayOpen('imports')) return <EmptyPanel text={t('footer.noData')} />;
  return (
    <EmptyPanel
      text={t('footer.noData')}
      next={t('imports.firstSteps')}
      action={
        <Button component={Link} to="/imports" variant="contained">
          {t('imports.title')}
        </Button>
      }
    />
  );
};

/** The filter bar and what it asks for. */
export const RankingAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const state = useAnalysis(meta);
  const { analysis, change } = state;
  const choices = useGraph(
    RankingChoicesDocument,
    { asOf: analysis.boundaries === 'AS_THEN' ? analysis.period.to : null },
    { keepPrevious: true },
  );
  const { metrics = [], provinces = [], peerGroups = [] } = choices.answer?.data ?? {};
  const provinceName = provinces.find((province) => province.code === analysis.provinceCode)?.name ?? null;
  const metricName = metrics.find((metric) => metric.key === analysis.metricKey)?.name ?? analysis.metricKey;
  const peerName = peerGroups.find((group) => group.key === analysis.peerGroup)?.name ?? null;
  const chips = useAnalysisChips({ state, provinceName, metricName, peerName });
  const sentence = analysisSentence(analysis, { t, format, today: meta.today, provinceName, peerName });
  // Provinces and kinds of units have filters of their own.
  const peers = peerGroups.filter(({ kind, size }) => size > 0 && kind !== 'PROVINCE' && kind !== 'UNIT_TYPE');
  const ranking = useGraph(RankingDocument, questionOf(analysis), { keepPrevious: true });
  return (
    <>
      <FilterBar chips={chips} sentence={`${metricName}: ${sentence}.`} onReset={state.reset}>
        <TimeControls state={state} />
        <ChoiceField
          label={t('filters.province')}
          value={analysis.provinceCode ?? ''}
          emptyLabel={t('filters.wholeCountry')}
          choices={provinces.map((province) => ({ value: province.code, label: province.name }))}
          onChange={(code) => change({ provinceCode: code === '' ? null : code })}
        />
        <UnitTypesField value={analysis.unitTypes} onChange={(unitTypes) => change({ unitTypes })} />
        {peers.length === 0 ? null : (
          <ChoiceField
            label={t('filters.peerGroup')}
            value={analysis.peerGroup ?? ''}
            emptyLabel={t('filters.allPeers')}
            choices={peers.map((group) => ({
              value: group.key,
              label: `${group.name} (${format.integer(group.size)})`,
            }))}
            onChange={(key) => change({ peerGroup: key === '' ? null : key })}
            width={230}
          />
        )}
        <ChoiceField
          label={t('filters.metric')}
          value={analysis.metricKey}
          choices={metrics.map((metric) => ({ value: metric.key, label: metric.name }))}
          onChange={(metricKey) => change({ metricKey })}
          width={264}
        />
      </FilterBar>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        <AnswerPanel question={ranking} skeletonRows={14}>
          {({ communeRanking }) =>
            meta.dataFrom === null ? (
              <FirstSteps />
            ) : communeRanking === null || communeRanking.rows.length === 0 ? (
              <EmptyPanel text={t('rankings.empty')} chips={chips} />
            ) : (
              <RankingResults ranking={communeRanking} state={state} sentence={sentence} />
            )
          }
        </AnswerPanel>
      </Paper>
    </>
  );
};
