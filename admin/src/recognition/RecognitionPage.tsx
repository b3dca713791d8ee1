import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useQueryStates } from 'nuqs';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { Candidates } from './Candidates.tsx';
import { CollectiveList } from './CollectiveList.tsx';
import { CommendationFigures } from './CommendationFigures.tsx';
import { ProposalList } from './ProposalList.tsx';
import { viewParams, views } from './recognition.params.ts';

/** Commendations counted, people to propose, proposals to decide. */
export const RecognitionPage = () => {
  const t = useText();
  const meta = useMeta();
  const [{ view }, setView] = useQueryStates(viewParams, { history: 'push' });
  return (
    <>
      <PageHead
        title={t('menu.recognition')}
        lead={t('recognition.lead')}
        actions={
          <>
            <PageFiles page="recognition" />
            <SavedViews page="recognition" />
          </>
        }
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={view}
        aria-label={t('recognition.viewsLabel')}
        onChange={(_, next: (typeof views)[number] | null) => {
          if (next !== null) void setView({ view: next });
        }}
        sx={{
          mb: 2,
          flexWrap: 'wrap',
          bgcolor: 'background.paper',
          '& .MuiToggleButton-root': { color: 'text.primary' },
          // Four do not fit beside each other on a phone: two by two, each whole.
          '@media screen and (max-width: 599.95px)': {
            display: 'grid',
            gridTemplateColumns: '1fr 1fr',
            gap: 1,
            bgcolor: 'transparent',
            '& .MuiToggleButton-root': {
              m: 0,
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              bgcolor: 'background.paper',
            },
          },
        }}
        className="no-print"
      >
        {views.map((each) => (
          <ToggleButton key={each} value={each}>
            {t(`recognition.views.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <AnswerPanel question={meta}>
        {({ meta: { today } }) =>
          view === 'figures' ? (
            <CommendationFigures today={today} />
          ) : view === 'people' ? (
            <Candidates today={today} />
          ) : view === 'proposals' ? (
            <ProposalList />
          ) : (
            <CollectiveList today={today} />
          )
        }
      </AnswerPanel>
    </>
  );
};
