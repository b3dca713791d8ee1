import Box from '@mui/material/Box';
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { CreateScenario } from './CreateScenario.tsx';
import { ScenariosDocument } from './placement.documents.ts';
import { ScenarioComparison } from './ScenarioComparison.tsx';
import { ScenarioList } from './ScenarioList.tsx';

/** All scenarios of the reader's scope, up to three side by side, and a new one. */
export const PlacementsPage = () => {
  const t = useText();
  const [compared, setCompared] = useQueryState('compare', parseAsArrayOf(parseAsString).withDefault([]));
  const question = useGraph(ScenariosDocument, {}, { freshFor: 0 });
  return (
    <>
      <PageHead title={t('menu.placement')} lead={t('placement.lead')} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <CreateScenario />
        {compared.length < 2 ? null : <ScenarioComparison ids={compared} />}
        <AnswerPanel question={question}>
          {({ placements }) => (
            <ScenarioList
              scenarios={placements.nodes}
              compared={compared}
              onCompare={(ids) => void setCompared(ids.length === 0 ? null : [...ids])}
            />
          )}
        </AnswerPanel>
      </Box>
    </>
  );
};
