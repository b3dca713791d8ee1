import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import type { Deed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';

interface DecisionFormProps {
  readonly deed: Pick<Deed<never>, 'refusals' | 'error' | 'isPending'>;
  readonly onDecide: (approve: boolean, decision: string) => void;
}

/** The number of a decision, and which it was. */
export const DecisionForm = ({ deed, onDecide }: DecisionFormProps) => {
  const t = useText();
  const [decision, setDecision] = useState('');
  const isEmpty = decision.trim() === '';
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        <TextField
          label={t('recognition.decision')}
          value={decision}
          onChange={(event) => setDecision(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
        />
        <Button
          variant="contained"
          disabled={isEmpty}
          loading={deed.isPending}
          onClick={() => onDecide(true, decision)}
        >
          {t('recognition.approve')}
        </Button>
        <Button variant="outlined" disabled={isEmpty || deed.isPending} onClick={() => onDecide(false, decision)}>
          {t('recognition.reject')}
        </Button>
      </Box>
      <Refusals deed={deed} />
    </>
  );
};
