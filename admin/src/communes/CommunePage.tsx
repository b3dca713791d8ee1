import Paper from '@mui/material/Paper';
import { useParams } from 'react-router';
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
  const unit = useGraph(UnitDocument, { id });
  return (
    <AnswerPanel question={unit}>
      {(data) =>
        data.unit === null ? (
          <>
            <PageHead title={t('communes.notFound')} />
            <Paper variant="outlined">
              <EmptyPanel text={t('communes.notFound')} next={t('states.notFoundNext')} />
            </Paper>
          </>
        ) : (
          <UnitWithMeta unit={data.unit} meta={meta} />
        )
      }
    </AnswerPanel>
  );
};

type UnitWithMetaProps = Pick<Parameters<typeof CommuneProfile>[0], 'unit'> & {
  readonly meta: ReturnType<typeof useMeta>;
};

const UnitWithMeta = ({ unit, meta }: UnitWithMetaProps) => (
  <AnswerPanel question={meta}>{(data) => <CommuneProfile unit={unit} meta={data.meta} />}</AnswerPanel>
);
