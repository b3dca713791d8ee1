import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import type { Scenario } from './placement.documents.ts';

interface ScenarioListProps {
  readonly scenarios: readonly Scenario[];
  readonly compared: readonly string[];
  readonly onCompare: (ids: readonly string[]) => void;
}

const mostCompared = 3;

/** Scenarios, the latest first, each to be opened or put beside others. */
export const ScenarioList = ({ scenarios, compared, onCompare }: ScenarioListProps) => {
  const t = useText();
  const format = useFormat();
  const toggle = (id: string) =>
    onCompare(compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id]);
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{t('placement.list')}</Typography>
      {scenarios.length === 0 ? (
        <EmptyPanel text={t('placement.none')} next={t('placement.noneNext')} />
      ) : (
        <>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('placement.compareMost')}
          </Typography>
          <Box component="ul" aria-label={t('placement.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {scenarios.map(({ id, name, state, units, effectiveOn, createdBy, createdAt }) => (
              <Box
                component="li"
                key={id}
                sx={{ display: 'flex', gap: 1, py: 1, borderBottom: 1, borderColor: 'divider', alignItems: 'start' }}
              >
                <Checkbox
                  size="small"
                  checked={compared.includes(id)}
                  disabled={!compared.includes(id) && compared.length >= mostCompared}
                  onChange={() => toggle(id)}
                  slotProps={{ input: { 'aria-label': t('placement.compareOne', { name }) } }}
                  sx={{ p: 0.5 }}
                />
                <Box sx={{ minWidth: 0 }}>
                  <MuiLink component={Link} to={placementHref(id)} sx={{ fontWeight: 600, mr: 1 }}>
                    {name}
                  </MuiLink>
                  <Chip size="small" variant="outlined" label={t(`placementState.${state}`)} />
                  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                    {t('placement.line', {
                      units: units.map((unit) => unit.name).join(', '),
                      day: format.date(effectiveOn),
                      by: createdBy,
                      at: format.dateTime(createdAt),
                    })}
                  </Typography>
                </Box>
              </Box>
            ))}
          </Box>
        </>
      )}
    </Paper>
  );
};

/** The address of a scenario's board. */
export const placementHref = (id: string): string => `/placement/${encodeURIComponent(id)}`;
