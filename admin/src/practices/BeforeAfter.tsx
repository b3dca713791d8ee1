import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { IntervalMark } from '../charts/IntervalMark.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import { knownDay } from '../filters/known.ts';
import { daysPeriod } from '../filters/period.grammar.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { FormulaNote } from '../rankings/FormulaNote.tsx';
import { metricWords } from '../rankings/metric.words.ts';
import type { Practice, PracticeFigure } from './practices.documents.ts';
import { scaleOf } from './practices.view.ts';

/** The value before and after with intervals on one scale, the dossiers of each, and the difference; nothing where a side has too few. */
export const BeforeAfter = ({
  practice,
  knownAt,
}: {
  readonly practice: Practice;
  readonly knownAt: string | null;
}) => {
  const t = useText();
  const { metric, before, after, change, title } = practice;
  if (metric === null || (before === null && after === null)) return null;
  return (
    <>
      <TableContainer tabIndex={0} role="region" aria-label={t('practices.tableOf', { title })}>
        <Table size="small" aria-label={t('practices.tableOf', { title })} sx={{ maxWidth: 760 }}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{metric.name}</TableCell>
              <TableCell scope="col" align="right">
                {t('rankings.value')}
              </TableCell>
              <TableCell aria-hidden="true" sx={{ display: { xs: 'none', md: 'table-cell' } }} />
              <TableCell scope="col" align="right">
                {t('rankings.cases')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {before === null ? null : <SideRow {...{ practice, metric, knownAt }} side="before" figure={before} />}
            {after === null ? null : <SideRow {...{ practice, metric, knownAt }} side="after" figure={after} />}
          </TableBody>
        </Table>
      </TableContainer>
      {change === null ? null : <ChangeWords metric={metric} change={change} />}
      <FormulaNote metrics={[metric]} since={(before ?? after)?.from ?? metric.validFrom} />
    </>
  );
};

interface SideRowProps {
  readonly practice: Practice;
  readonly knownAt: string | null;
  readonly metric: NonNullable<Practice['metric']>;
  readonly side: 'before' | 'after';
  readonly figure: PracticeFigure;
}

const SideRow = ({ practice, metric, knownAt, side, figure }: SideRowProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(metric, format, t);
  const { from, to, value, low, high } = figure;
  const { unit } = practice;
  return (
    <TableRow data-side={side}>
      <TableCell component="th" scope="row">
        {t(`practices.${side}`)}
        <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
          {format.period(daysPeriod(from, to))}
        </Box>
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {words.value(value)}
        <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', color: 'text.secondary' }}>
          {words.interval(low, high)}
        </Box>
      </TableCell>
      <TableCell aria-hidden="true" sx={{ display: { xs: 'none', md: 'table-cell' } }}>
        <IntervalMark {...{ value, low, high }} scale={scaleOf(practice)} width={220} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <FigureCases
          {...{ metric, unit }}
          figure={casesOf(figure, metric)}
          place={{
            period: { from, to },
            asOf: knownDay(null, knownAt),
            knownAt,
            boundaries: unit?.isCurrent === false ? 'AS_THEN' : 'CURRENT',
          }}
        />
      </TableCell>
    </TableRow>
  );
};

/** The numbers that open dossiers: both of a share, of a count itself, of hours those that they are told from. */
const casesOf = ({ numerator, denominator }: PracticeFigure, { unit }: SideRowProps['metric']) => ({
  numerator: unit === 'HOURS' ? null : numerator,
  denominator: unit === 'COUNT' ? null : denominator,
});

interface ChangeWordsProps {
  readonly metric: NonNullable<Practice['metric']>;
  readonly change: NonNullable<Practice['change']>;
}

const ChangeWords = ({ metric, change }: ChangeWordsProps) => {
  const t = useText();
  const words = metricWords(metric, useFormat(), t);
  const signed = (by: number): string => `${by < 0 ? '−' : '+'}${words.step(Math.abs(by))}`;
  return (
    <Typography variant="body2" data-change={change.isSignal} sx={{ mt: 0.75 }}>
      {t('practices.changed', {
        change: signed(change.change),
        low: signed(change.low),
        high: signed(change.high),
      })}{' '}
      {t(change.isSignal ? 'practices.beyond' : 'practices.within')}
    </Typography>
  );
};
