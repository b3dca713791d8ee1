import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { type StaffCell, StaffMatrixDocument } from '../establishment/establishment.documents.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { UnitStaffDocument } from './staff.documents.ts';

interface StaffSectionProps {
  readonly unit: { readonly id: string; readonly province: { readonly code: string } | null };
  /** The day told of. */
  readonly day: string;
  /** Null: as all is known now. */
  readonly knownAt: string | null;
}

/** Seats and people of a unit by field of work, nobody named; on to the seats themselves for who may see them. */
export const StaffSection = ({ unit, day, knownAt }: StaffSectionProps) => {
  const t = useText();
  const format = useFormat();
  const staff = useGraph(UnitStaffDocument, { id: unit.id, asOf: day, knownAt }, { keepPrevious: true });
  const matrix = useGraph(
    StaffMatrixDocument,
    { scope: { provinceCode: null, unitIds: [unit.id] }, asOf: day, knownAt },
    { keepPrevious: true },
  );
  const search = new URLSearchParams({
    ...(unit.province === null ? {} : { in: unit.province.code }),
    asof: day,
    unit: unit.id,
  });
  return (
    <>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {t('profile.staff')}
      </Typography>
      <AnswerPanel question={staff} skeletonRows={2}>
        {({ unit: found }) =>
          found?.staff == null ? (
            <EmptyPanel text={t('profile.staffNone')} />
          ) : (
            <Typography variant="body2" data-staff sx={{ mb: 1 }}>
              {t('profile.staffFinding', {
                day: format.date(day),
                required: format.integer(found.staff.required),
                filled: format.integer(found.staff.filled),
                available: format.integer(found.staff.available),
              })}
            </Typography>
          )
        }
      </AnswerPanel>
      <AnswerPanel question={matrix} skeletonRows={6}>
        {({ staffMatrix }) =>
          staffMatrix.cells.length === 0 ? null : (
            <>
              <StaffTable cells={staffMatrix.cells} />
              <MuiLink component={Link} to={`/positions?${search.toString()}`} variant="body2">
                {t('profile.seats')}
              </MuiLink>
            </>
          )
        }
      </AnswerPanel>
    </>
  );
};

const StaffTable = ({ cells }: { readonly cells: readonly StaffCell[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('profile.staff')}>
      <Table size="small" aria-label={t('profile.staff')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('profile.workField')}</TableCell>
            <TableCell scope="col" align="right">
              {t('profile.required')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('profile.available')}
            </TableCell>
            <TableCell scope="col">{t('profile.gap')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cells.map((cell) => (
            <TableRow key={cell.field.code}>
              <TableCell component="th" scope="row">
                {cell.field.name}
              </TableCell>
              <TableCell align="right">{format.integer(cell.required)}</TableCell>
              <TableCell align="right">{format.integer(cell.available)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {cell.shortage > 0
                  ? t('profile.short', { count: cell.shortage })
                  : cell.surplus > 0
                    ? t('profile.over', { count: cell.surplus })
                    : t('profile.enough')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
