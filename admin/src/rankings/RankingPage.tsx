import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { RankingAnalysis } from './RankingAnalysis.tsx';

/** Communes compared by one metric, in one period, with intervals. */
export const RankingPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead title={t('rankings.title')} lead={t('rankings.lead')} actions={<SavedViews page="ranking" />} />
      <AnswerPanel question={meta}>{(data) => <RankingAnalysis meta={data.meta} />}</AnswerPanel>
    </>
  );
};
