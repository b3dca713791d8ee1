import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const ImportPage = () => <PageHead title={useText()('menu.imports')} />;
