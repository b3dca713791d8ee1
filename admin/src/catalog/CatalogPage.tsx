import { useMeta } from '../data/useMeta.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { CatalogList } from './CatalogList.tsx';

/** Every metric with its definition, for those who use the figures elsewhere. */
export const CatalogPage = () => {
  const t = useText();
  const meta = useMeta();
  return (
    <>
      <PageHead title={t('catalog.title')} lead={t('catalog.lead')} actions={<PageFiles page="catalog" />} />
      <AnswerPanel question={meta}>{(data) => <CatalogList meta={data.meta} />}</AnswerPanel>
    </>
  );
};
