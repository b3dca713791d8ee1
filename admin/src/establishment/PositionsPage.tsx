import Paper from '@mui/material/Paper';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { PositionsExplorer } from './PositionsExplorer.tsx';
import { PositionsFilterBar } from './PositionsFilterBar.tsx';
import { usePositions } from './usePositions.ts';

/** Seats and people by unit and field, shortage and surplus. */
export const PositionsPage = () => {
  const t = useText();
  const meta = useMeta();
  const state = usePositions();
  return (
    <>
      <PageHead
        title={t('menu.positions')}
        lead={t('positions.lead')}
        actions={
          <>
            <PageFiles page="positions" pins={['asof']} />
            <SavedViews page="positions" />
          </>
        }
      />
      <AnswerPanel question={meta}>
        {({ meta: { today } }) => (
          <>
            <PositionsFilterBar state={state} today={today} />
            {state.province === undefined ? (
              <PageSkeleton rows={8} />
            ) : state.province === null ? (
              <Paper variant="outlined">
                <EmptyPanel text={t('positions.choose')} next={t('positions.chooseNext')} />
              </Paper>
            ) : (
              <PositionsExplorer state={state} provinceCode={state.province} />
            )}
          </>
        )}
      </AnswerPanel>
    </>
  );
};
