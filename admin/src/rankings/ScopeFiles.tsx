import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMayOpen } from '../access/useViewer.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';

/** What else can be had of the scope and period on the page, as files. */
export const ScopeFiles = () => {
  const t = useText();
  const compares = useMayOpen('groups');
  return (
    <Box
      component="section"
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 2 }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('files.sameScope')}
      </Typography>
      <PageFiles page="totals" pins={['p', 'asof']} label={t('files.totals')} />
      <PageFiles page="metric-values" pins={['p', 'asof']} label={t('files.months')} />
      {compares ? <PageFiles page="patterns" pins={['p', 'asof']} label={t('files.patterns')} /> : null}
    </Box>
  );
};
