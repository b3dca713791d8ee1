import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { DecideReviewDocument } from './deed.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { type ReviewOutcome, reviewOutcomes } from './person.documents.ts';
import type { PersonDialogProps } from './RemindDialog.tsx';

interface DecideReviewDialogProps extends PersonDialogProps {
  /** First day of the window it was proposed for. */
  readonly windowFrom: string;
}

/** What a person decides at a review that somebody else proposed. */
export const DecideReviewDialog = ({ person, windowFrom, onClose, onDone }: DecideReviewDialogProps) => {
  const t = useText();
  const [outcome, setOutcome] = useState<ReviewOutcome>('REVIEWED');
  const [note, setNote] = useState('');
  const deed = useDeed(DecideReviewDocument, onDone);
  return (
    <DeedDialog
      title={t('personDeed.reviewTitle', { name: person.name })}
      send={t('recognised.judgeSend')}
      deed={deed}
      isReady={note.trim() !== ''}
      onClose={onClose}
      onSend={() => deed.go({ officialCode: person.code, windowFrom, outcome, note })}
    >
      <Typography variant="body2">{t('personDeed.reviewHint')}</Typography>
      <ChoiceField
        label={t('recognised.verdict')}
        value={outcome}
        choices={reviewOutcomes.map((each) => ({ value: each, label: t(`reviewOutcome.${each}`) }))}
        onChange={(next) => setOutcome(reviewOutcomes.find((each) => each === next) ?? 'REVIEWED')}
        width={320}
      />
      <TextField
        multiline
        minRows={3}
        label={t('recognised.reviewNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
