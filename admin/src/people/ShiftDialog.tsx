import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { Officer } from './people.documents.ts';
import { ShiftDocument, type ShiftPart, shiftParts } from './work.documents.ts';

interface ShiftDialogProps {
  readonly officer: Pick<Officer, 'code' | 'name'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A shift of one person: the day, the part of it, and where. */
export const ShiftDialog = ({ officer, onClose, onDone }: ShiftDialogProps) => {
  const t = useText();
  const [day, setDay] = useState<string | null>(null);
  const [part, setPart] = useState<ShiftPart>('MORNING');
  const [place, setPlace] = useState('');
  const deed = useDeed(ShiftDocument, onDone);
  return (
    <DeedDialog
      title={t('working.shiftTitle', { name: officer.name })}
      send={t('working.shiftSend')}
      deed={deed}
      isReady={day !== null}
      onClose={onClose}
      onSend={() => {
        if (day !== null) {
          deed.go({ officialCode: officer.code, day, part, place: place.trim() === '' ? null : place.trim() });
        }
      }}
    >
      <DayField label={t('recognised.day')} value={day} onChange={setDay} width={200} />
      <ChoiceField
        label={t('working.part')}
        value={part}
        choices={shiftParts.map((each) => ({ value: each, label: t(`shiftPart.${each}`) }))}
        onChange={(next) => setPart(shiftParts.find((each) => each === next) ?? 'MORNING')}
        width={200}
      />
      <TextField
        label={t('working.place')}
        helperText={t('working.placeHint')}
        value={place}
        onChange={(event) => setPlace(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }}
      />
    </DeedDialog>
  );
};
