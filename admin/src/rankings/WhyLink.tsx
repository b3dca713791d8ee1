import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { rankRange } from './ranking.list.ts';
import type { RankedRow } from './ranking.view.ts';
import type { MetricFacts } from './rankings.documents.ts';

interface WhyLinkProps {
  readonly row: RankedRow;
  readonly metric: MetricFacts;
  /** The filters of the ranking, beginning with `?`, or nothing. */
  readonly search: string;
}

/** The rank interval, leading to why the unit stands there; plain words where nothing can be taken apart, or that page is closed. */
export const WhyLink = ({ row, metric, search }: WhyLinkProps) => {
  const t = useText();
  const opens = useMayOpen('why');
  const range = rankRange(row);
  if (!opens || !metric.explainable || row.unit === null) return range;
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
