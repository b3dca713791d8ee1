import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { validityWords } from '../communes/validity.words.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { Homonyms } from './families.view.ts';

interface HomonymTableProps {
  readonly homonyms: readonly Homonyms[];
  /** The instant the page is pinned to, which its links keep. */
  readonly known: string | null;
}

/** Names that more than one unit bears, each with what tells it apart: code, place, validity, where it went. */
export const HomonymTable = ({ homonyms, known }: HomonymTableProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <Typography variant="h2">{t('lineage.homonyms')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {homonyms.length === 0
          ? t('lineage.homonymsNone')
          : t('lineage.homonymsLead', { count: format.integer(homonyms.length) })}
      </Typography>
      {homonyms.length === 0 ? null : <PageFiles page="homonyms" of={t('lineage.homonyms')} />}
      {homonyms.length === 0 ? null : (
        <TableContainer tabIndex={0} role="region" aria-label={t('lineage.homonyms')} sx={{ maxHeight: 420 }}>
          <Table size="small" stickyHeader aria-label={t('lineage.homonyms')} sx={stackedOnPhone}>
            <TableHead>
              <TableRow>
                {[
                  t('rankings.unit'),
                  t('rankings.code'),
                  t('communes.formerDistrict'),
                  t('communes.validity'),
                  t('lineage.nowIn'),
                ].map((name) => (
                  <TableCell key={name} scope="col" sx={{ bgcolor: 'background.paper' }}>
                    {name}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {homonyms.flatMap(({ units }) =>
                units.map((unit) => (
                  <TableRow key={unit.id} hover>
                    <TableCell component="th" scope="row">
                      <UnitLink unit={unit} search={known === null ? '' : `?known=${encodeURIComponent(known)}`} />
                    </TableCell>
                    <TableCell data-label={t('rankings.code')}>{unit.code}</TableCell>
                    <TableCell data-label={t('communes.formerDistrict')}>{unit.districtName ?? '–'}</TableCell>
                    <TableCell data-label={t('communes.validity')}>{validityWords(unit, t, format)}</TableCell>
                    <TableCell data-label={t('lineage.nowIn')}>{unit.nowIn.join(', ') || '–'}</TableCell>
                  </TableRow>
                )),
              )}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </>
  );
};
