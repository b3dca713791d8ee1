import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link, useParams } from 'react-router';
import { RequestFailure } from '../data/request-failure.ts';
import { useGraph } from '../data/useGraph.ts';
import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { UnitDocument } from './communes.documents.ts';
import { CommuneProfile } from './CommuneProfile.tsx';

/** One unit: facts, dossiers, months, lineage. */
export const CommunePage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const meta = useMeta();
  const question = useGraph(UnitDocument, { id });
  const { answer, error } = question;
  if (answer?.data.unit === null || (error instanceof RequestFailure && error.code === 'ID_INVALID'))
    return <NoSuchUnit />;
  return (
    <>
      {answer === undefined ? <PageHead title={t('communes.title')} /> : null}
      <AnswerPanel question={question}>
        {({ unit }) =>
          unit === null ? null : (
            <AnswerPanel question={meta}>
              {(data) => <CommuneProfile key={unit.id} unit={unit} meta={data.meta} />}
            </AnswerPanel>
          )
        }
      </AnswerPanel>
    </>
  );
};

const NoSuchUnit = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('communes.notFound')} />
      <Paper variant="outlined">
        <EmptyPanel
          text={t('communes.notFound')}
          next={t('states.notFoundNext')}
          action={
            <Button component={Link} to="/communes" variant="outlined">
              {t('header.search')}
            </Button>
          }
        />
      </Paper>
    </>
  );
};
