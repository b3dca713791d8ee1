import LinkOutlined from '@mui/icons-material/LinkOutlined';
import Button from '@mui/material/Button';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { useCopyLink } from './useCopyLink.ts';

interface CopyLinkProps {
  /** The instant the page is pinned to already; null where it tells the latest. */
  readonly knownAt: string | null;
  /** The page's address as it is to be copied, and the day it tells of. @param known the instant; null pins the day alone */
  readonly pinned: AnalysisState['pinned'];
}

/** Copies the page's address with period, day and what is known by now pinned: who opens it sees the same numbers. */
export const CopyLink = ({ knownAt, pinned }: CopyLinkProps) => {
  const t = useText();
  const { copyPinned } = useCopyLink();
  return (
    <Button
      className="no-print"
      color="inherit"
      startIcon={<LinkOutlined />}
      onClick={() => void copyPinned(knownAt, pinned)}
    >
      {t('rankings.copyLink')}
    </Button>
  );
};
