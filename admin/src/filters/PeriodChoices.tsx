import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import { DayField } from './DayField.tsx';
import { daysPeriod, monthPeriod, type Period, quarterPeriod, samePeriod, yearPeriod } from './period.grammar.ts';

interface PeriodChoicesProps {
  readonly period: Period;
  readonly today: string;
  readonly onChoose: (period: Period) => void;
}

/** One year's months and quarters, the year itself, and free days. */
export const PeriodChoices = ({ period, today, onChoose }: PeriodChoicesProps) => {
  const t = useText();
  const format = useFormat();
  const [year, setYear] = useState(Number(period.from.slice(0, 4)));
  const choice = (candidate: Period, label: string) => (
    <Button
      key={candidate.from + candidate.to}
      variant={samePeriod(candidate, period) ? 'contained' : 'text'}
      color={samePeriod(candidate, period) ? 'primary' : 'inherit'}
      disabled={candidate.from > today}
      aria-pressed={samePeriod(candidate, period)}
      aria-label={format.period(candidate)}
      onClick={() => onChoose(candidate)}
      sx={{ minWidth: 0, px: 0.5 }}
    >
      {label}
    </Button>
  );
  return (
    <Box sx={{ p: 2, width: 356, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <IconButton size="small" aria-label={`${t('filters.year')} ${year - 1}`} onClick={() => setYear(year - 1)}>
          <ChevronLeft fontSize="small" />
        </IconButton>
        {choice(yearPeriod(year), format.period(yearPeriod(year)))}
        <IconButton
          size="small"
          aria-label={`${t('filters.year')} ${year + 1}`}
          disabled={`${year + 1}-01-01` > today}
          onClick={() => setYear(year + 1)}
        >
          <ChevronRight fontSize="small" />
        </IconButton>
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('filters.quarters')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 0.5 }}>
        {['I', 'II', 'III', 'IV'].map((roman, index) =>
          choice(quarterPeriod(year, index + 1), format.language === 'vi' ? roman : `Q${index + 1}`),
        )}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('filters.months')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gap: 0.5 }}>
        {Array.from({ length: 12 }, (_, index) => choice(monthPeriod(year, index + 1), String(index + 1)))}
      </Box>
      <Divider sx={{ my: 0.5 }} />
      <FreeDays period={period} today={today} onChoose={onChoose} />
    </Box>
  );
};

const FreeDays = ({ period, today, onChoose }: PeriodChoicesProps) => {
  const t = useText();
  const [from, setFrom] = useState<string | null>(period.from);
  const [to, setTo] = useState<string | null>(period.to);
  const reversed = from !== null && to !== null && from > to;
  const message = reversed ? t('filters.reversed') : from === null || to === null ? t('filters.badDate') : null;
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('filters.freeDates')}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <DayField label={t('filters.from')} value={from} onChange={setFrom} max={today} width={156} />
        <DayField label={t('filters.to')} value={to} onChange={setTo} width={156} />
      </Box>
      {message === null ? null : (
        <Typography role="alert" variant="caption" sx={{ color: 'error.main' }}>
          {message}
        </Typography>
      )}
      <Button
        variant="outlined"
        disabled={message !== null}
        onClick={() => {
          if (from !== null && to !== null) onChoose(daysPeriod(from, to));
        }}
      >
        {t('filters.apply')}
      </Button>
    </Box>
  );
};
