import Paper from '@mui/material/Paper';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { PeerLine } from './PeerLine.tsx';
import { RankingFilterBar } from './RankingFilterBar.tsx';
import { RankingDocument } from './rankings.documents.ts';
import { RankingResults } from './RankingResults.tsx';
import { useOwnPeers } from './useOwnPeers.ts';
import { scopeOf, useRankingScope } from './useRankingScope.ts';

const questionOf = (analysis: Analysis) => ({
  metric: analysis.metricKey,
  period: { from: analysis.period.from, to: analysis.period.to },
  scope: scopeOf(analysis),
  asOf: analysis.asOf,
  knownAt: analysis.knownAt,
  boundaries: analysis.boundaries,
});

/** The filter bar and what it asks for. */
export const RankingAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const scope = useRankingScope(meta);
  const { state, sentence, chips } = scope;
  const isOpen = useOwnPeers(state.defaults.period);
  const ranking = useGraph(RankingDocument, questionOf(state.analysis), { keepPrevious: true, enabled: isOpen });
  return (
    <>
      <RankingFilterBar scope={scope} sentence={`${scope.metricName}: ${sentence}.`} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        {isOpen ? (
          <AnswerPanel question={ranking} skeletonRows={14}>
            {({ communeRanking }) =>
              meta.dataFrom === null ? (
                <FirstSteps />
              ) : communeRanking === null || communeRanking.rows.length === 0 ? (
                <EmptyPanel text={t('rankings.empty')} chips={chips} />
              ) : (
                <>
                  <PeerLine ranking={communeRanking} scope={scope} />
                  <RankingResults ranking={communeRanking} state={state} sentence={sentence} />
                </>
              )
            }
          </AnswerPanel>
        ) : (
          <PageSkeleton rows={14} />
        )}
      </Paper>
    </>
  );
};
