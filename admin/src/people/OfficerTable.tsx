import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { AlarmChip } from './AlarmChip.tsx';
import { alarmOf } from './assignment.rules.ts';
import { degreeWord } from './degree.words.ts';
import { officerHref } from './officer.filter.ts';
import type { OfficerLine } from './people.documents.ts';
import { PlaceOfWork } from './PlaceOfWork.tsx';

interface OfficerListProps {
  readonly officers: readonly OfficerLine[];
  readonly today: string;
}

/** A page of officers as a table. */
export const OfficerTable = ({ officers, today }: OfficerListProps) => {
  const t = useText();
  const columns = ['name', 'work', 'place', 'education', 'since', 'ends'] as const;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('officers.list')}>
      <Table size="small" aria-label={t('officers.list')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} scope="col">
                {t(`officers.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {officers.map((officer) => (
            <OfficerRow key={officer.code} officer={officer} today={today} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const second = { display: 'block', color: 'text.secondary', fontSize: '0.8125rem' } as const;

const OfficerRow = ({ officer, today }: { readonly officer: OfficerLine; readonly today: string }) => {
  const t = useText();
  const format = useFormat();
  const work = officer.currentAssignment;
  const alarm = work === null ? null : alarmOf(work, today);
  const degree = officer.qualifications[0];
  return (
    <TableRow hover sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row" sx={{ minWidth: 170 }}>
        <MuiLink component={Link} to={officerHref(officer.code)} sx={{ fontWeight: 600 }}>
          {officer.name}
        </MuiLink>
        <Box component="span" sx={{ ...second, fontWeight: 400 }}>
          {t(`officialKind.${officer.kind}`)} · {officer.code}
        </Box>
      </TableCell>
      <TableCell>
        {work === null ? t('officers.noWork') : work.title}
        {work === null ? null : (
          <Box component="span" sx={second}>
            {work.field.name}
            {work.kind === 'PRIMARY' ? '' : ` · ${t(`assignmentKind.${work.kind}`)}`}
          </Box>
        )}
      </TableCell>
      <TableCell>{work === null ? '–' : <PlaceOfWork assignment={work} />}</TableCell>
      <TableCell>
        {degree === undefined ? '–' : degreeWord(t, degree.level)}
        {degree === undefined ? null : (
          <Box component="span" sx={second}>
            {degree.major}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.date(work?.validFrom)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {alarm === null ? work === null ? '–' : t('officers.noEnd') : <AlarmChip alarm={alarm} />}
      </TableCell>
    </TableRow>
  );
};
