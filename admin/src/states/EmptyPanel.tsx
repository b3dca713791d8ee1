import SearchOffOutlined from '@mui/icons-material/SearchOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { useText } from '../i18n/useText.ts';

interface EmptyPanelProps {
  readonly text: string;
  readonly next?: string;
  /** The filters that may have emptied the page, each removable with one click. */
  readonly chips?: readonly FilterChip[];
  readonly action?: ReactNode;
}

/** Nothing to show, why, and how to get something. */
export const EmptyPanel = ({ text, next, chips = [], action }: EmptyPanelProps) => {
  const t = useText();
  return (
    <Box role="status" sx={{ py: 6, px: 2, display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center' }}>
      <SearchOffOutlined sx={{ fontSize: 36, color: 'text.secondary' }} aria-hidden />
      <Typography sx={{ fontWeight: 600 }}>{text}</Typography>
      {next === undefined ? null : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {next}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
        {chips.map((chip) => (
          <Button key={chip.key} variant="outlined" onClick={chip.onRemove}>
            {t('filters.remove', { name: chip.label })}
          </Button>
        ))}
        {action}
      </Box>
    </Box>
  );
};
