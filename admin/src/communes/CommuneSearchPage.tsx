import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const CommuneSearchPage = () => <PageHead title={useText()('menu.communes')} />;
