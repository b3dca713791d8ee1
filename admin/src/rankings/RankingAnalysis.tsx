import Paper from '@mui/material/Paper';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { LazyRankedNone } from './LazyRankedNone.tsx';
import { PeerLine } from './PeerLine.tsx';
import { RankingFilterBar } from './RankingFilterBar.tsx';
import { rankingVariables } from './ranked.documents.ts';
import { RankingDocument } from './rankings.documents.ts';
import { RankingResults } from './RankingResults.tsx';
import { useOwnPeers } from './useOwnPeers.ts';
import { useRankingScope } from './useRankingScope.ts';

/** The filter bar and what it asks for. */
export const RankingAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const scope = useRankingScope(meta);
  const { state, sentence, chips } = scope;
  const isOpen = useOwnPeers(state.defaults.period);
  const ranking = useGraph(RankingDocument, rankingVariables(state.analysis), { keepPrevious: true, enabled: isOpen });
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
                <LazyRankedNone text={t('rankings.empty')} {...{ state, chips }} />
              ) : (
                <>
                  <PeerLine ranking={communeRanking} scope={scope} />
                  <RankingResults ranking={communeRanking} {...{ state, sentence, chips }} />
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
