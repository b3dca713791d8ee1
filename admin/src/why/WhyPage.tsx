import { useParams } from 'react-router';
import { useMeta } from '../data/useMeta.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { WhyAnalysis } from './WhyAnalysis.tsx';

/** Why one unit stands where it stands. */
export const WhyPage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('menu.why')}
        lead={t('why.lead')}
        actions={
          <>
            <PageFiles page="why" unit={id} pins={['p', 'asof']} />
            <SavedViews page="why" unit={id} />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <WhyAnalysis key={id} id={id} meta={data.meta} />}</AnswerPanel>
    </>
  );
};
