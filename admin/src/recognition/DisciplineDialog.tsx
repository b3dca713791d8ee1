import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DisciplineDocument, DisciplineKindsDocument } from './deed.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import type { PersonDialogProps } from './RemindDialog.tsx';

/** Records a decision that was taken; only the kinds of its day can be chosen. */
export const DisciplineDialog = ({ person, onClose, onDone }: PersonDialogProps) => {
  const t = useText();
  const [day, setDay] = useState<string | null>(null);
  const [kindCode, setKindCode] = useState('');
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const kinds =
    useGraph(DisciplineKindsDocument, { asOf: day ?? '' }, { enabled: day !== null }).answer?.data.disciplineKinds ??
    [];
  const kind = kinds.find(({ code }) => code === kindCode);
  const deed = useDeed(DisciplineDocument, onDone);
  return (
    <DeedDialog
      title={t('personDeed.disciplineTitle', { name: person.name })}
      send={t('personDeed.record')}
      deed={deed}
      isReady={day !== null && kind !== undefined && decision.trim() !== '' && reason.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        if (day !== null) deed.go({ officialCode: person.code, kindCode, decidedOn: day, decision, reason });
      }}
    >
      <Typography variant="body2">{t('personDeed.disciplineHint')}</Typography>
      <DayField label={t('personDeed.decidedOn')} value={day} onChange={setDay} width={200} />
      <ChoiceField
        label={t('recognition.kind')}
        value={kind === undefined ? '' : kindCode}
        emptyLabel="–"
        choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={setKindCode}
        width={320}
      />
      {kind === undefined ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {kind.source}
        </Typography>
      )}
      <TextField
        label={t('recognition.decision')}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
      />
      <TextField
        multiline
        minRows={2}
        label={t('personDeed.violation')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
