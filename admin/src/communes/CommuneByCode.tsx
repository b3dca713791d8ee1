import { Navigate, useLocation } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { UnitSearchDocument } from './communes.documents.ts';
import { NoSuchUnit } from './NoSuchUnit.tsx';
import { bearerOf } from './unit.code.ts';

/** An address with a unit's five digits leads to the page of the unit, with all that the address says besides. */
export const CommuneByCode = ({ code }: { readonly code: string }) => {
  const t = useText();
  const { search, hash } = useLocation();
  const question = useGraph(UnitSearchDocument, { first: 20, search: code, asOf: null, provinceCode: null });
  if (question.answer === undefined) {
    return (
      <>
        <PageHead title={t('communes.title')} />
        <AnswerPanel question={question}>{() => null}</AnswerPanel>
      </>
    );
  }
  const unit = bearerOf(code, question.answer.data.units.nodes);
  return unit === null ? <NoSuchUnit /> : <Navigate to={{ pathname: `/communes/${unit.id}`, search, hash }} replace />;
};
