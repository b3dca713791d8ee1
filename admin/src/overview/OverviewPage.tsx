import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { OverviewAnalysis } from './OverviewAnalysis.tsx';

/** Where a leader begins: four figures, what needs attention, and every commune as a square. */
export const OverviewPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('overview.title')}
        lead={t('overview.lead')}
        actions={
          <>
            <PageFiles page="overview" pins={['asof']} />
            <SavedViews page="overview" />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <OverviewAnalysis meta={data.meta} />}</AnswerPanel>
    </>
  );
};
