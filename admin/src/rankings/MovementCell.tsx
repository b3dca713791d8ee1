import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DragHandle from '@mui/icons-material/DragHandle';
import FiberNew from '@mui/icons-material/FiberNewOutlined';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { type Translate, useText } from '../i18n/useText.ts';
import type { Movement } from './ranking.view.ts';

/** A movement in words, also for files. */
export const movementWords = (movement: Movement, t: Translate): string => {
  switch (movement.kind) {
    case 'new':
      return t('rankings.newcomer');
    case 'same':
      return t('rankings.same');
    case 'unclear':
      return t('rankings.unclear');
    case 'up':
      return t('rankings.up', { count: movement.by });
    case 'down':
      return t('rankings.down', { count: movement.by });
  }
};

const marks: Record<Movement['kind'], { readonly icon: ReactElement; readonly colour: string }> = {
  new: { icon: <FiberNew sx={{ fontSize: 16 }} />, colour: 'text.secondary' },
  same: { icon: <DragHandle sx={{ fontSize: 16 }} />, colour: 'text.secondary' },
  unclear: { icon: <Remove sx={{ fontSize: 16 }} />, colour: 'text.secondary' },
  up: { icon: <ArrowUpward sx={{ fontSize: 16 }} />, colour: 'success.main' },
  down: { icon: <ArrowDownward sx={{ fontSize: 16 }} />, colour: 'error.main' },
};

/** Arrow and words; coloured only when the move is larger than chance explains. */
export const MovementCell = ({ movement }: { readonly movement: Movement }) => {
  const t = useText();
  const { icon, colour } = marks[movement.kind];
  const before =
    movement.kind === 'new' || movement.kind === 'same' ? null : t('rankings.before', { rank: movement.before });
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: colour }}>
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {icon}
      </Box>
      <Box component="span" sx={{ lineHeight: 1.35 }}>
        {movementWords(movement, t)}
        {before === null ? null : (
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem' }}>
            {before}
          </Box>
        )}
      </Box>
    </Box>
  );
};
