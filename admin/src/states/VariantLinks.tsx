import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link, useLocation } from 'react-router';
import type { GraphProblem } from '../data/request-failure.ts';
import { useText } from '../i18n/useText.ts';
import { variantsOf } from './variant.view.ts';

/** What can be compared in the stead of what was refused, each with one click; nothing where no address helps. */
export const VariantLinks = ({ problem }: { readonly problem: GraphProblem }) => {
  const t = useText();
  const variants = variantsOf(problem, useLocation());
  return variants.length === 0 ? null : (
    <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {variants.map(({ name, of, to }) => (
        <Button key={name} component={Link} {...{ to }} variant="outlined" color="inherit">
          {t(`variants.${name}`, { of })}
        </Button>
      ))}
    </Box>
  );
};
