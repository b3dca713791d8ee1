import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { TrendsAnalysis } from './TrendsAnalysis.tsx';

/** Places over many periods: who moved, and which moves are real. */
export const TrendsPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('trends.title')}
        lead={t('trends.lead')}
        actions={
          <>
            <PageFiles page="trends" pins={['p', 'asof']} />
            <SavedViews page="trends" />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <TrendsAnalysis meta={data.meta} />}</AnswerPanel>
    </>
  );
};
