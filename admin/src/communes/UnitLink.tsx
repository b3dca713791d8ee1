import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';

interface UnitLinkProps {
  readonly unit: { readonly id: string; readonly name: string };
  /** Filters carried along, beginning with `?`. */
  readonly search?: string;
}

/** A unit's name as a real link to its page; as plain words for those to whom that page is closed. */
export const UnitLink = ({ unit, search = '' }: UnitLinkProps) =>
  useMayOpen('communes') ? (
    <MuiLink
      component={Link}
      to={`/communes/${encodeURIComponent(unit.id)}${search}`}
      sx={{ fontWeight: 550, display: 'inline-block', minHeight: 24 }}
    >
      {unit.name}
    </MuiLink>
  ) : (
    <span>{unit.name}</span>
  );
