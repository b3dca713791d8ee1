import CalculateOutlined from '@mui/icons-material/CalculateOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import LinkOutlined from '@mui/icons-material/LinkOutlined';
import UpdateOutlined from '@mui/icons-material/UpdateOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useMeta } from '../data/useMeta.ts';
import { dossiersBehind } from '../dossiers/dossiers.behind.ts';
import { csvText } from '../export/csv.ts';
import { downloadText, fileNameOf } from '../export/download.ts';
import { daysPeriod, printPeriod } from '../filters/period.grammar.ts';
import { pinnedSearch } from '../filters/pinned.ts';
import { timeSearch } from '../filters/time.search.ts';
import { scopedSearch } from '../filters/useAnalysis.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { useCopyLink } from '../views/useCopyLink.ts';
import { metricHref, type ToldFigure, whyHref } from './figure.ts';

interface FigureActionsProps {
  readonly told: ToldFigure;
  readonly anchor: HTMLElement;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Action {
  readonly label: string;
  readonly icon: ReactNode;
  readonly to?: string;
  readonly go?: () => void;
}

/** The open menu of a figure; what leads elsewhere is a real link with the page's filters. */
export const FigureActions = ({ told, anchor, isOpen, onClose }: FigureActionsProps) => {
  const t = useText();
  const actions = [...useLinks(told), ...useDeeds(told)];
  return (
    <Menu anchorEl={anchor} open={isOpen} onClose={onClose} slotProps={{ list: { 'aria-label': t('figure.menu') } }}>
      {actions.map(({ label, icon, to, go }) => (
        <MenuItem
          key={label}
          {...(to === undefined ? {} : { component: Link, to })}
          onClick={() => {
            onClose();
            go?.();
          }}
        >
          <ListItemIcon>{icon}</ListItemIcon>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
};

/** The dossiers of either side, why, and how it is computed: as far as they are there and open to the reader. */
const useLinks = ({ metric, figure, unit, place, search }: ToldFigure): readonly Action[] => {
  const t = useText();
  const format = useFormat();
  const [readsDossiers, readsWhy, readsCatalog] = [useMayOpen('dossiers'), useMayOpen('why'), useMayOpen('catalog')];
  const readsUnits = useMayOpen('communes');
  const links: Action[] = [];
  for (const side of ['numerator', 'denominator'] as const) {
    const count = figure[side];
    if (unit === null || count === null || count === 0 || !readsDossiers) continue;
    const to = dossiersBehind(metric, side, { ...place, unitId: unit.id });
    if (to === null) continue;
    const label = t(metric.unit === 'COUNT' ? 'figure.records' : `figure.${side}`, { count: format.integer(count) });
    links.push({ label, icon: <DescriptionOutlined fontSize="small" />, to });
  }
  if (metric.unit === 'POINTS' && unit !== null && readsUnits) {
    const time = timeSearch({ ...place, period: daysPeriod(place.period.from, place.period.to) }, null);
    const to = `/communes/${encodeURIComponent(unit.id)}${time}#index766`;
    links.push({ label: t('cases.index'), icon: <DescriptionOutlined fontSize="small" />, to });
  }
  const isRegistered = metric.polarity !== undefined;
  if (isRegistered && unit !== null && readsWhy) {
    const to = whyHref(unit.id, metric.key, search ?? scopedSearch(window.location.search));
    links.push({ label: t('figure.why'), icon: <HelpOutline fontSize="small" />, to });
  }
  if (isRegistered && readsCatalog)
    links.push({
      label: t('rankings.howTo'),
      icon: <CalculateOutlined fontSize="small" />,
      to: metricHref(metric.key),
    });
  return links;
};

/** A link to this page, pinned or not, and the figure as a file. */
const useDeeds = (told: ToldFigure): readonly Action[] => {
  const t = useText();
  const { language } = useFormat();
  const today = useMeta().answer?.data.meta.today;
  const { copyPinned, copyLatest } = useCopyLink();
  if (today === undefined) return [];
  const { asOf, knownAt, period } = told.place;
  const pinned = (known: string | null) => {
    const address = pinnedSearch(asOf, known, today);
    address.search.set('p', printPeriod(daysPeriod(period.from, period.to)));
    return address;
  };
  return [
    {
      label: t('rankings.copyLink'),
      icon: <LinkOutlined fontSize="small" />,
      go: () => void copyPinned(knownAt, pinned),
    },
    {
      label: t('figure.copyLatest'),
      icon: <UpdateOutlined fontSize="small" />,
      go: () => void copyLatest(t('figure.copiedLatest')),
    },
    {
      label: t('figure.export'),
      icon: <FileDownloadOutlined fontSize="small" />,
      go: () => saveFigure(told, { today, t, language }),
    },
  ];
};

interface Telling {
  readonly today: string;
  readonly t: Translate;
  readonly language: Language;
}

/** Saves the figure with all that says what it is: one row for a spreadsheet. */
const saveFigure = ({ metric, figure, unit, place }: ToldFigure, { today, t, language }: Telling): void => {
  const told = [
    [t('filters.metric'), metric.name],
    [t('rankings.unit'), unit?.name ?? null],
    [t('filters.from'), place.period.from],
    [t('filters.to'), place.period.to],
    [t('filters.asOf'), place.asOf ?? today],
    [t('filters.boundaries'), t(place.boundaries === 'CURRENT' ? 'filters.current' : 'filters.asThen')],
    [t('rankings.value'), figure.value],
    [t('rankings.low'), figure.low],
    [t('rankings.high'), figure.high],
    [t('rankings.numerator'), figure.numerator],
    [t('rankings.denominator'), figure.denominator],
  ] as const;
  const table = { head: told.map(([name]) => name), rows: [told.map(([, value]) => value)] };
  const name = fileNameOf([metric.name, unit?.name, place.period.from].filter(Boolean).join(' '));
  downloadText(csvText(table, language), `${name}.csv`, 'text/csv;charset=utf-8');
};
