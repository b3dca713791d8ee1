import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type CountedMetric, dossiersBehind } from './dossiers.behind.ts';

interface FigureCasesProps {
  readonly metric: CountedMetric & { readonly key: string; readonly name: string };
  readonly figure: { readonly numerator: number | null; readonly denominator: number | null };
  /** Null where the figure is of many units: their dossiers are reached unit by unit. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly place: Pick<Analysis, 'asOf' | 'boundaries'> & {
    readonly period: { readonly from: string; readonly to: string };
    readonly fieldCode?: string | null;
    readonly channel?: 'ONLINE' | 'IN_PERSON' | 'POST' | null;
  };
}

/** `18.347 / 18.933`: each number opens exactly the dossiers it counts, where they are dossiers of one unit and open to the reader. */
export const FigureCases = ({ metric, figure, unit, place }: FigureCasesProps) => {
  const t = useText();
  const format = useFormat();
  const opens = useMayOpen('dossiers');
  const side = (name: 'numerator' | 'denominator', count: number | null) => {
    const words = format.integer(count);
    const href =
      opens && unit !== null && count !== null && count > 0
        ? dossiersBehind(metric, name, { ...place, unitId: unit.id })
        : null;
    if (href === null || unit === null) return words;
    return (
      <MuiLink
        component={Link}
        to={href}
        data-cases={`${metric.key}.${name}`}
        aria-label={t('compare.openCases', { unit: unit.name, cases: `${words} (${metric.name})` })}
      >
        {words}
      </MuiLink>
    );
  };
  const { numerator, denominator } = figure;
  if (numerator === null) return denominator === null ? null : side('denominator', denominator);
  return (
    <>
      {side('numerator', numerator)}
      {denominator === null || metric.denominatorCounts.length === 0 ? null : (
        <> / {side('denominator', denominator)}</>
      )}
    </>
  );
};
