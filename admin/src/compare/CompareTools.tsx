import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';

/** What can be done with a comparison: the figures as a file, paper. */
export const CompareTools = () => {
  const t = useText();
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1 }}>
      <PageFiles page="compare" pins={['p', 'asof']} />
      <Button color="inherit" startIcon={<PrintOutlined />} onClick={() => window.print()}>
        {t('rankings.print')}
      </Button>
    </Box>
  );
};
