import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';

interface PaperPartProps {
  readonly shown: number;
  /** Of the whole list, where it is known. */
  readonly total?: number | null | undefined;
}

/** On paper only, below a list that goes on: how much of it this is, and where the whole is found. */
export const PaperPart = ({ shown, total }: PaperPartProps) => {
  const t = useText();
  const format = useFormat();
  const part = format.integer(shown);
  return (
    <Typography
      variant="body2"
      data-paper-part
      sx={{ display: 'none', '@media print': { display: 'block' }, mt: 1, fontWeight: 600 }}
    >
      {typeof total === 'number'
        ? t('print.partOf', { shown: part, total: format.integer(total) })
        : t('print.part', { shown: part })}{' '}
      <span translate="no">{location.href}</span>
    </Typography>
  );
};
