import Box from '@mui/material/Box';
import { useText } from '../i18n/useText.ts';
import { MenuLinks } from './MenuLinks.tsx';

export const menuWidth = 200;

/** The left menu of wide screens; narrow ones open the same links from the header. */
export const SideMenu = () => {
  const t = useText();
  return (
    <Box
      component="nav"
      data-frame
      aria-label={t('menu.label')}
      className="no-print"
      sx={{
        display: { xs: 'none', md: 'block' },
        width: menuWidth,
        flexShrink: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ position: 'sticky', top: 56, p: 1.5, maxHeight: 'calc(100vh - 56px)', overflowY: 'auto' }}>
        <MenuLinks />
      </Box>
    </Box>
  );
};
