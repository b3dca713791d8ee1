import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { MetricWords } from '../rankings/metric.words.ts';
import type { MethodChange } from './why.documents.ts';

interface MethodTableProps {
  readonly change: MethodChange;
  readonly words: MetricWords;
  /** Whether the change is one of the parts above. */
  readonly isPart: boolean;
}

/** The period before by the method of then and by that of today, and what of the difference is the method's. */
export const MethodTable = ({ change, words, isPart }: MethodTableProps) => {
  const t = useText();
  const format = useFormat();
  const { before, after, comparable, valueThen, valueNow, rankThen, rankNow, effect } = change;
  const title = t('why.method', { day: format.date(after.validFrom) });
  // Measured in something else, a value cannot be written in the metric's own words.
  const then = comparable ? words.value(valueThen) : valueThen === null ? '–' : format.decimal(valueThen, 2);
  const rows = [
    { name: t('why.methodThen'), formula: before.formula, value: then, rank: rankThen },
    { name: t('why.methodNow'), formula: after.formula, value: words.value(valueNow), rank: rankNow },
  ];
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {title}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={title} data-method>
        <Table size="small" aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('why.methodPeriod')}</TableCell>
              <TableCell scope="col" align="right">
                {t('why.methodValue')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('why.methodRank')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ name, formula, value, rank }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {name}
                  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                    {formula}
                  </Typography>
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {value}
                </TableCell>
                <TableCell align="right">{rank ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="body2" sx={{ mt: 1 }}>
        {comparable
          ? effect === null
            ? t('why.methodNone')
            : t(isPart ? 'why.methodPart' : 'why.methodBeside', {
                effect: `${effect < 0 ? '−' : '+'}${words.fineStep(Math.abs(effect))}`,
              })
          : t('why.methodNot')}
      </Typography>
    </>
  );
};
