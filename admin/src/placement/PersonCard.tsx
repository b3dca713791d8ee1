import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import { dragType } from './drag.ts';
import type { BoardPerson, Seat } from './placement.documents.ts';
import { WhyDialog } from './WhyDialog.tsx';

export interface CardDeeds {
  readonly mayChange: boolean;
  readonly onMove: (person: BoardPerson) => void;
  readonly onUnpin: (person: BoardPerson) => void;
}

interface PersonCardProps extends CardDeeds {
  readonly person: BoardPerson;
  /** Where the plan puts the person; null: nowhere. */
  readonly seat: Seat | null;
}

/** Somebody on the board: from where, how fitting, what was decided by hand, and the ways to move. */
export const PersonCard = ({ person, seat, mayChange, onMove, onUnpin }: PersonCardProps) => {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { name } = person;
  return (
    <Box
      draggable={mayChange}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, person.code);
        event.dataTransfer.effectAllowed = 'move';
      }}
      sx={{ bgcolor: 'action.hover', borderRadius: 1, p: 0.75, mt: 0.5, cursor: mayChange ? 'grab' : 'auto' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography variant="caption" component="div">
        {person.title ?? '–'}
        {person.unit === null ? '' : `, ${t('placement.from', { unit: person.unit.name })}`}
      </Typography>
      <CardMarks person={person} seat={seat} />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5 }}>
        {seat === null ? null : (
          <CardButton words={t('placement.why')} of={t('placement.whyOf', { name })} onClick={() => setAsking(true)} />
        )}
        {mayChange ? (
          <CardButton words={t('placement.move')} of={t('placement.moveOf', { name })} onClick={() => onMove(person)} />
        ) : null}
        {mayChange && person.isPinned ? (
          <CardButton
            words={t('placement.unpin')}
            of={t('placement.unpinOf', { name })}
            onClick={() => onUnpin(person)}
          />
        ) : null}
      </Box>
      {asking && seat !== null ? <WhyDialog seat={seat} onClose={() => setAsking(false)} /> : null}
    </Box>
  );
};

const CardMarks = ({ person, seat }: Pick<PersonCardProps, 'person' | 'seat'>) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, my: 0.25 }}>
      {seat === null ? null : (
        <Chip size="small" variant="outlined" label={t('placement.fit', { points: format.decimal(seat.points, 0) })} />
      )}
      {seat?.isTransfer === true ? <Chip size="small" variant="outlined" label={t('placement.transfer')} /> : null}
      {person.isPinned ? (
        <Chip size="small" variant="outlined" icon={<PushPinOutlined />} label={t('placement.pinned')} />
      ) : null}
      {seat !== null && seat.brokenRules.length > 0 ? (
        <Chip
          size="small"
          variant="outlined"
          color="error"
          icon={<WarningAmberOutlined />}
          label={t('placement.exception')}
        />
      ) : null}
    </Box>
  );
};

interface CardButtonProps {
  readonly words: string;
  readonly of: string;
  readonly onClick: () => void;
}

const CardButton = ({ words, of, onClick }: CardButtonProps) => (
  <Button aria-label={of} onClick={onClick} sx={{ py: 0, px: 0.75, minWidth: 24, minHeight: 26 }}>
    {words}
  </Button>
);
