import Box from '@mui/material/Box';
import { ForReaders } from '../layout/ForReaders.tsx';
import { useFormat, useText } from '../i18n/useText.ts';

export interface Freshness {
  /** The last day that anything is known of; null where nothing is. */
  readonly until: string | null;
  /** The last day that the figure tells of. */
  readonly wanted: string;
}

/** Full where what is known reaches the last day told of, a ring where it ends before; the words say until when. */
export const FreshDot = ({ until, wanted }: Freshness) => {
  const t = useText();
  const format = useFormat();
  const reaches = until !== null && until >= wanted;
  const words = until === null ? t('footer.noData') : t('stat.knownUntil', { day: format.date(until) });
  return (
    <Box component="span" title={words} data-fresh={reaches} sx={{ display: 'inline-flex' }}>
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 9,
          height: 9,
          borderRadius: '50%',
          border: 2,
          borderColor: reaches ? 'success.main' : 'warning.main',
          bgcolor: reaches ? 'success.main' : 'transparent',
        }}
      />
      <ForReaders>{words}</ForReaders>
    </Box>
  );
};
