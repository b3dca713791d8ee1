import AccountCircleOutlined from '@mui/icons-material/AccountCircleOutlined';
import LoginOutlined from '@mui/icons-material/LoginOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { SignOutDocument, type Viewer } from './access.documents.ts';
import { isPublic, signInHref } from './page.rules.ts';
import { grantWords } from './role.words.ts';
import { useDeed } from './useDeed.ts';
import { useSignedInMark, useViewer } from './useViewer.ts';

/** The way in, or who is signed in, in which role, and the way out. Nothing where accounts are off. */
export const AccountMenu = () => {
  const t = useText();
  const viewer = useViewer().data;
  const place = useLocation();
  if (viewer === undefined) return null;
  if (viewer.account !== null) return <OwnMenu viewer={viewer} />;
  if (!isPublic(viewer)) return null;
  return (
    <Button
      component={Link}
      to={signInHref(place)}
      variant="outlined"
      aria-label={t('access.signIn')}
      sx={{ flexShrink: 0, whiteSpace: 'nowrap', minWidth: 40, minHeight: 32 }}
    >
      <LoginOutlined fontSize="small" sx={{ mr: { xs: 0, sm: 0.75 } }} />
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {t('access.signIn')}
      </Box>
    </Button>
  );
};

const OwnMenu = ({ viewer }: { readonly viewer: Viewer }) => {
  const t = useText();
  const [, mark] = useSignedInMark();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const leave = useDeed(SignOutDocument, () => {
    mark(false);
    // A new load: nothing that was read stays in the browser's memory.
    window.location.assign('/rankings');
  });
  const inUse = viewer.grants.find((grant) => grant.key === viewer.activeGrant?.key);
  return (
    <>
      <IconButton
        aria-label={t('access.accountMenu')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <AccountCircleOutlined />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box component="li" sx={{ px: 2, py: 1, maxWidth: 300 }} role="presentation">
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {viewer.account?.displayName}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {inUse === undefined ? t('access.noRole') : grantWords(inUse, t)}
          </Typography>
        </Box>
        <Divider component="li" role="presentation" />
        <MenuItem component={Link} to="/account" onClick={close}>
          <ListItemIcon>
            <ManageAccountsOutlined fontSize="small" />
          </ListItemIcon>
          {t('access.account')}
        </MenuItem>
        <MenuItem disabled={leave.isPending} onClick={() => leave.go({ everywhere: false })}>
          <ListItemIcon>
            <LogoutOutlined fontSize="small" />
          </ListItemIcon>
          {t('access.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
};
