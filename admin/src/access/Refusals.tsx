import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import type { Deed } from './useDeed.ts';

/** Why a change was refused, and what to do; nothing while there is nothing to say. */
export const Refusals = ({ deed }: { readonly deed: Pick<Deed<never>, 'refusals' | 'error'> }) => (
  <>
    {deed.refusals.map((refusal) => (
      <Alert key={`${refusal.code} ${refusal.message}`} severity="warning">
        <Typography variant="body2">{refusal.message}</Typography>
        <Typography variant="body2">{refusal.remedy}</Typography>
      </Alert>
    ))}
    {deed.error === null ? null : <ErrorPanel error={deed.error} />}
  </>
);
