import { ListBase } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { DossierListView } from './DossierListView.tsx';

/** All dossiers, filtered and ordered by the address. */
export const DossierList = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('dossiers.title')} />
      <ListBase
        resource="dossiers"
        perPage={25}
        sort={{ field: 'receivedAt', order: 'DESC' }}
        storeKey={false}
        disableAuthentication
      >
        <DossierListView />
      </ListBase>
    </>
  );
};
