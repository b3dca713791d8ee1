import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { columnsOf } from './board.view.ts';
import { PlaceDocument } from './change.documents.ts';
import type { Board, BoardPerson, BoardPost } from './placement.documents.ts';

interface MoveDialogProps {
  readonly board: Board;
  readonly person: BoardPerson;
  /** Where the person was dropped; null: to be chosen. */
  readonly target: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Choice {
  readonly post: BoardPost | null;
}

/** The way to move somebody without dragging; a rule in the way asks for a reason, which stays marked. */
export const MoveDialog = ({ board, person, target, onClose, onDone }: MoveDialogProps) => {
  const t = useText();
  const choices: readonly Choice[] = [
    ...columnsOf(board).flatMap(({ slots }) => slots.map(({ post }) => ({ post }))),
    { post: null },
  ];
  const [choice, setChoice] = useState<Choice | null>(choices.find(({ post }) => post?.code === target) ?? null);
  const [reason, setReason] = useState('');
  const deed = useDeed(PlaceDocument, onDone);
  return (
    <DeedDialog
      title={t('placement.moveTitle', { name: person.name })}
      send={t('placement.place')}
      deed={deed}
      isReady={choice !== null}
      onClose={onClose}
      onSend={() =>
        deed.go({
          id: board.id,
          officialCode: person.code,
          postCode: choice?.post?.code ?? null,
          reason: reason.trim() === '' ? null : reason.trim(),
        })
      }
    >
      <Autocomplete<Choice>
        value={choice}
        onChange={(_, next) => setChoice(next)}
        options={[...choices]}
        getOptionLabel={({ post }) =>
          post === null ? t('placement.noPost') : `${post.name} (${post.code}), ${post.unit.name}`
        }
        getOptionKey={({ post }) => post?.code ?? ''}
        isOptionEqualToValue={(one, other) => one.post?.code === other.post?.code}
        noOptionsText={t('none')}
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('placement.target')}
            slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
          />
        )}
      />
      <TextField
        multiline
        minRows={2}
        label={t('placement.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 500 } }}
      />
    </DeedDialog>
  );
};
