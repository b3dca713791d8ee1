import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { LineageExplorer } from './LineageExplorer.tsx';

/** The mergers of a province: which units went into which. */
export const LineagePage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('lineage.title')}
        lead={t('lineage.lead')}
        actions={
          <>
            <PageFiles page="lineage" />
            <SavedViews page="lineage" />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <LineageExplorer today={data.meta.today} />}</AnswerPanel>
    </>
  );
};
