import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Family } from './lineage.documents.ts';
import { shareWords } from './lineage.table.ts';

interface FamilyListProps {
  readonly families: readonly Family[];
  readonly hrefOf: (id: string) => string;
}

/** The same families in words, one card each: what a narrow screen shows in place of the drawing. */
export const FamilyList = ({ families, hrefOf }: FamilyListProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {families.map((family) => (
        <Box
          component="li"
          key={family.id}
          sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}
        >
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
            <UnitLink unit={family} />
            <Button component={Link} to={hrefOf(family.id)} aria-label={t('lineage.aloneOf', { unit: family.name })}>
              {t('lineage.alone')}
            </Button>
          </Box>
          {family.lineage.map((link) => (
            <Typography key={link.from.id + link.to.id} variant="body2" component="div">
              {link.from.name}
              <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
                {link.from.districtName === null ? '' : `, ${link.from.districtName}`}
                {link.share === 1 ? '' : ` · ${shareWords(link, t, format)}`}
                {link.to.id === family.id ? '' : ` → ${link.to.name}`}
              </Typography>
            </Typography>
          ))}
        </Box>
      ))}
    </Box>
  );
};
