import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import { isSliced } from './analysis.words.ts';
import type { AnalysisState } from './useAnalysis.ts';

interface SliceNoticeProps extends Pick<AnalysisState, 'analysis' | 'change'> {
  /** What is told of all dossiers. */
  readonly text: string;
}

/** Says of what cannot be told by field or channel that it tells of all dossiers; nothing where no such filter is chosen. */
export const SliceNotice = ({ analysis, change, text }: SliceNoticeProps) => {
  const t = useText();
  if (!isSliced(analysis)) return null;
  return (
    <Alert
      severity="info"
      data-sliced
      sx={{ mb: 2 }}
      action={
        <Button className="no-print" color="inherit" onClick={() => change({ fieldCodes: [], channels: [] })}>
          {t('slice.remove')}
        </Button>
      }
    >
      {text}
    </Alert>
  );
};
