import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { columnsOf } from './board.view.ts';
import { dragType } from './drag.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PersonCard } from './PersonCard.tsx';
import type { Board, BoardPerson } from './placement.documents.ts';
import { SlotCard } from './SlotCard.tsx';
import { usePlacing } from './usePlacing.ts';

interface BoardColumnsProps {
  readonly board: Board;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** Who has no post on the left, then a column a unit with its posts; people move by dragging, by menu and by keyboard. */
export const BoardColumns = ({ board, mayChange, onChanged }: BoardColumnsProps) => {
  const t = useText();
  const format = useFormat();
  const placing = usePlacing(board, onChanged);
  const [moving, setMoving] = useState<{ readonly person: BoardPerson; readonly postCode: string | null } | null>(null);
  const people = [...board.seats.map(({ person }) => person), ...board.unplaced];
  const drop = (officialCode: string, postCode: string | null) => {
    const person = people.find(({ code }) => code === officialCode);
    if (person !== undefined) placing.drop({ person, postCode }, () => setMoving({ person, postCode }));
  };
  const card = {
    mayChange,
    onMove: (person: BoardPerson) => setMoving({ person, postCode: null }),
    onUnpin: placing.unpin,
  };
  return (
    <>
      <Refusals deed={placing.unpinning} />
      <Refusals deed={placing.dropping} />
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'column', md: 'row' },
          gap: 1.5,
          overflowX: 'auto',
          alignItems: 'start',
        }}
      >
        <Column
          title={`${t('placement.unplaced')} (${format.integer(board.unplaced.length)})`}
          onDrop={mayChange ? (code) => drop(code, null) : null}
        >
          {board.unplaced.length === 0 ? (
            <Typography variant="body2">{t('placement.unplacedNone')}</Typography>
          ) : (
            board.unplaced.map((person) => <PersonCard key={person.code} person={person} seat={null} {...card} />)
          )}
        </Column>
        {columnsOf(board).map((unit) => (
          <Column
            key={unit.id}
            title={t('placement.column', {
              unit: unit.name,
              filled: format.integer(unit.filled),
              all: format.integer(unit.slots.length),
            })}
            onDrop={null}
          >
            {unit.slots.map((slot) => (
              <SlotCard
                key={slot.post.code}
                slot={slot}
                onDrop={mayChange ? (code) => drop(code, slot.post.code) : null}
                {...card}
              />
            ))}
          </Column>
        ))}
      </Box>
      {moving === null ? null : (
        <MoveDialog
          board={board}
          person={moving.person}
          target={moving.postCode}
          onClose={() => setMoving(null)}
          onDone={() => {
            setMoving(null);
            onChanged();
          }}
        />
      )}
    </>
  );
};

interface ColumnProps {
  readonly title: string;
  readonly onDrop: ((officialCode: string) => void) | null;
  readonly children: ReactNode;
}

const Column = ({ title, onDrop, children }: ColumnProps) => (
  <Paper
    component="section"
    variant="outlined"
    aria-label={title}
    onDragOver={(event) => {
      if (onDrop !== null) event.preventDefault();
    }}
    onDrop={(event) => onDrop?.(event.dataTransfer.getData(dragType))}
    sx={{ p: 1.25, flex: '1 0 250px', minWidth: { xs: 0, md: 250 }, width: { xs: '100%', md: 'auto' } }}
  >
    <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
      {title}
    </Typography>
    <Box sx={{ display: 'grid', gap: 1 }}>{children}</Box>
  </Paper>
);
