import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { DossierStep } from './dossiers.documents.ts';

/** The dossier's way through its states, oldest first. */
export const DossierSteps = ({ steps }: { readonly steps: readonly DossierStep[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('dossiers.steps')}
      </Typography>
      {steps.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('dossiers.noSteps')}
        </Typography>
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((step, index) => {
          const last = index === steps.length - 1;
          return (
            <Box
              component="li"
              key={step.at + step.to}
              sx={{ display: 'grid', gridTemplateColumns: '20px 1fr', gap: 1.5 }}
            >
              <Box aria-hidden sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
                <Box
                  sx={{
                    width: 12,
                    height: 12,
                    mt: 0.6,
                    borderRadius: '50%',
                    flexShrink: 0,
                    border: 2,
                    borderColor: 'primary.main',
                    bgcolor: last ? 'primary.main' : 'background.paper',
                  }}
                />
                {last ? null : <Box sx={{ width: 2, flex: 1, bgcolor: 'divider' }} />}
              </Box>
              <Box sx={{ pb: last ? 0 : 2 }}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {t(`state.${step.to}`)}
                </Typography>
                <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                  <time dateTime={step.at}>{format.dateTime(step.at)}</time>
                  {step.from === null ? '' : `, ${t('dossiers.stepFrom', { state: t(`state.${step.from}`) })}`}
                </Typography>
                {step.note === null ? null : <Typography variant="body2">{step.note}</Typography>}
              </Box>
            </Box>
          );
        })}
      </Box>
    </>
  );
};
