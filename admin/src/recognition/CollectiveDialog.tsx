import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { bodies, type Body, ProposeCollectiveDocument } from './collective.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { type Occasion, occasions, type RecognitionKind } from './recognition.documents.ts';

interface CollectiveDialogProps {
  /** Kinds for collectives. */
  readonly kinds: readonly RecognitionKind[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A unit, or an organisation of it, to be commended; somebody else decides. */
export const CollectiveDialog = ({ kinds, today, onClose, onDone }: CollectiveDialogProps) => {
  const t = useText();
  const format = useFormat();
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [body, setBody] = useState<Body | null>(null);
  const [kindCode, setKindCode] = useState('');
  const [occasion, setOccasion] = useState<Occasion>('REGULAR');
  const [year, setYear] = useState(today.slice(0, 4));
  const [reason, setReason] = useState('');
  const deed = useDeed(ProposeCollectiveDocument, onDone);
  const kind = kinds.find(({ code }) => code === kindCode);
  return (
    <DeedDialog
      title={t('collective.title')}
      send={t('recognition.send')}
      deed={deed}
      isReady={unit !== null && kind !== undefined && reason.trim() !== '' && /^\d{4}$/u.test(year)}
      onClose={onClose}
      onSend={() => {
        if (unit !== null) deed.go({ unitId: unit.id, body, kindCode, occasion, year: Number(year), reason });
      }}
    >
      <UnitPicker
        label={unit === null ? t('collective.unit') : t('collective.unitChosen', { unit: unit.name })}
        onPick={setUnit}
      />
      <ChoiceField
        label={t('positions.body')}
        value={body ?? ''}
        emptyLabel={t('organisation.COMMUNE')}
        choices={bodies.map((each) => ({ value: each, label: t(`organisation.${each}`) }))}
        onChange={(next) => setBody(bodies.find((each) => each === next) ?? null)}
        width={320}
      />
      <ChoiceField
        label={t('recognition.kind')}
        value={kindCode}
        emptyLabel="–"
        choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setKindCode}
        width={320}
      />
      {kind === undefined ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('collective.amount', { amount: format.integer(kind.amount), source: kind.source })}
        </Typography>
      )}
      <ChoiceField
        label={t('recognition.occasion')}
        value={occasion}
        choices={occasions.map((each) => ({ value: each, label: t(`occasion.${each}`) }))}
        onChange={(next) => setOccasion(occasions.find((each) => each === next) ?? 'REGULAR')}
      />
      <TextField
        label={t('recognition.year')}
        value={year}
        onChange={(event) => setYear(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        sx={{ width: { sm: 120 } }}
      />
      <TextField
        multiline
        minRows={3}
        label={t('recognition.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
