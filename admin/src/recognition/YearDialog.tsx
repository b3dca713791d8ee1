import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { type Band, bands, DecideYearDocument } from './deed.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import type { PersonDialogProps } from './RemindDialog.tsx';
import { pointsOf } from './score.view.ts';

interface YearDialogProps extends PersonDialogProps {
  readonly year: number;
  /** General points as typed beside the score. */
  readonly general: string;
  /** The band the score comes to; null where none can be computed. */
  readonly computed: Band | null;
}

/** A year's assessment: somebody decides the band, and says why where it is not the computed one. */
export const YearDialog = ({ person, year, general, computed, onClose, onDone }: YearDialogProps) => {
  const t = useText();
  const [typed, setTyped] = useState(general);
  const [band, setBand] = useState<Band>(computed ?? 'GOOD');
  const [note, setNote] = useState('');
  const deed = useDeed(DecideYearDocument, onDone);
  const points = pointsOf(typed);
  return (
    <DeedDialog
      title={t('score.decideTitle', { name: person.name, year: String(year) })}
      send={t('score.decideSend')}
      deed={deed}
      isReady={typeof points === 'number'}
      onClose={onClose}
      onSend={() => {
        if (typeof points === 'number') {
          const why = note.trim() === '' ? null : note.trim();
          deed.go({ officialCode: person.code, year, generalPoints: points, band, note: why });
        }
      }}
    >
      <Typography variant="body2">{t('score.decideHint')}</Typography>
      <TextField
        label={t('score.general')}
        value={typed}
        error={points === undefined}
        helperText={points === undefined ? t('score.generalWrong') : undefined}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal', maxLength: 5 } }}
      />
      <ChoiceField
        label={t('score.band')}
        value={band}
        choices={bands.map((each) => ({ value: each, label: t(`reviewBand.${each}`) }))}
        onChange={(next) => setBand(bands.find((each) => each === next) ?? 'GOOD')}
        width={320}
      />
      <TextField
        multiline
        minRows={2}
        label={t('score.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
