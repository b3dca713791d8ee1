import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Since when nothing newer is told, of a link that was copied, and the way back to the latest; nothing where all is the latest. */
export const KnownNotice = ({ state }: { readonly state: AnalysisState }) => {
  const t = useText();
  const format = useFormat();
  const { analysis, change } = state;
  if (analysis.knownAt === null) return null;
  return (
    <Alert
      severity="info"
      data-known={analysis.knownAt}
      sx={{ mb: 2 }}
      action={
        <Button className="no-print" color="inherit" onClick={() => change({ knownAt: null, asOf: null })}>
          {t('known.latest')}
        </Button>
      }
    >
      {t('known.notice', { at: format.dateTime(analysis.knownAt), day: format.date(analysis.asOf) })}
    </Alert>
  );
};
