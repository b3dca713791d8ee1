import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FieldClass, Viewer } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { CreateTokenDocument } from './account.documents.ts';
import { SecretOnce } from './SecretOnce.tsx';

const lives = [30, 90, 366] as const;

interface TokenFormProps {
  readonly viewer: Viewer;
  readonly onMade: () => void;
}

/** Makes a token: what for, how long, and what it opens beside what is public. */
export const TokenForm = ({ viewer, onMade }: TokenFormProps) => {
  const t = useText();
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const [classes, setClasses] = useState<readonly FieldClass[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  const deed = useDeed(CreateTokenDocument, (result) => {
    setSecret(result.secret);
    setName('');
    onMade();
  });
  const offered = viewer.permissions.map((permission) => permission.class).filter((one) => one !== 'PUBLIC');
  return (
    <Box
      component="form"
      aria-label={t('account.createToken')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go({ name, days, classes });
      }}
      sx={{ display: 'grid', gap: 1.5, mb: 2, pt: 0.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25 }}>
        <TextField
          required
          label={t('account.tokenName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          sx={{ flex: '1 1 200px' }}
        />
        <ChoiceField
          label={t('account.tokenLife')}
          value={String(days)}
          choices={lives.map((life) => ({ value: String(life), label: t('account.days', { count: life }) }))}
          onChange={(life) => setDays(Number(life))}
          width={130}
        />
      </Box>
      <FormGroup row aria-label={t('account.tokenOpens')}>
        <FormControlLabel disabled control={<Checkbox size="small" checked />} label={t('fieldClass.PUBLIC')} />
        {offered.map((one) => (
          <FormControlLabel
            key={one}
            control={
              <Checkbox
                size="small"
                checked={classes.includes(one)}
                onChange={(_, checked) =>
                  setClasses(checked ? [...classes, one] : classes.filter((other) => other !== one))
                }
              />
            }
            label={t(`fieldClass.${one}`)}
          />
        ))}
      </FormGroup>
      <Refusals deed={deed} />
      <Button type="submit" variant="outlined" loading={deed.isPending} sx={{ justifySelf: 'start' }}>
        {t('account.createToken')}
      </Button>
      {secret === null ? null : (
        <SecretOnce label={t('account.tokenSecret')} secret={secret} onClose={() => setSecret(null)} />
      )}
    </Box>
  );
};
