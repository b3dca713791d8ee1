import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import type { Role } from './access.documents.ts';
import type { Credentials } from './SignInForm.tsx';

/** The accounts of the demo, as the server prints them at its start. */
const demoAccounts: readonly (readonly [userName: string, role: Role])[] = [
  ['lanhdao', 'PROVINCE_LEADER'],
  ['huyen.muongkhuong', 'DISTRICT_LEADER'],
  ['xa.banlau', 'COMMUNE_LEADER'],
  ['noivu', 'HR_OFFICER'],
  ['phantich', 'ANALYST'],
  ['motcua.banlau', 'ONE_STOP_OFFICER'],
  ['congdan', 'CITIZEN'],
  ['quantri', 'ADMINISTRATOR'],
];
const demoPassword = 'demo-mot-cua';

/** Where others can reach the server, its terminal alone tells the password of the demo. */
const isOwnMachine = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host);

interface DemoAccountsProps {
  readonly onChoose: (credentials: Credentials) => void;
}

/** Fills the form with one of the demo's accounts. */
export const DemoAccounts = ({ onChoose }: DemoAccountsProps) => {
  const t = useText();
  const isHere = isOwnMachine(window.location.hostname);
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
      <Typography variant="h2">{t('access.demoAccounts')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(isHere ? 'access.demoAccountsLead' : 'access.demoAccountsAfar')}
      </Typography>
      <List dense disablePadding sx={{ mt: 1 }}>
        {demoAccounts.map(([userName, role]) => (
          <ListItem key={userName} disablePadding>
            <ListItemButton
              onClick={() => onChoose({ userName, password: isHere ? demoPassword : '' })}
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
