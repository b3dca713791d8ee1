import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { DossierStatusDocument } from './look-up.documents.ts';
import { StatusFacts } from './StatusFacts.tsx';

/** Where one dossier stands, for whoever knows its code. */
export const LookUpPage = () => {
  const t = useText();
  const [code, setCode] = useQueryState('code', parseAsString.withDefault('').withOptions({ history: 'push' }));
  const [typed, setTyped] = useState(code);
  const status = useGraph(DossierStatusDocument, { code }, { enabled: code !== '' });
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHead title={t('lookUp.title')} lead={t('lookUp.lead')} />
      <Paper
        component="form"
        variant="outlined"
        onSubmit={(event) => {
          event.preventDefault();
          void setCode(typed.trim());
        }}
        sx={{ p: { xs: 1.5, md: 2 }, mb: 2, display: 'flex', flexWrap: 'wrap', gap: 1.25 }}
      >
        <TextField
          required
          label={t('lookUp.code')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          helperText={t('lookUp.codeHint')}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { maxLength: 100, spellCheck: false, autoCapitalize: 'characters', autoComplete: 'off' },
          }}
          sx={{ flex: '1 1 260px' }}
        />
        <Button type="submit" variant="contained" sx={{ height: 38, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}>
          {t('lookUp.find')}
        </Button>
      </Paper>
      {code === '' ? null : (
        <AnswerPanel question={status} skeletonRows={5}>
          {({ dossierStatus }) =>
            dossierStatus === null ? (
              <EmptyPanel text={t('dossiers.notFound', { code })} next={t('lookUp.nothingNext')} />
            ) : (
              <StatusFacts status={dossierStatus} />
            )
          }
        </AnswerPanel>
      )}
    </Box>
  );
};
