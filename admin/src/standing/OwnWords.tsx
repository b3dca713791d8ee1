import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { SaveStatementDocument, type Statement } from './standing.documents.ts';
import { StatementQuote } from './StatementQuote.tsx';

interface OwnWordsProps {
  readonly statement: Statement | null;
  readonly about: {
    readonly unitId: string;
    readonly metric: string;
    readonly period: { readonly from: string; readonly to: string };
  };
  readonly name: string;
  readonly periodName: string;
  /** Whether the reader may speak for the commune. */
  readonly speaks: boolean;
  readonly onSaved: () => void;
}

const longest = 500;

/** What the commune itself says of a figure of one period; its leader writes it here. */
export const OwnWords = ({ statement, about, name, periodName, speaks, onSaved }: OwnWordsProps) => {
  const t = useText();
  const notify = useNotify();
  const [text, setText] = useState(statement?.text ?? '');
  const deed = useDeed(SaveStatementDocument, () => {
    notify(t('standing.saved'), { type: 'success' });
    onSaved();
  });
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3">{t('standing.words', { unit: name, period: periodName })}</Typography>
      {statement === null ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('standing.wordsNone')}
        </Typography>
      ) : (
        <StatementQuote statement={statement} />
      )}
      {speaks ? (
        <Box
          component="form"
          className="no-print"
          aria-label={t('standing.write')}
          onSubmit={(event) => {
            event.preventDefault();
            deed.go({ ...about, text });
          }}
          sx={{ display: 'grid', gap: 1, mt: 1.5, justifyItems: 'start' }}
        >
          <TextField
            multiline
            fullWidth
            minRows={2}
            label={t('standing.write')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            helperText={t('standing.left', { count: longest - [...text].length })}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
          />
          <Refusals deed={deed} />
          <Button type="submit" variant="contained" loading={deed.isPending}>
            {t('standing.save')}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
};
