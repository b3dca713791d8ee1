import ArrowBack from '@mui/icons-material/ArrowBack';
import EmojiEventsOutlined from '@mui/icons-material/EmojiEventsOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link, useParams } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { personHref } from '../recognition/recognition.params.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { AlarmChip } from './AlarmChip.tsx';
import { alarmOf } from './assignment.rules.ts';
import { OfficerDocument, type Officer } from './people.documents.ts';
import { OfficerProfile } from './OfficerProfile.tsx';

/** One officer: facts, what somebody brings along, posts before and after the merger. */
export const OfficerPage = () => {
  const t = useText();
  const { id: code = '' } = useParams();
  const meta = useMeta();
  const officer = useGraph(OfficerDocument, { code }, { freshFor: 0 });
  const found = officer.answer?.data.official;
  const today = meta.answer?.data.meta.today;
  return (
    <>
      <OfficerHead code={code} officer={found ?? null} today={today ?? null} />
      <AnswerPanel question={officer} skeletonRows={10}>
        {({ official }) =>
          official === null ? (
            <EmptyPanel text={t('officers.unknown', { code })} />
          ) : today === undefined ? null : (
            <OfficerProfile officer={official} today={today} onChanged={officer.ask} />
          )
        }
      </AnswerPanel>
    </>
  );
};

interface OfficerHeadProps {
  readonly code: string;
  readonly officer: Officer | null;
  readonly today: string | null;
}

const OfficerHead = ({ code, officer, today }: OfficerHeadProps) => {
  const t = useText();
  const mayAudit = useMayOpen('audit');
  const mayRecognise = useMayOpen('recognition');
  const work = officer?.currentAssignment ?? null;
  const alarm = work === null || today === null ? null : alarmOf(work, today);
  return (
    <PageHead
      title={officer?.name ?? code}
      lead={
        officer === null ? undefined : (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
            <span>{t(`officialKind.${officer.kind}`)}</span>
            {work === null ? <span>{t('officers.noWork')}</span> : <span>{`${work.title}, ${work.unit.name}`}</span>}
            {alarm === null ? null : <AlarmChip alarm={alarm} />}
            {officer.isDemo ? <em>{t('officers.demo')}</em> : null}
          </Box>
        )
      }
      actions={
        <>
          {mayAudit && officer !== null ? (
            <Button component={Link} to={`/audit?about=${officer.id}`} startIcon={<HistoryOutlined />}>
              {t('officers.who')}
            </Button>
          ) : null}
          {mayRecognise && officer !== null ? (
            <Button component={Link} to={personHref(code)} startIcon={<EmojiEventsOutlined />}>
              {t('menu.recognition')}
            </Button>
          ) : null}
          <Button component={Link} to="/officers" variant="outlined" startIcon={<ArrowBack />}>
            {t('officers.back')}
          </Button>
        </>
      }
    />
  );
};
