import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import type { ComponentType } from 'react';
import type { TextKey } from '../i18n/messages.ts';

export interface MenuItem {
  readonly to: string;
  readonly label: TextKey;
  readonly icon: ComponentType<{ fontSize?: 'small' }>;
}

export const menuItems: readonly MenuItem[] = [
  { to: '/rankings', label: 'menu.rankings', icon: LeaderboardOutlined },
  { to: '/communes', label: 'menu.communes', icon: PlaceOutlined },
  { to: '/dossiers', label: 'menu.dossiers', icon: DescriptionOutlined },
  { to: '/imports', label: 'menu.imports', icon: UploadFileOutlined },
];

/** Is `item` the page the reader is on? The start page is the ranking. */
export const isHere = (item: MenuItem, pathname: string): boolean =>
  pathname === item.to || pathname.startsWith(`${item.to}/`) || (item.to === '/rankings' && pathname === '/');
