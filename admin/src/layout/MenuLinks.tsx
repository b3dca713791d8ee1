import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { Link, useLocation } from 'react-router';
import { mayOpen } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { isHere, menuItems } from './menu.items.tsx';

interface MenuLinksProps {
  readonly onFollow?: () => void;
}

/** The pages, the present one marked. */
export const MenuLinks = ({ onFollow }: MenuLinksProps) => {
  const t = useText();
  const { pathname } = useLocation();
  const viewer = useViewer().data;
  const open = viewer === undefined ? [] : menuItems.filter(({ page }) => mayOpen(viewer, page));
  return (
    <List disablePadding sx={{ display: 'grid', gap: 0.5 }}>
      {open.map((item) => {
        const here = isHere(item, pathname);
        const Icon = item.icon;
        return (
          <ListItem key={item.to} disablePadding>
            <ListItemButton
              component={Link}
              to={item.to}
              selected={here}
              aria-current={here ? 'page' : undefined}
              onClick={onFollow}
              sx={{ borderRadius: 1, py: 0.75, px: 1.25, '&.Mui-selected': { color: 'primary.main' } }}
            >
              <ListItemIcon sx={{ minWidth: 34, color: here ? 'primary.main' : 'text.secondary' }}>
                <Icon fontSize="small" />
              </ListItemIcon>
              <ListItemText
                primary={t(item.label)}
                slotProps={{ primary: { variant: 'body2', sx: { fontWeight: here ? 650 : 500 } } }}
              />
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
};
