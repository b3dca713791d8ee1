import Alert from '@mui/material/Alert';
import { type Analysis } from '../filters/useAnalysis.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useText } from '../i18n/useText.ts';
import type { UnitFacts } from './communes.documents.ts';
import { UnitLink } from './UnitLink.tsx';

interface NotInForceProps {
  readonly unit: UnitFacts;
  readonly analysis: Analysis;
}

/** Told as things were then, a unit that did not exist has no figures: says so and leads to those that did. */
export const NotInForce = ({ unit, analysis }: NotInForceProps) => {
  const t = useText();
  const { period, boundaries } = analysis;
  const notYet = unit.validFrom > period.to;
  const noMore = unit.validUntil !== null && unit.validUntil < period.from;
  if (boundaries === 'CURRENT' || !(notYet || noMore)) return null;
  const others = (notYet ? unit.predecessors : unit.successors).map((edge) => edge.unit);
  const search = timeSearch(analysis, null);
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {t(notYet ? 'communes.notYet' : 'communes.noMore', { unit: unit.name })}{' '}
      {others.map((other, index) => (
        <span key={other.id}>
          {index === 0 ? '' : ', '}
          <UnitLink unit={other} search={search} />
        </span>
      ))}
    </Alert>
  );
};
