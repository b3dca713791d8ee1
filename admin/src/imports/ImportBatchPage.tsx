import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const ImportBatchPage = () => <PageHead title={useText()('menu.imports')} />;
