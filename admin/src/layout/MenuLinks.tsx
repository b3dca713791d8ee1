import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { useId } from 'react';
import { useStore } from 'react-admin';
import { Link, useLocation } from 'react-router';
import { mayOpen } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { isHere, menuGroups, type MenuGroupName, type MenuItem } from './menu.items.tsx';

interface MenuLinksProps {
  readonly onFollow?: () => void;
}

/** So few pages need no headings. */
const fewPages = 4;

/** The pages by group, the present one marked; a group can be folded, and stays so in this browser. */
export const MenuLinks = ({ onFollow }: MenuLinksProps) => {
  const { pathname } = useLocation();
  const viewer = useViewer().data;
  const groups =
    viewer === undefined
      ? []
      : menuGroups
          .map(({ name, items }) => ({ name, items: items.filter(({ page }) => mayOpen(viewer, page)) }))
          .filter(({ items }) => items.length > 0);
  const open = groups.flatMap(({ items }) => items);
  const linksOf = (items: readonly MenuItem[]) => ({
    items: items.map((item) => ({ item, here: isHere(item, pathname, open) })),
    onFollow,
  });
  if (open.length <= fewPages) return <Links {...linksOf(open)} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      {groups.map(({ name, items }) => (
        <Group key={name} name={name} {...linksOf(items)} />
      ))}
    </Box>
  );
};

interface LinksProps {
  readonly items: readonly { readonly item: MenuItem; readonly here: boolean }[];
  readonly onFollow: (() => void) | undefined;
}

const Group = ({ name, ...links }: LinksProps & { readonly name: MenuGroupName }) => {
  const t = useText();
  const id = useId();
  const [isFolded, fold] = useStore<boolean>(`menu.${name}.folded`, false);
  const Arrow = isFolded ? ExpandMore : ExpandLess;
  return (
    <div>
      <ButtonBase
        aria-expanded={!isFolded}
        aria-controls={id}
        onClick={() => fold(!isFolded)}
        sx={{
          width: '100%',
          justifyContent: 'space-between',
          px: 1.25,
          minHeight: 28,
          borderRadius: 1,
          color: 'text.secondary',
          fontFamily: 'inherit',
          fontSize: '0.75rem',
          fontWeight: 650,
        }}
      >
        {t(`menu.groups.${name}`)}
        <Arrow sx={{ fontSize: 18 }} />
      </ButtonBase>
      <div id={id}>{isFolded ? null : <Links {...links} />}</div>
    </div>
  );
};

const Links = ({ items, onFollow }: LinksProps) => {
  const t = useText();
  return (
    <List disablePadding sx={{ display: 'grid', gap: 0.25 }}>
      {items.map(({ item, here }) => {
        const Icon = item.icon;
        return (
          <ListItem key={item.to} disablePadding>
            <ListItemButton
              component={Link}
              to={item.to}
              selected={here}
              aria-current={here ? 'page' : undefined}
              onClick={onFollow}
              sx={{ borderRadius: 1, py: 0.5, px: 1.25, '&.Mui-selected': { color: 'primary.main' } }}
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
