import MuiLink from '@mui/material/Link';
import { addressIn } from './claims.view.ts';

/** Where something is known from; as a link where an address is told. */
export const SourceWords = ({ source }: { readonly source: string }) => {
  const address = addressIn(source);
  return address === null ? (
    source
  ) : (
    <MuiLink href={address} target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
      {source}
    </MuiLink>
  );
};
