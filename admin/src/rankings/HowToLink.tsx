import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { metricHref } from '../figures/figure.ts';
import { useText } from '../i18n/useText.ts';
import type { MetricFacts } from './rankings.documents.ts';

interface HowToLinkProps {
  readonly metric: Pick<MetricFacts, 'key' | 'name'>;
  /** A drawing: what it says stands beside it in words. */
  readonly children: ReactNode;
}

/** A drawn figure that leads to how its metric is worked out, for the pointer; the figure's menu does so for the keyboard. */
export const HowToLink = ({ metric, children }: HowToLinkProps) => {
  const t = useText();
  if (!useMayOpen('catalog')) return children;
  return (
    <Link to={metricHref(metric.key)} title={`${t('rankings.howTo')}: ${metric.name}`} tabIndex={-1} aria-hidden="true">
      {children}
    </Link>
  );
};
