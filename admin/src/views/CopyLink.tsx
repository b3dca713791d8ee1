import LinkOutlined from '@mui/icons-material/LinkOutlined';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Copies the page's address with period and day pinned: who opens it sees the same numbers. */
export const CopyLink = ({ state }: { readonly state: AnalysisState }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const copyLink = async () => {
    const day = format.date(state.analysis.asOf ?? state.today);
    try {
      await navigator.clipboard.writeText(
        `${window.location.origin}${window.location.pathname}${state.pinnedSearch()}`,
      );
      notify(t('rankings.copied', { day }), { type: 'success' });
    } catch {
      notify(t('rankings.copyFailed'), { type: 'warning' });
    }
  };
  return (
    <Button color="inherit" startIcon={<LinkOutlined />} onClick={() => void copyLink()}>
      {t('rankings.copyLink')}
    </Button>
  );
};
