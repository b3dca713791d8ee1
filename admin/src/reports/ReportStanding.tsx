import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Fact, FactList } from '../layout/FactList.tsx';
import { StateChip } from './StateChip.tsx';
import type { Report } from './reports.documents.ts';

/** Where a report stands: its state and versions, who signed and sent it, whether its figures still hold, what it rests on. */
export const ReportStanding = ({ report }: { readonly report: Report }) => {
  const t = useText();
  const { form, signed, differences, isIntact } = report;
  return (
    <Paper component="section" variant="outlined" aria-label={t('reports.state')} sx={{ p: { xs: 1.5, md: 2 }, mb: 2 }}>
      <Box sx={{ mb: 1 }}>
        <StateChip report={report} isDemo={signed?.isDemo ?? false} />
      </Box>
      {signed === null ? <Typography variant="body2">{t('reports.draftIs')}</Typography> : <Signed report={report} />}
      {signed === null ? null : (
        <Alert severity={!isIntact ? 'error' : differences > 0 ? 'warning' : 'success'} sx={{ my: 1 }}>
          {t(isIntact ? 'reports.intact' : 'reports.broken')}{' '}
          {differences > 0 ? t('reports.different', { count: differences }) : t('reports.same')}
        </Alert>
      )}
      <Versions report={report} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {t('reports.basis')}: {form.legalBasis}. {t('reports.signer')}: {form.signer}. {t('reports.recipient')}:{' '}
        {form.recipient}.{' '}
        {form.isVerified ? null : <Chip component="span" size="small" label={t('reports.unverified')} />} {form.note}
      </Typography>
    </Paper>
  );
};

const Signed = ({ report: { signed } }: { readonly report: Report }) => {
  const t = useText();
  const format = useFormat();
  if (signed === null) return null;
  const { sentTo, sentByName, sentAt, withdrawnReason, reason } = signed;
  const facts: Fact[] = [
    [t('reports.signedBy'), signed.signedByName],
    [t('reports.signedAt'), format.dateTime(signed.signedAt)],
    [t('reports.knownAt'), format.dateTime(signed.knownAt)],
    ...(reason === null ? [] : [[t('reports.replacedFor'), reason] as const]),
    ...(sentTo === null
      ? []
      : [
          [
            t('reports.sentTo'),
            `${sentTo}. ${sentByName ?? ''}, ${format.dateTime(sentAt)}. ${t('reports.sentNote')}`,
          ] as const,
        ]),
    ...(withdrawnReason === null ? [] : [[t('reports.withdrawnFor'), withdrawnReason] as const]),
    [t('reports.digest'), <code key="digest">{signed.digest.slice(0, 16)}…</code>],
  ];
  return <FactList stacked facts={facts} />;
};

const Versions = ({ report: { versions, signed } }: { readonly report: Report }) => {
  const t = useText();
  if (versions.length === 0) return null;
  return (
    <Box
      component="nav"
      aria-label={t('reports.versions')}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
    >
      {versions.map(({ version, state }) => (
        <MuiLink
          key={version}
          component={Link}
          to={`?version=${String(version)}`}
          variant="body2"
          aria-current={version === signed?.version ? 'true' : undefined}
        >
          {t('reports.version', { version })} ({t(`reports.states.${state}`)})
        </MuiLink>
      ))}
      <MuiLink component={Link} to="?version=0" variant="body2" aria-current={signed === null ? 'true' : undefined}>
        {t('reports.draft')}
      </MuiLink>
    </Box>
  );
};
