import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { CompareListProps } from './compare.list.ts';
import { CompareCell } from './CompareCell.tsx';
import { DifferenceMark } from './DifferenceMark.tsx';
import type { MetricLine } from './compare.view.ts';

/** The comparison on a phone: one card a metric, a line a commune; a card opens to intervals and cases. */
export const CompareCards = ({ lines, ...rest }: CompareListProps) => {
  const t = useText();
  return (
    <Box component="ul" aria-label={t('compare.table')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <MetricCard key={line.metric.key} line={line} {...rest} />
      ))}
    </Box>
  );
};

type MetricCardProps = Omit<CompareListProps, 'lines'> & { readonly line: MetricLine };

const MetricCard = ({ line, ...rest }: MetricCardProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3">
        <Button
          color="inherit"
          fullWidth
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          endIcon={isOpen ? <ExpandLess /> : <ExpandMore />}
          sx={{ justifyContent: 'space-between', px: 0, font: 'inherit', textAlign: 'left' }}
        >
          {line.metric.name}
        </Button>
      </Typography>
      {isOpen ? <Whole line={line} {...rest} /> : <Short line={line} />}
    </Box>
  );
};

/** A line a commune: its value, and whether it can be told from the first one's. */
const Short = ({ line }: { readonly line: MetricLine }) => {
  const t = useText();
  const words = metricWords(line.metric, useFormat(), t);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', columnGap: 1.5, rowGap: 0.25 }}>
      {line.cells.map(({ unit, row, difference }) => (
        <Box key={unit.id} sx={{ display: 'contents' }}>
          <Typography variant="body2">{unit.name}</Typography>
          <Typography variant="body2" sx={{ fontWeight: 650, textAlign: 'right' }}>
            {words.value(row?.value ?? null)}
          </Typography>
          <DifferenceMark difference={difference} isBrief />
        </Box>
      ))}
    </Box>
  );
};

const Whole = ({ line, analysis, search, onReference }: MetricCardProps) => {
  const t = useText();
  return line.cells.map((cell, index) => (
    <Box key={cell.unit.id} sx={{ display: 'grid', gridTemplateColumns: '116px minmax(0, 1fr)', gap: 1, py: 0.75 }}>
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
  ));
};
