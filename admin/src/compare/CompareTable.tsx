import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useText } from '../i18n/useText.ts';
import type { CompareListProps } from './compare.list.ts';
import { CompareCell } from './CompareCell.tsx';

/** One row a metric, one column a commune; each row on one scale. */
export const CompareTable = ({ lines, units, analysis, search, onReference }: CompareListProps) => {
  const t = useText();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('compare.table')}>
      <Table size="small" aria-label={t('compare.table')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('filters.metric')}</TableCell>
            {units.map((unit, index) => (
              <TableCell key={unit.id} scope="col" sx={{ minWidth: 160 }}>
                <UnitLink unit={unit} search={search} />
                <Box component="span" sx={{ display: 'block', fontWeight: 400 }}>
                  {unit.province?.name ?? ''}
                </Box>
                {index === 0 ? (
                  <Box component="span" sx={{ display: 'block', fontWeight: 400 }}>
                    {t('compare.reference')}
                  </Box>
                ) : (
                  <Button
                    className="no-print"
                    sx={{ ml: -0.75, py: 0, minHeight: 24 }}
                    aria-label={t('compare.makeReferenceOf', { unit: unit.name })}
                    onClick={() => onReference(unit.id)}
                  >
                    {t('compare.makeReference')}
                  </Button>
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.metric.key} sx={{ verticalAlign: 'top' }}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600, minWidth: 150 }}>
                {line.metric.name}
              </TableCell>
              {line.cells.map((cell) => (
                <TableCell key={cell.unit.id}>
                  <CompareCell {...{ cell, line, analysis, search }} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
