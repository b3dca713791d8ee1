import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ImportBatchLine } from './imports.documents.ts';

/** Rows read and what became of them. */
export const BatchCounts = ({ batch }: { readonly batch: ImportBatchLine }) => {
  const t = useText();
  const format = useFormat();
  const counts = [
    { name: t('imports.read'), count: batch.rowsRead },
    { name: t(batch.dryRun ? 'imports.wouldAdd' : 'imports.added'), count: batch.added },
    { name: t('imports.updated'), count: batch.updated },
    { name: t('imports.repeated'), count: batch.repeated },
    { name: t('imports.rejected'), count: batch.rejected },
    { name: t('imports.warned'), count: batch.warned },
  ];
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))', gap: 2, my: 2 }}
    >
      {counts.map((entry) => (
        <Box key={entry.name} sx={{ display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}>
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
            {entry.name}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.35 }}>
            {format.integer(entry.count)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
