import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { ApproveDocument } from './change.documents.ts';
import type { Board } from './placement.documents.ts';

interface ApproveDialogProps {
  readonly board: Board;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const fields = ['firstNumber', 'symbol', 'issuer', 'placeOfSigning', 'signerTitle', 'signerName'] as const;
type Field = (typeof fields)[number];
const atFirst: Readonly<Record<Field, string>> = {
  firstNumber: '1',
  symbol: 'QĐ-UBND',
  issuer: '',
  placeOfSigning: '',
  signerTitle: 'CHỦ TỊCH',
  signerName: '',
};

/** How the decisions are numbered and signed; approving makes them. */
export const ApproveDialog = ({ board, onClose, onDone }: ApproveDialogProps) => {
  const t = useText();
  const format = useFormat();
  const [values, setValues] = useState(atFirst);
  const deed = useDeed(ApproveDocument, onDone);
  const { firstNumber, symbol, issuer, placeOfSigning: place, signerTitle, signerName } = values;
  return (
    <DeedDialog
      title={t('placement.approveTitle', { count: format.integer(board.seats.length) })}
      send={t('placement.approveSend')}
      deed={deed}
      isReady={fields.every((field) => values[field].trim() !== '') && /^\d+$/.test(firstNumber)}
      onClose={onClose}
      onSend={() =>
        deed.go({
          id: board.id,
          expectedVersion: board.version,
          firstNumber: Number(firstNumber),
          symbol,
          issuer,
          place,
          signerTitle,
          signerName,
        })
      }
    >
      {fields.map((field) => (
        <TextField
          key={field}
          required
          label={t(`placement.${field}`)}
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200, autoComplete: 'off' } }}
        />
      ))}
    </DeedDialog>
  );
};
