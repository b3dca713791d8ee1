import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { SignInDocument, type Viewer } from './access.documents.ts';
import { Refusals } from './Refusals.tsx';
import { useDeed } from './useDeed.ts';

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

interface SignInFormProps {
  readonly value: Credentials;
  readonly onChange: (value: Credentials) => void;
  readonly onEntered: (viewer: Viewer) => void;
  /** Beside the button. */
  readonly help?: ReactNode;
}

/** A plain form that password managers fill and remember. */
export const SignInForm = ({ value, onChange, onEntered, help }: SignInFormProps) => {
  const t = useText();
  const deed = useDeed(SignInDocument, ({ viewer }) => {
    if (viewer !== null) onEntered(viewer);
  });
  return (
    <Box
      component="form"
      method="post"
      aria-label={t('access.signIn')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go(value);
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <TextField
        required
        name="username"
        label={t('access.userName')}
        value={value.userName}
        onChange={(event) => onChange({ ...value, userName: event.target.value })}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false, maxLength: 200 },
        }}
      />
      <PasswordField
        name="password"
        label={t('access.password')}
        autoComplete="current-password"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
      />
      <Refusals deed={deed} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <Button type="submit" variant="contained" size="medium" loading={deed.isPending}>
          {t('access.signIn')}
        </Button>
        {help}
      </Box>
    </Box>
  );
};

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly help?: string;
  readonly onChange: (value: string) => void;
}

/** A password that can be pasted, and shown. */
export const PasswordField = ({ name, label, value, autoComplete, help, onChange }: PasswordFieldProps) => {
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      required
      name={name}
      label={label}
      type={shown ? 'text' : 'password'}
      value={value}
      helperText={help}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { autoComplete, spellCheck: false },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={t('access.showPassword')}
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
              >
                {shown ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
};
