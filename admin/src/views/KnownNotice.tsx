import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useFormat, useText } from '../i18n/useText.ts';

interface KnownNoticeProps {
  readonly knownAt: string | null;
  readonly asOf: string | null;
  readonly onLatest: () => void;
}

/** Since when nothing newer is told, of a link that was copied, and the way back to the latest; nothing where all is the latest. */
export const KnownNotice = ({ knownAt, asOf, onLatest }: KnownNoticeProps) => {
  const t = useText();
  const format = useFormat();
  if (knownAt === null) return null;
  return (
    <Alert
      severity="info"
      data-known={knownAt}
      sx={{ mb: 2 }}
      action={
        <Button className="no-print" color="inherit" onClick={onLatest}>
          {t('known.latest')}
        </Button>
      }
    >
      {t('known.notice', { at: format.dateTime(knownAt), day: format.date(asOf) })}
    </Alert>
  );
};
