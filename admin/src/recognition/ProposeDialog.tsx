import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { KindsDocument, type Occasion, occasions, ProposeDocument } from './recognition.documents.ts';

interface ProposeDialogProps {
  readonly codes: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One commendation for all who are chosen; what stands against one of them is told by name, and nothing is sent. */
export const ProposeDialog = ({ codes, today, onClose, onDone }: ProposeDialogProps) => {
  const t = useText();
  const format = useFormat();
  const kinds =
    useGraph(KindsDocument, {}, { freshFor: 300_000 }).answer?.data.recognitionKinds.filter(
      ({ ofCollectives }) => !ofCollectives,
    ) ?? [];
  const [kindCode, setKindCode] = useState('');
  const [occasion, setOccasion] = useState<Occasion>('REGULAR');
  const [year, setYear] = useState(today.slice(0, 4));
  const [reason, setReason] = useState('');
  const deed = useDeed(ProposeDocument, onDone);
  const kind = kinds.find(({ code }) => code === kindCode);
  return (
    <DeedDialog
      title={t('recognition.proposeTitle', { count: format.integer(codes.length) })}
      send={t('recognition.send')}
      deed={deed}
      isReady={kind !== undefined && reason.trim() !== '' && /^\d{4}$/.test(year)}
      onClose={onClose}
      onSend={() => deed.go({ kindCode, occasion, year: Number(year), reason, officialCodes: codes })}
    >
      <ChoiceField
        label={t('recognition.kind')}
        value={kindCode}
        emptyLabel="–"
        choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setKindCode}
        width={360}
      />
      {kind === undefined ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('recognition.amount', { amount: format.integer(kind.amount), source: kind.source })}
        </Typography>
      )}
      <ChoiceField
        label={t('recognition.occasion')}
        value={occasion}
        choices={occasions.map((each) => ({ value: each, label: t(`occasion.${each}`) }))}
        onChange={(next) => setOccasion(next as Occasion)}
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
        helperText={t('recognition.reasonHint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
