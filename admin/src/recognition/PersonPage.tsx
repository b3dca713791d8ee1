import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link, useParams } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { officerHref } from '../people/officer.filter.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { CommendationList } from './CommendationList.tsx';
import { PersonDocument } from './person.documents.ts';
import { DisciplineList } from './DisciplineList.tsx';
import { PersonDeeds } from './PersonDeeds.tsx';
import { PersonTimeline } from './PersonTimeline.tsx';
import { ReminderList } from './ReminderList.tsx';
import { ScorePanel } from './ScorePanel.tsx';
import { StandingPanel } from './StandingPanel.tsx';

/** One person: commendations above the line, reminders below, and what may be done. */
export const PersonPage = () => {
  const t = useText();
  const { id: code = '' } = useParams();
  const question = useGraph(PersonDocument, { code }, { freshFor: 0 });
  const today = useMeta().answer?.data.meta.today;
  const person = question.answer?.data.official ?? null;
  const work = person?.currentAssignment ?? null;
  return (
    <>
      <PageHead
        title={person === null ? code : t('recognition.person', { name: person.name })}
        lead={work === null ? undefined : `${work.title}, ${work.unit.name}`}
        actions={
          <Button component={Link} to={officerHref(code)} variant="outlined" startIcon={<BadgeOutlined />}>
            {t('recognised.profile')}
          </Button>
        }
      />
      <AnswerPanel question={question}>
        {({ official }) =>
          official === null ? (
            <EmptyPanel text={t('officers.unknown', { code })} />
          ) : today === undefined ? null : (
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
                <PersonTimeline person={official} today={today} />
              </Paper>
              <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
                <CommendationList person={official} />
                <DisciplineList person={official} />
                <PersonDeeds person={official} onDone={question.ask} />
              </Paper>
              <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
                <ScorePanel person={official} today={today} />
              </Paper>
              <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
                <StandingPanel person={official} onDone={question.ask} />
                <ReminderList officialCode={code} reminders={official.reminders} onDone={question.ask} />
              </Paper>
            </Box>
          )
        }
      </AnswerPanel>
    </>
  );
};
