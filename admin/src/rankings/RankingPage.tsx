import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

export const RankingPage = () => <PageHead title={useText()('menu.rankings')} />;
