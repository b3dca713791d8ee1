import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import type { DossierRecord } from './dossiers.provider.ts';

/** The address of one dossier. */
export const dossierHref = (code: string): string => `/dossiers/${encodeURIComponent(code)}/show`;

/** A dossier's code, leading to it as it is now; of a list as it was known, with what has become of it since. */
export const DossierLink = ({ record }: { readonly record: DossierRecord }) => {
  const t = useText();
  const { code, changedSince } = record;
  return (
    <>
      {changedSince === 'TAKEN_BACK' ? (
        <Box component="span" sx={{ fontWeight: 550, whiteSpace: 'nowrap' }}>
          {code}
        </Box>
      ) : (
        <MuiLink component={Link} to={dossierHref(code)} sx={{ fontWeight: 550, whiteSpace: 'nowrap' }}>
          {code}
        </MuiLink>
      )}
      {changedSince === null ? null : (
        <Box
          component="span"
          data-since={changedSince}
          sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}
        >
          {t(`dossiers.since.${changedSince}`)}
        </Box>
      )}
    </>
  );
};
