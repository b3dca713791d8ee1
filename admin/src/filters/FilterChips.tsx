import Close from '@mui/icons-material/Close';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import type { FilterChip } from './FilterBar.tsx';

interface FilterChipsProps {
  readonly chips: readonly FilterChip[];
  readonly onReset: () => void;
}

/** Each chosen filter as a button that removes it, and one button for all. */
export const FilterChips = ({ chips, onReset }: FilterChipsProps) => {
  const t = useText();
  if (chips.length === 0) return null;
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {chips.map((chip) => (
        <Button
          key={chip.key}
          color="inherit"
          endIcon={<Close sx={{ fontSize: '14px !important' }} />}
          aria-label={t('filters.remove', { name: chip.label })}
          onClick={chip.onRemove}
          sx={{
            border: 1,
            borderColor: 'divider',
            borderRadius: 5,
            py: 0,
            px: 1.25,
            minHeight: 28,
            fontSize: '0.8125rem',
            textAlign: 'left',
          }}
        >
          {chip.label}
        </Button>
      ))}
      <Button startIcon={<RestartAlt />} onClick={onReset} sx={{ minHeight: 28, py: 0 }}>
        {t('filters.reset')}
      </Button>
    </Box>
  );
};
