import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { CompareAnalysis } from './CompareAnalysis.tsx';

/** Two to six communes side by side. */
export const ComparePage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead title={t('compare.title')} lead={t('compare.lead')} actions={<SavedViews page="compare" />} />
      <AnswerPanel question={meta}>{(data) => <CompareAnalysis meta={data.meta} />}</AnswerPanel>
    </>
  );
};
