import Box from '@mui/material/Box';
import { useFormat, useText } from '../i18n/useText.ts';
import { balanceOf } from './ranking.view.ts';
import type { RowTotals } from './rankings.documents.ts';

/** What belongs beside a rate: how many were late, and whether what came in equals what went out and stays. */
export const RowFacts = ({ totals }: { readonly totals: RowTotals | null }) => {
  const t = useText();
  const { integer } = useFormat();
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
    </Box>
  );
};
