import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { AccountMenu } from '../access/AccountMenu.tsx';
import { useMayOpen } from '../access/useViewer.ts';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MenuLinks } from './MenuLinks.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { UnitSearch } from './UnitSearch.tsx';

/** Product name, search, language and theme; on a phone also the menu. */
export const Header = () => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const searches = useMayOpen('communes');
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      className="no-print"
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', zIndex: 1100 }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 56, gap: { xs: 0.5, sm: 1.5 }, px: { xs: 1, md: 2 } }}>
        <IconButton
          aria-label={t('menu.open')}
          aria-expanded={open}
          onClick={() => setOpen(true)}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Brand />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', justifyContent: { xs: 'flex-end', md: 'center' } }}>
          {searches ? <UnitSearch /> : null}
        </Box>
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </Toolbar>
      <Drawer open={open} onClose={() => setOpen(false)} sx={{ display: { md: 'none' } }}>
        <Box component="nav" aria-label={t('menu.label')} sx={{ width: 248, p: 1.5 }}>
          <MenuLinks onFollow={() => setOpen(false)} />
        </Box>
      </Drawer>
    </AppBar>
  );
};
