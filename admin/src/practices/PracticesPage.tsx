import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { PracticeList } from './PracticeList.tsx';

/** What communes did, with the figures before and after. */
export const PracticesPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('menu.practices')}
        lead={t('practices.lead')}
        actions={
          <>
            <PageFiles page="practices" />
            <SavedViews page="practices" />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <PracticeList today={data.meta.today} />}</AnswerPanel>
    </>
  );
};
