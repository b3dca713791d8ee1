import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { rankRange } from './ranking.list.ts';
import type { RankedRow } from './ranking.view.ts';

interface WhyLinkProps {
  readonly row: RankedRow;
  /** The filters of the ranking, beginning with `?`, or nothing. */
  readonly search: string;
}

/** The rank interval, leading to why the unit stands there; plain words where that page is closed. */
export const WhyLink = ({ row, search }: WhyLinkProps) => {
  const t = useText();
  const opens = useMayOpen('why');
  const range = rankRange(row);
  if (!opens || row.unit === null) return range;
  return (
    <MuiLink
      component={Link}
      to={`/why/${encodeURIComponent(row.unit.id)}${search}`}
      aria-label={t('rankings.whyOf', { unit: row.unit.name, range })}
      title={t('rankings.why')}
      color="inherit"
      underline="always"
    >
      {range}
    </MuiLink>
  );
};
