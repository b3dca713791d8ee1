import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import type { DemoAccount } from './access.documents.ts';
import type { Credentials } from './SignInForm.tsx';

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  /** Null where others can reach the server: its terminal alone tells it then. */
  readonly password: string | null;
  readonly onChoose: (credentials: Credentials) => void;
}

/** Fills the form with one of the demo's accounts. */
export const DemoAccounts = ({ accounts, password, onChoose }: DemoAccountsProps) => {
  const t = useText();
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
      <Typography variant="h2">{t('access.demoAccounts')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(password === null ? 'access.demoAccountsAfar' : 'access.demoAccountsLead')}
      </Typography>
      <List dense disablePadding sx={{ mt: 1 }}>
        {accounts.map(({ userName, role }) => (
          <ListItem key={userName} disablePadding>
            <ListItemButton
              onClick={() => onChoose({ userName, password: password ?? '' })}
              sx={{ borderRadius: 1, px: 1, py: 0.25 }}
            >
              <ListItemText
                primary={t(`roles.${role}`)}
                secondary={userName}
                slotProps={{ primary: { variant: 'body2', sx: { fontWeight: 550 } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Paper>
  );
};
