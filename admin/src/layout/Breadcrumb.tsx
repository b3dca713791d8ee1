import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { homeOf, isPublic, mayOpen } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { type DossierCount, dossierCounts } from '../dossiers/dossier.filter.ts';
import { scopedSearch } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import { readersOnly } from './ForReaders.tsx';
import { menuGroups } from './menu.items.tsx';
import { type Crumb, wholeTrail } from './trail.ts';
import { useTrail } from './useTrail.ts';

const pages = menuGroups.flatMap(({ items }) => items);

/** The way from where the reader began to this page, each step with its filters; a phone has the last step back. */
export const Breadcrumb = ({ name }: { readonly name: string }) => {
  const t = useText();
  const trail = useTrail(name);
  const viewer = useViewer().data;
  const nameOf = useStepName(trail);
  const here = trail.at(-1);
  if (viewer === undefined || here === undefined || isPublic(viewer)) return null;
  const crumbOf = (path: string | undefined): Crumb | null => {
    const item = pages.find(({ to, page }) => to === path && mayOpen(viewer, page));
    return item === undefined ? null : { path: item.to, search: scopedSearch(here.search), name: t(item.label) };
  };
  const list = pages.find(({ to }) => to !== '/' && here.path.startsWith(`${to}/`));
  const crumbs = wholeTrail(trail, crumbOf(homeOf(viewer)), crumbOf(list?.to));
  if (crumbs.length < 2) return null;
  return (
    <Box component="nav" aria-label={t('menu.trail')} className="no-print" data-breadcrumb>
      <Box
        component="ol"
        sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', m: 0, p: 0, mb: 0.5, fontSize: '0.8125rem' }}
      >
        {crumbs.map((crumb, at) => (
          <Step key={crumb.path} crumb={crumb} name={nameOf(crumb)} fromEnd={crumbs.length - 1 - at} />
        ))}
      </Box>
    </Box>
  );
};

/** What a step is called: a list with the province or the count of dossiers it was narrowed to. */
const useStepName = (crumbs: readonly Crumb[]): ((crumb: Crumb) => string) => {
  const t = useText();
  const provinceOf = ({ path, search }: Crumb): string | null =>
    pages.some(({ to }) => to === path) ? new URLSearchParams(search).get('in') : null;
  const choices = useGraph(RankingChoicesDocument, { asOf: null }, { enabled: crumbs.some(provinceOf) });
  return (crumb) => {
    const code = provinceOf(crumb);
    const province = choices.answer?.data.provinces.find((one) => one.code === code);
    const counts = crumb.path === '/dossiers' ? countsIn(crumb.search) : null;
    const narrowed = province?.name ?? (counts === null ? null : t(`counts.${counts}`));
    return narrowed === null ? crumb.name : `${crumb.name}: ${narrowed}`;
  };
};

/** Which count a list of dossiers stands behind, as react-admin keeps it in the address. */
const countsIn = (search: string): DossierCount | null => {
  const text = new URLSearchParams(search).get('filter') ?? '';
  return dossierCounts.find((counts) => text.includes(`"counts":"${counts}"`)) ?? null;
};

interface StepProps {
  readonly crumb: Crumb;
  readonly name: string;
  /** None for the page itself. */
  readonly fromEnd: number;
}

const Step = ({ crumb, name, fromEnd }: StepProps) => {
  if (fromEnd === 0)
    return (
      <Box component="li" aria-current="page" sx={{ color: 'text.secondary', py: 0.25, ...onPhone(readersOnly) }}>
        {name}
      </Box>
    );
  const [before, after] = [
    { content: '"‹"', pr: 0.75 },
    { content: '"›"', px: 0.75 },
  ];
  return (
    <Box
      component="li"
      sx={{
        display: { xs: fromEnd === 1 ? 'block' : 'none', sm: 'block' },
        color: 'text.secondary',
        '&::before': { display: { sm: 'none' }, ...before },
        '&::after': { display: { xs: 'none', sm: 'inline' }, ...after },
      }}
    >
      <MuiLink
        component={Link}
        to={crumb.path + crumb.search}
        sx={{ display: 'inline-block', minHeight: 24, py: 0.25, color: 'inherit' }}
      >
        {name}
      </MuiLink>
    </Box>
  );
};

const onPhone = (style: typeof readersOnly) => ({ '@media (max-width: 599.95px)': style });
