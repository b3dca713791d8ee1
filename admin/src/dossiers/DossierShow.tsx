import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const DossierShow = () => <PageHead title={useText()('menu.dossiers')} />;
