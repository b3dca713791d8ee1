import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { FormulaNote } from './FormulaNote.tsx';
import type { MetricFacts } from './rankings.documents.ts';

/** Which way is good, in words. */
export const polarityWords: Record<MetricFacts['polarity'], TextKey> = {
  HIGH_IS_GOOD: 'rankings.polarityHigh',
  LOW_IS_GOOD: 'rankings.polarityLow',
  NEUTRAL: 'rankings.polarityNeutral',
};

interface MetricNoteProps {
  readonly metric: MetricFacts;
  /** First day of the earliest period told of. */
  readonly since: string;
}

/** How the metric is computed, opened on request; at once, where days are told of on which another formula was in force. */
export const MetricNote = ({ metric, since }: MetricNoteProps) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const facts = [
    [t('rankings.formula'), metric.formula],
    [t('rankings.metricSource'), metric.source],
    [t('rankings.version'), metric.version],
  ];
  return (
    <Box>
      <FormulaNote metrics={[metric]} since={since} />
      <Button
        className="no-print"
        startIcon={<HelpOutline />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{ ml: -0.75 }}
      >
        {t('rankings.howTo')}
      </Button>
      <Collapse in={open} timeout={0} unmountOnExit>
        <Box sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1.5, py: 0.5, my: 0.5 }}>
          <Typography variant="body2">
            {metric.description} {t(polarityWords[metric.polarity])}.
          </Typography>
          {facts.map(([name, value]) => (
            <Typography key={name} variant="body2">
              <strong>{name}:</strong> {value}
            </Typography>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
};
