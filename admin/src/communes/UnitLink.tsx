import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';

interface UnitLinkProps {
  readonly unit: { readonly id: string; readonly name: string };
  /** Filters carried along, beginning with `?`. */
  readonly search?: string;
}

/** A unit's name as a real link to its page. */
export const UnitLink = ({ unit, search = '' }: UnitLinkProps) => (
  <MuiLink component={Link} to={`/communes/${encodeURIComponent(unit.id)}${search}`} sx={{ fontWeight: 550 }}>
    {unit.name}
  </MuiLink>
);
