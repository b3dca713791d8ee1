import CompareArrows from '@mui/icons-material/CompareArrowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { fewest } from './compare.view.ts';
import { useCompareChoice } from './useCompareChoice.ts';

interface CompareTrayProps {
  /** The time filters carried along, beginning with `?`, or nothing. */
  readonly search: string;
}

/** The communes put aside so far and the way to their comparison; nothing while there are none. */
export const CompareTray = ({ search }: CompareTrayProps) => {
  const t = useText();
  const opens = useMayOpen('compare');
  const { chosen, clear } = useCompareChoice();
  if (!opens || chosen.length === 0) return null;
  const query = new URLSearchParams(search);
  const ids = chosen.map(({ id }) => id).join(',');
  return (
    <Box
      className="no-print"
      role="status"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5, p: 1, bgcolor: 'action.hover' }}
    >
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
        {t('comparing.chosen', { units: chosen.map(({ name }) => name).join(', ') })}
        {chosen.length < fewest ? ` ${t('comparing.oneMore')}` : ''}
      </Typography>
      {chosen.length < fewest ? null : (
        <Button
          component={Link}
          variant="contained"
          startIcon={<CompareArrows />}
          to={`/compare?ids=${ids}${query.size === 0 ? '' : `&${query.toString()}`}`}
        >
          {t('comparing.open')}
        </Button>
      )}
      <Button color="inherit" onClick={clear}>
        {t('comparing.clear')}
      </Button>
    </Box>
  );
};
