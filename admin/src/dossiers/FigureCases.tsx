import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { daysPeriod } from '../filters/period.grammar.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type CountedMetric, dossiersBehind, type FigurePlace, type FigureSide } from './dossiers.behind.ts';

interface FigureCasesProps {
  readonly metric: CountedMetric & {
    readonly key: string;
    readonly name: string;
    readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
  };
  readonly figure: { readonly numerator: number | null; readonly denominator: number | null };
  /** Null where the figure is of many units: their dossiers are reached unit by unit. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly place: Omit<FigurePlace, 'unitId'>;
  /** Which part of the metric's cases it tells of, in words. */
  readonly about?: string;
}

/** `18.347 / 18.933`: each number opens exactly the dossiers it counts, where they are dossiers of one unit and open to the reader. */
export const FigureCases = (props: FigureCasesProps) => {
  const { metric, figure, unit } = props;
  if (metric.unit === 'POINTS') return unit === null ? null : <IndexLink unit={unit} place={props.place} />;
  const { numerator, denominator } = figure;
  if (numerator === null)
    return denominator === null ? '–' : <CasesLink {...props} side="denominator" count={denominator} />;
  return (
    <>
      <CasesLink {...props} side="numerator" count={numerator} />
      {denominator === null || metric.unit === 'COUNT' ? null : (
        <>
          {' / '}
          <CasesLink {...props} side="denominator" count={denominator} />
        </>
      )}
    </>
  );
};

interface CasesLinkProps extends FigureCasesProps {
  readonly side: FigureSide;
  readonly count: number;
}

const CasesLink = ({ metric, unit, place, side, count, about }: CasesLinkProps) => {
  const t = useText();
  const format = useFormat();
  const opens = useMayOpen('dossiers');
  const words = format.integer(count);
  const href = opens && unit !== null && count > 0 ? dossiersBehind(metric, side, { ...place, unitId: unit.id }) : null;
  if (href === null || unit === null) return words;
  return (
    <MuiLink
      component={Link}
      underline="always"
      to={href}
      data-cases={`${metric.key}.${side}`}
      aria-label={t('cases.open', { unit: unit.name, count: words, about: about ?? metric.name })}
    >
      {words}
    </MuiLink>
  );
};

/** An index counts no dossiers itself: its indicators do. */
const IndexLink = ({
  unit,
  place,
}: Pick<CasesLinkProps, 'place'> & { readonly unit: { id: string; name: string } }) => {
  const t = useText();
  const opens = useMayOpen('communes');
  if (!opens) return '–';
  const search = timeSearch({ ...place, period: daysPeriod(place.period.from, place.period.to) }, null);
  return (
    <MuiLink
      component={Link}
      underline="always"
      to={`/communes/${encodeURIComponent(unit.id)}${search}#index766`}
      aria-label={t('cases.indexOf', { unit: unit.name })}
    >
      {t('cases.index')}
    </MuiLink>
  );
};
