import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';
import { useText } from '../i18n/useText.ts';

interface FilterSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What the page shows with what is chosen, in words. */
  readonly sentence: string;
  readonly children: ReactNode;
}

/** A page's filters on a phone, as a sheet from below. What is chosen holds at once; the sheet says what it comes to. */
export const FilterSheet = ({ isOpen, onClose, sentence, children }: FilterSheetProps) => {
  const t = useText();
  const id = useId();
  return (
    <Drawer
      anchor="bottom"
      open={isOpen}
      onClose={onClose}
      className="no-print"
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': id,
          sx: { borderTopLeftRadius: 12, borderTopRightRadius: 12, maxHeight: '85dvh' },
        },
      }}
    >
      <Typography id={id} variant="h2" sx={{ px: 2, pt: 2 }}>
        {t('filters.label')}
      </Typography>
      <Box
        sx={{
          p: 2,
          overflowY: 'auto',
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 1.5,
          '& > *': { width: '100% !important', maxWidth: '100%' },
        }}
      >
        {children}
      </Box>
      <Box sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 1 }}>
        <Typography variant="body2" aria-live="polite" sx={{ color: 'text.secondary' }}>
          {sentence}
        </Typography>
        <Button variant="contained" size="large" onClick={onClose}>
          {t('filters.done')}
        </Button>
      </Box>
    </Drawer>
  );
};
