import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Occasion, occasions, type RecognitionKind } from './recognition.documents.ts';

/** What every proposal says, whoever it is for; `year` is as typed until it is sent. */
interface ProposalDraft {
  readonly kindCode: string;
  readonly occasion: Occasion;
  readonly year: string;
  readonly reason: string;
}

/** A proposal being written for the year of `today`. @returns `proposal` once it can be sent, null before */
export const useProposal = (kinds: readonly RecognitionKind[], today: string) => {
  const [draft, setDraft] = useState<ProposalDraft>({
    kindCode: '',
    occasion: 'REGULAR',
    year: today.slice(0, 4),
    reason: '',
  });
  const kind = kinds.find(({ code }) => code === draft.kindCode);
  const isWhole = kind !== undefined && draft.reason.trim() !== '' && /^\d{4}$/u.test(draft.year);
  return {
    kinds,
    kind,
    draft,
    change: (part: Partial<ProposalDraft>) => setDraft((before) => ({ ...before, ...part })),
    proposal: isWhole ? { ...draft, year: Number(draft.year) } : null,
  };
};

interface ProposalFieldsProps {
  readonly form: ReturnType<typeof useProposal>;
  readonly amountWords: 'recognition.amount' | 'collective.amount';
  readonly reasonHint?: string;
}

/** Kind with its amount of money, occasion, year and reason. */
export const ProposalFields = ({ form, amountWords, reasonHint }: ProposalFieldsProps) => {
  const t = useText();
  const format = useFormat();
  const { kinds, kind, draft, change } = form;
  return (
    <>
      <ChoiceField
        label={t('recognition.kind')}
        value={draft.kindCode}
        emptyLabel="–"
        choices={kinds.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(kindCode) => change({ kindCode })}
        width={360}
      />
      {kind === undefined ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t(amountWords, { amount: format.integer(kind.amount), source: kind.source })}
        </Typography>
      )}
      <ChoiceField
        label={t('recognition.occasion')}
        value={draft.occasion}
        choices={occasions.map((each) => ({ value: each, label: t(`occasion.${each}`) }))}
        onChange={(next) => change({ occasion: occasions.find((each) => each === next) ?? 'REGULAR' })}
      />
      <TextField
        label={t('recognition.year')}
        value={draft.year}
        onChange={(event) => change({ year: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
        sx={{ width: { sm: 120 } }}
      />
      <TextField
        multiline
        minRows={3}
        label={t('recognition.reason')}
        helperText={reasonHint}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </>
  );
};
