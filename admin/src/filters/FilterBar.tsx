import TuneOutlined from '@mui/icons-material/TuneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { useBackLayer } from '../layout/useBackLayer.ts';
import { useKeyOf } from '../layout/useSingleKeys.ts';
import { FilterChips } from './FilterChips.tsx';
import { FilterSheet } from './FilterSheet.tsx';

export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly onRemove: () => void;
}

interface FilterBarProps {
  readonly children: ReactNode;
  readonly chips: readonly FilterChip[];
  /** What the page shows, in words. */
  readonly sentence: string;
  /** What can be done with what is shown, beside the sentence. */
  readonly tools?: ReactNode;
  readonly onReset: () => void;
}

/**
 * The one filter bar of the analytic pages: controls, a chip for each chosen filter, and the sentence they make. On a phone
 * the controls are a sheet that comes from below: figures stay where they are.
 */
export const FilterBar = ({ children, chips, sentence, onReset, tools }: FilterBarProps) => {
  const t = useText();
  const isPhone = useMediaQuery('screen and (max-width: 599.95px)', { noSsr: true });
  const { isOpen, open, close } = useBackLayer();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('filters.label')}
      {...useKeyOf('f')}
      sx={{ p: { xs: 1.5, md: 2 }, mb: 2, display: 'grid', gap: 1.25 }}
    >
      {isPhone ? (
        <>
          <Button
            className="no-print"
            color="inherit"
            startIcon={<TuneOutlined />}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={open}
            sx={{ justifySelf: 'start' }}
          >
            {t('filters.show', { count: chips.length })}
          </Button>
          <FilterSheet isOpen={isOpen} onClose={close} sentence={sentence}>
            {children}
          </FilterSheet>
        </>
      ) : (
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
          {children}
        </Box>
      )}
      <FilterChips chips={chips} onReset={onReset} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography
          variant="body2"
          component="p"
          sx={{ color: 'text.secondary', m: 0, flex: '1 1 260px', minWidth: 0 }}
          aria-live="polite"
        >
          {sentence}
        </Typography>
        {tools}
      </Box>
    </Paper>
  );
};
