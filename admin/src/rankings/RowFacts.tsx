import Box from '@mui/material/Box';
import { useFormat, useText } from '../i18n/useText.ts';
import { balanceOf } from './ranking.view.ts';
import type { RowTotals } from './rankings.documents.ts';

interface RowFactsProps {
  readonly totals: RowTotals | null;
  /** How much of what the metric tells of is known, 0..1; null where that is no question. */
  readonly toldShare: number | null;
}

/** What belongs beside a rate: how many were late, and how far its dossiers can be relied on: both sides agree, what is estimated, what is known. */
export const RowFacts = ({ totals, toldShare }: RowFactsProps) => {
  const t = useText();
  const { integer, share } = useFormat();
  if (totals === null) return null;
  const { solved, pending, missing, holds } = balanceOf(totals);
  const sides = {
    received: integer(totals.received),
    carried: integer(totals.carriedOver),
    solved: integer(solved),
    returned: integer(totals.returned),
    pending: integer(pending),
  };
  return (
    <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }} title={t('rankings.sides', sides)}>
      {t('rankings.lateCount', { count: integer(totals.late) })} ·{' '}
      <Box component="span" sx={holds ? {} : { color: 'error.main', fontWeight: 650 }} data-balance={holds}>
        {holds ? `✓ ${t('rankings.balanced')}` : `⚠ ${t('rankings.unbalanced', { missing: integer(missing) })}`}
      </Box>
      {totals.estimatedShare > 0 ? (
        <Box data-estimated={totals.estimatedShare}>
          ≈ {t('rankings.estimated', { share: share(totals.estimatedShare) })}
        </Box>
      ) : null}
      {toldShare !== null && toldShare < 1 ? (
        <Box data-told={toldShare}>◔ {t('rankings.known', { share: share(toldShare) })}</Box>
      ) : null}
    </Box>
  );
};
