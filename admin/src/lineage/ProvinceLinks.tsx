import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ProvinceLine } from './lineage.documents.ts';

/** The provinces of today, each leading to its mergers. */
export const ProvinceLinks = ({ provinces }: { readonly provinces: readonly ProvinceLine[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('lineage.chooseProvince')}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
          gap: 1,
        }}
      >
        {provinces.map((province) => (
          <Box component="li" key={province.code} sx={{ py: 0.25 }}>
            <MuiLink
              component={Link}
              to={`/lineage?in=${province.code}`}
              sx={{ fontWeight: 550, display: 'inline-block', minHeight: 24 }}
            >
              {province.name}
            </MuiLink>
            <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
              {t('lineage.units', { count: format.integer(province.unitCount) })}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
};
