import LinkOutlined from '@mui/icons-material/LinkOutlined';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { NowDocument } from '../data/meta.documents.ts';
import { parseKnown } from '../filters/known.ts';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';

interface CopyLinkProps {
  /** The instant the page is pinned to already; null where it tells the latest. */
  readonly knownAt: string | null;
  /** The page's address as it is to be copied, and the day it tells of. @param known the instant; null pins the day alone */
  readonly pinned: AnalysisState['pinned'];
}

/** Copies the page's address with period, day and what is known by now pinned: who opens it sees the same numbers. */
export const CopyLink = ({ knownAt, pinned }: CopyLinkProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const client = useGraphClient();
  const copyLink = async () => {
    try {
      // By the server's clock: another one may be behind what has been imported.
      const { now } = (await client.ask(NowDocument, {})).data.meta;
      const known = knownAt ?? parseKnown(now);
      const { search, day } = pinned(known);
      await navigator.clipboard.writeText(`${window.location.origin}${window.location.pathname}?${search.toString()}`);
      const words = { day: format.date(day), at: format.dateTime(known) };
      notify(t(known === null ? 'known.copiedDay' : 'known.copied', words), { type: 'success' });
    } catch {
      notify(t('rankings.copyFailed'), { type: 'warning' });
    }
  };
  return (
    <Button className="no-print" color="inherit" startIcon={<LinkOutlined />} onClick={() => void copyLink()}>
      {t('rankings.copyLink')}
    </Button>
  );
};
