import Box from '@mui/material/Box';
import { useFormat, useText } from '../i18n/useText.ts';
import type { MetricWords } from './metric.words.ts';
import type { RankedRow } from './ranking.view.ts';

const marks = { ABOVE: '▲', BELOW: '▼', NEITHER: '≈' } as const;

/** Where a row stands: the band of an index, and above, below or not to be told from the median of its peers. */
export const RowBand = ({ row, words }: { readonly row: RankedRow; readonly words: MetricWords }) => {
  const t = useText();
  const { integer } = useFormat();
  const { band, low, high, peerMedian, peerSize } = row;
  const hasPeers = peerMedian !== null && peerSize !== null && peerSize > 1 && low !== null && high !== null;
  const side = row.besidePeers ?? 'NEITHER';
  return (
    <>
      {band === null ? null : (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.primary' }} title={band.source} data-band={band.name}>
          {t(band.isVerified ? 'rankings.band' : 'rankings.bandUnverified', { name: band.name })}
        </Box>
      )}
      {hasPeers ? (
        <Box
          sx={{ fontSize: '0.75rem', color: 'text.secondary' }}
          data-beside={side}
          title={t('rankings.besideHint', { count: integer(peerSize), median: words.value(peerMedian) })}
        >
          <span aria-hidden>{marks[side]} </span>
          {t(`rankings.beside.${side}`)}
        </Box>
      ) : null}
    </>
  );
};
