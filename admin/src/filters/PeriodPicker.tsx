import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import { useKeyOf } from '../layout/useSingleKeys.ts';
import { type Period, stepPeriod } from './period.grammar.ts';
import { PeriodChoices } from './PeriodChoices.tsx';

interface PeriodPickerProps {
  readonly period: Period;
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

/** The period: its name, a step back and forward, and a panel of months, quarters, years and free days. */
export const PeriodPicker = ({ period, today, onChange }: PeriodPickerProps) => {
  const t = useText();
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const next = stepPeriod(period, 1);
  return (
    <Box
      role="group"
      aria-label={t('filters.period')}
      sx={{ display: 'flex', alignItems: 'center', border: 1, borderColor: 'divider', borderRadius: 1, height: 38 }}
    >
      <IconButton
        size="small"
        aria-label={t('filters.periodBefore')}
        {...useKeyOf('[')}
        title={t('filters.periodBefore')}
        onClick={() => onChange(stepPeriod(period, -1))}
      >
        <ChevronLeft fontSize="small" />
      </IconButton>
      <Button
        color="inherit"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${t('filters.period')}: ${format.period(period)}`}
        endIcon={<ArrowDropDown />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ px: 1, flex: 1, minWidth: 118, fontWeight: 600, whiteSpace: 'nowrap', '& .MuiButton-endIcon': { ml: 0 } }}
      >
        {format.period(period)}
      </Button>
      <IconButton
        size="small"
        aria-label={t('filters.periodAfter')}
        {...useKeyOf(']')}
        title={t('filters.periodAfter')}
        disabled={next.from > today}
        onClick={() => onChange(next)}
      >
        <ChevronRight fontSize="small" />
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('filters.period'), elevation: 6, sx: { mt: 0.5 } } }}
      >
        <PeriodChoices
          period={period}
          today={today}
          onChoose={(chosen) => {
            onChange(chosen);
            setAnchor(null);
          }}
        />
      </Popover>
    </Box>
  );
};
