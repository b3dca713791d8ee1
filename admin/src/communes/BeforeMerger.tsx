import Typography from '@mui/material/Typography';
import { addDays, lastWholeQuarter } from '../filters/period.grammar.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { UnitFacts } from './communes.documents.ts';
import { UnitLink } from './UnitLink.tsx';

/** Leads to the units this one was made from, each told in its own borders in the last whole quarter before it went. */
export const BeforeMerger = ({ unit }: { readonly unit: Pick<UnitFacts, 'id' | 'predecessors'> }) => {
  const t = useText();
  const format = useFormat();
  const former = unit.predecessors.filter(({ unit: { id } }) => id !== unit.id);
  const [first] = former;
  if (first === undefined) return null;
  const quarterOf = (effectiveOn: string) => lastWholeQuarter(addDays(effectiveOn, -1));
  return (
    <Typography variant="body2" data-before-merger sx={{ mb: 1.5 }}>
      {t('communes.beforeMerger', { period: format.period(quarterOf(first.effectiveOn)) })}{' '}
      {former.map(({ unit: member, effectiveOn }, index) => (
        <span key={member.id}>
          {index === 0 ? '' : ', '}
          <UnitLink
            unit={member}
            search={timeSearch({ period: quarterOf(effectiveOn), asOf: null, boundaries: 'AS_THEN' }, null)}
          />
        </span>
      ))}
    </Typography>
  );
};
