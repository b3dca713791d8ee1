import { useQueryStates } from 'nuqs';
import { useParams } from 'react-router';
import { RequestFailure } from '../data/request-failure.ts';
import { useGraph } from '../data/useGraph.ts';
import { useMeta } from '../data/useMeta.ts';
import { analysisParams } from '../filters/analysis.params.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { UnitDocument } from './communes.documents.ts';
import { CommuneByCode } from './CommuneByCode.tsx';
import { CommuneProfile } from './CommuneProfile.tsx';
import { NoSuchUnit } from './NoSuchUnit.tsx';
import { isUnitCode } from './unit.code.ts';

const params = { known: analysisParams.known };

/** One unit, by its public id or its code: facts, dossiers, months, lineage. */
export const CommunePage = () => {
  const { id = '' } = useParams();
  return isUnitCode(id) ? <CommuneByCode code={id} /> : <CommuneById id={id} />;
};

const CommuneById = ({ id }: { readonly id: string }) => {
  const t = useText();
  const meta = useMeta();
  const [{ known }] = useQueryStates(params);
  const question = useGraph(UnitDocument, { id, knownAt: known });
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
