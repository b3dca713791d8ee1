import Box from '@mui/material/Box';
import type { OutcomeName } from '../charts/outcome.marks.ts';
import { OutcomeSwatch } from '../charts/OutcomeSwatch.tsx';
import { useText } from '../i18n/useText.ts';

/** How a dossier counts: sign and word; a dash where it does not count. */
export const OutcomeWord = ({ outcome }: { readonly outcome: OutcomeName | null }) => {
  const t = useText();
  if (outcome === null) return <>–</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      <OutcomeSwatch outcome={outcome} />
      {t(`outcome.${outcome}`)}
    </Box>
  );
};
