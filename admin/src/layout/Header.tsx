import MenuIcon from '@mui/icons-material/Menu';
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { lazyPage } from '../i18n/lazy.page.ts';
import { useText } from '../i18n/useText.ts';
import { AccountMenu } from '../access/AccountMenu.tsx';
import { useMayOpen, useViewer } from '../access/useViewer.ts';
import { Brand } from './Brand.tsx';
import { EarlySearch } from './EarlySearch.tsx';
import { HeaderTime } from './HeaderTime.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MenuLinks } from './MenuLinks.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { useSlashKey } from './useSingleKeys.ts';

const NoticeBell = lazyPage(async () => (await import('../notices/NoticeBell.tsx')).NoticeBell);
const UnitSearch = lazyPage(async () => (await import('./UnitSearch.tsx')).UnitSearch);

/** Product name, search, of when the figures are, what waits, language and theme; on a phone also the menu. */
export const Header = () => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const searches = useMayOpen('communes');
  return (
    <AppBar
      position="sticky"
      color="inherit"
      elevation={0}
      data-frame
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
          {searches ? <Search /> : null}
        </Box>
        <HeaderTime place="beside" />
        <Notices />
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </Toolbar>
      <HeaderTime place="below" />
      <Drawer open={open} onClose={() => setOpen(false)} sx={{ display: { md: 'none' } }}>
        <Box component="nav" data-frame aria-label={t('menu.label')} sx={{ width: 248, p: 1.5 }}>
          <MenuLinks onFollow={() => setOpen(false)} />
        </Box>
      </Drawer>
    </AppBar>
  );
};

/** The bell of whoever has signed in; its room is kept while it comes. */
const Notices = () => {
  const t = useText();
  const viewer = useViewer().data;
  if (viewer === undefined || viewer.account === null) return null;
  return (
    <Suspense
      fallback={
        <IconButton disabled aria-label={t('header.notices')}>
          <NotificationsOutlined fontSize="small" />
        </IconButton>
      }
    >
      <NoticeBell {...{ viewer }} />
    </Suspense>
  );
};

/** A field where there is room for one, otherwise the way to the search page; its list of hits comes after the page. */
const Search = () => {
  const t = useText();
  const isWide = useMediaQuery((theme) => theme.breakpoints.up('md'), { noSsr: true });
  const [text, onType] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [isHere, setHere] = useState(false);
  useSlashKey(field);
  if (isWide) {
    const typed = { text, onType, field };
    return (
      <Box
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        sx={{ display: 'flex', width: '100%', maxWidth: 460 }}
      >
        <Suspense fallback={<EarlySearch {...typed} />}>
          <UnitSearch {...typed} wasHere={isHere} />
        </Suspense>
      </Box>
    );
  }
  return (
    <IconButton component={Link} to="/communes" aria-label={t('header.search')}>
      <SearchOutlined />
    </IconButton>
  );
};
