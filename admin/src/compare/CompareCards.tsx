import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import type { CompareListProps } from './compare.list.ts';
import { CompareCell } from './CompareCell.tsx';

/** The comparison on a phone: one card a metric, the communes below each other on one scale. */
export const CompareCards = ({ lines, analysis, search, onReference }: CompareListProps) => {
  const t = useText();
  return (
    <Box component="ul" aria-label={t('compare.table')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <Box component="li" key={line.metric.key} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {line.metric.name}
          </Typography>
          {line.cells.map((cell, index) => (
            <Box
              key={cell.unit.id}
              sx={{ display: 'grid', gridTemplateColumns: '116px minmax(0, 1fr)', gap: 1, py: 0.75 }}
            >
              <Box>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {cell.unit.name}
                </Typography>
                {index === 0 ? (
                  <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                    {t('compare.reference')}
                  </Typography>
                ) : (
                  <Button
                    sx={{ ml: -0.75, py: 0, minHeight: 24, textAlign: 'left' }}
                    aria-label={t('compare.makeReferenceOf', { unit: cell.unit.name })}
                    onClick={() => onReference(cell.unit.id)}
                  >
                    {t('compare.makeReference')}
                  </Button>
                )}
              </Box>
              <CompareCell {...{ cell, line, analysis, search }} />
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
};
