import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import FiberNew from '@mui/icons-material/FiberNewOutlined';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';
import type { MetricWords } from './metric.words.ts';
import type { Movement } from './ranking.view.ts';

const colours: Record<Movement['kind'], string> = {
  new: 'text.secondary',
  unclear: 'text.secondary',
  moved: 'text.primary',
  better: 'success.main',
  worse: 'error.main',
};

const size = { fontSize: 16 };
const markOf = (movement: Movement): ReactElement => {
  if (movement.kind === 'new') return <FiberNew sx={size} />;
  if (movement.kind === 'unclear') return <Remove sx={size} />;
  return movement.by > 0 ? <ArrowUpward sx={size} /> : <ArrowDownward sx={size} />;
};

interface MovementCellProps {
  readonly movement: Movement;
  readonly words: MetricWords;
  /** The rank before stands beside the change instead of below it. */
  readonly isOneLine?: boolean;
}

/** Arrow and words; coloured only when the change is larger than chance explains. */
export const MovementCell = ({ movement, words, isOneLine = false }: MovementCellProps) => {
  const t = useText();
  const said = (): string => {
    if (movement.kind === 'new') return t('rankings.newcomer');
    if (movement.kind === 'unclear') return t('rankings.unclear');
    return t(movement.by > 0 ? 'rankings.rose' : 'rankings.fell', { by: words.step(Math.abs(movement.by)) });
  };
  const before = movement.kind === 'new' ? null : movement.before;
  return (
    <Box
      data-movement={movement.kind}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: colours[movement.kind] }}
    >
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {markOf(movement)}
      </Box>
      <Box component="span" sx={{ lineHeight: 1.35, '@media print': { whiteSpace: 'nowrap' } }}>
        {said()}
        {before === null ? null : (
          <Box
            component="span"
            sx={{ display: isOneLine ? 'inline' : 'block', color: 'text.secondary', fontSize: '0.75rem' }}
          >
            {isOneLine ? ' · ' : null}
            {t('rankings.before', { rank: before })}
          </Box>
        )}
      </Box>
    </Box>
  );
};
