import { useMeta } from '../data/useMeta.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { ClaimsList } from './ClaimsList.tsx';

/** Figures that reports and newspapers told, beside those computed here. */
export const ClaimsPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead
        title={t('menu.claims')}
        lead={t('claims.lead')}
        actions={
          <>
            <PageFiles page="claims" pins={['asof']} />
            <SavedViews page="claims" />
          </>
        }
      />
      <AnswerPanel question={meta}>{(data) => <ClaimsList meta={data.meta} />}</AnswerPanel>
    </>
  );
};
