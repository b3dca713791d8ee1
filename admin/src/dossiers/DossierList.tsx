import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const DossierList = () => <PageHead title={useText()('menu.dossiers')} />;
