import MuiLink from '@mui/material/Link';
import { addressIn } from './claims.view.ts';

/** Where something is known from, as it was published: in Vietnamese; a link where an address is told. */
export const SourceWords = ({ source }: { readonly source: string }) => {
  const address = addressIn(source);
  return address === null ? (
    <span lang="vi">{source}</span>
  ) : (
    <MuiLink lang="vi" href={address} target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
      {source}
    </MuiLink>
  );
};
