import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useText } from '../i18n/useText.ts';
import type { DueReport } from './reports.documents.ts';

interface StateChipProps {
  readonly report: Pick<DueReport, 'state' | 'isOverdue' | 'isPeriodOver'>;
  readonly isDemo: boolean;
}

/** Where a report stands, in words; colour only goes along with them. */
export const StateChip = ({ report: { state, isOverdue, isPeriodOver }, isDemo }: StateChipProps) => {
  const t = useText();
  const word = state === 'DRAFT' && !isPeriodOver ? t('reports.running') : t(`reports.states.${state}`);
  const color = state === 'SENT' ? 'success' : state === 'SIGNED' ? 'primary' : isOverdue ? 'warning' : 'default';
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      <Chip
        component="span"
        size="small"
        variant="outlined"
        color={color}
        data-state={state}
        label={isOverdue ? `${word}, ${t('reports.overdue')}` : word}
      />
      {isDemo ? <Chip component="span" size="small" label={t('reports.demo')} /> : null}
    </Box>
  );
};
