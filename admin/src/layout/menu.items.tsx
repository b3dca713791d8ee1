import CompareArrowsOutlined from '@mui/icons-material/CompareArrowsOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import FolderSharedOutlined from '@mui/icons-material/FolderSharedOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import ManageSearchOutlined from '@mui/icons-material/ManageSearchOutlined';
import MilitaryTechOutlined from '@mui/icons-material/MilitaryTechOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import PlaceOutlined from '@mui/icons-material/PlaceOutlined';
import ShowChartOutlined from '@mui/icons-material/ShowChartOutlined';
import SupervisorAccountOutlined from '@mui/icons-material/SupervisorAccountOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import CallMergeOutlined from '@mui/icons-material/CallMergeOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import EmojiEventsOutlined from '@mui/icons-material/EmojiEventsOutlined';
import GridOnOutlined from '@mui/icons-material/GridOnOutlined';
import SpaceDashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import type { ComponentType } from 'react';
import type { PageName } from '../access/page.rules.ts';
import type { TextKey } from '../i18n/messages.ts';

export interface MenuItem {
  readonly page: PageName;
  readonly to: string;
  readonly label: TextKey;
  readonly icon: ComponentType<{ fontSize?: 'small' }>;
}

export type MenuGroupName = 'leaders' | 'data' | 'people' | 'analysis' | 'administration';

/** The pages under the heading of those who need them most. */
export const menuGroups: readonly { readonly name: MenuGroupName; readonly items: readonly MenuItem[] }[] = [
  {
    name: 'leaders',
    items: [
      { page: 'overview', to: '/', label: 'overview.title', icon: SpaceDashboardOutlined },
      { page: 'rankings', to: '/rankings', label: 'menu.rankings', icon: LeaderboardOutlined },
      { page: 'trends', to: '/trends', label: 'menu.trends', icon: ShowChartOutlined },
      { page: 'communes', to: '/communes', label: 'menu.communes', icon: PlaceOutlined },
      { page: 'compare', to: '/compare', label: 'menu.compare', icon: CompareArrowsOutlined },
      { page: 'par', to: '/par', label: 'menu.par', icon: MilitaryTechOutlined },
      { page: 'practices', to: '/practices', label: 'menu.practices', icon: LightbulbOutlined },
      { page: 'reports', to: '/reports', label: 'menu.reports', icon: SummarizeOutlined },
      { page: 'lineage', to: '/lineage', label: 'menu.lineage', icon: CallMergeOutlined },
    ],
  },
  {
    name: 'data',
    items: [
      { page: 'dossiers', to: '/dossiers', label: 'menu.dossiers', icon: DescriptionOutlined },
      { page: 'mine', to: '/mine', label: 'menu.mine', icon: FolderSharedOutlined },
      { page: 'imports', to: '/imports', label: 'menu.imports', icon: UploadFileOutlined },
      { page: 'lookUp', to: '/look-up', label: 'menu.lookUp', icon: ManageSearchOutlined },
    ],
  },
  {
    name: 'people',
    items: [
      { page: 'tasks', to: '/tasks', label: 'menu.tasks', icon: ChecklistOutlined },
      { page: 'officers', to: '/officers', label: 'menu.officers', icon: BadgeOutlined },
      { page: 'positions', to: '/positions', label: 'menu.positions', icon: GridOnOutlined },
      { page: 'placement', to: '/placement', label: 'menu.placement', icon: SwapHorizOutlined },
      { page: 'recognition', to: '/recognition', label: 'menu.recognition', icon: EmojiEventsOutlined },
    ],
  },
  {
    name: 'analysis',
    items: [
      { page: 'claims', to: '/claims', label: 'menu.claims', icon: FactCheckOutlined },
      { page: 'catalog', to: '/catalog', label: 'menu.catalog', icon: MenuBookOutlined },
    ],
  },
  {
    name: 'administration',
    items: [
      { page: 'audit', to: '/audit', label: 'menu.audit', icon: HistoryOutlined },
      { page: 'accounts', to: '/accounts', label: 'menu.accounts', icon: SupervisorAccountOutlined },
    ],
  },
];

/** Is `item`, one of those open to the reader, the page the reader is on? Without an overview the start page is the ranking. */
export const isHere = (item: MenuItem, pathname: string, open: readonly MenuItem[]): boolean => {
  if (pathname === '/') return item.to === (open.some(({ to }) => to === '/') ? '/' : '/rankings');
  return item.to !== '/' && (pathname === item.to || pathname.startsWith(`${item.to}/`));
};
