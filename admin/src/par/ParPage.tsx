import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { ParAnalysis } from './ParAnalysis.tsx';

/** The PAR index of communes, one method at a time. */
export const ParPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead title={t('par.title')} lead={t('par.lead')} actions={<SavedViews page="par" />} />
      <AnswerPanel question={meta}>{(data) => <ParAnalysis today={data.meta.today} />}</AnswerPanel>
    </>
  );
};
