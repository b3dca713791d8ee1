import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { stackedOnPhone } from '../layout/stacked.ts';
import { Link } from 'react-router';
import { SourceWords } from '../claims/SourceWords.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { startWords } from '../practices/practices.view.ts';
import type { ContextFigure, ContextPractice, ContextState, RankContext } from './beside.documents.ts';
import { besideLines, changeOf } from './why.view.ts';

interface WhyBesideProps {
  readonly context: RankContext;
  /** What the unit is held against, in words. */
  readonly against: string;
  readonly unit: { readonly id: string } | null;
  /** Whether it is told as it was known: people and outages are not. */
  readonly isPinned: boolean;
  /** Whether it is told of a field or a channel alone: people and outages are not. */
  readonly isSliced: boolean;
}

/** Volume, staffing, outages and practices: figures that stand beside the rank, with their source, and prove nothing. */
export const WhyBeside = ({ context, against, unit, isPinned, isSliced }: WhyBesideProps) => {
  const t = useText();
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, mt: 2, minWidth: 0 }} data-beside>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography variant="h2">{t('why.beside')}</Typography>
        {unit === null ? null : (
          <PageFiles page="why-context" unit={unit.id} pins={['p', 'asof']} of={t('why.beside')} />
        )}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {context.note}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={t('why.beside')}>
        <Table size="small" aria-label={t('why.beside')} sx={stackedOnPhone}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('why.besideWhat')}</TableCell>
              <TableCell scope="col" align="right">
                {t('why.besideOwn')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('why.besideBefore')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('why.besideOther', { against })}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {besideLines(context).map(({ name, figure, digits }) => (
              <FigureRow key={name} label={t(`why.besideLine.${name}`)} {...{ name, figure, digits, against }} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {context.staffing ? null : (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {t(isSliced ? 'why.besideSliced' : isPinned ? 'why.besideNotKept' : 'why.besideClosed')}
        </Typography>
      )}
      <Typography variant="h3" sx={{ mt: 2 }}>
        {t('why.besidePractices')}
      </Typography>
      <Practices practices={context.practices.latest} />
    </Paper>
  );
};

interface FigureRowProps {
  readonly name: string;
  readonly label: string;
  readonly figure: ContextFigure;
  readonly digits: number;
  /** What the unit is held against, in words. */
  readonly against: string;
}

/** Below a figure; on a phone behind it. */
const beside = { display: { xs: 'inline', sm: 'block' }, ml: { xs: 0.75, sm: 0 }, color: 'text.secondary' } as const;

/** One line: the unit now with its change, before, and what it is held against. */
const FigureRow = ({ name, label, figure, digits, against }: FigureRowProps) => {
  const t = useText();
  const format = useFormat();
  const words = (value: number | null, state: ContextState): string =>
    state === 'KNOWN' ? format.decimal(value, digits) : t(`why.besideState.${state}`);
  const days =
    figure.from === null ? format.date(figure.until) : `${format.date(figure.from)} – ${format.date(figure.until)}`;
  const change = changeOf(figure);
  return (
    <TableRow data-line={name}>
      <TableCell component="th" scope="row" sx={{ minWidth: 170 }}>
        {label}
        <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
          {figure.source} ({days})
        </Typography>
      </TableCell>
      <TableCell align="right" data-label={t('why.besideOwn')}>
        {words(figure.own, figure.ownState)}
        {change === null ? null : (
          <Typography variant="caption" component="span" sx={{ ...beside, whiteSpace: 'nowrap' }}>
            {change < 0 ? '−' : '+'}
            {format.share(Math.abs(change))}
          </Typography>
        )}
      </TableCell>
      <TableCell align="right" data-label={t('why.besideBefore')}>
        {words(figure.before, figure.beforeState)}
      </TableCell>
      <TableCell align="right" data-label={t('why.besideOther', { against })}>
        {words(figure.other, figure.otherState)}
        {figure.otherUnits < 2 ? null : (
          <Typography variant="caption" component="span" sx={beside}>
            {t('why.besideMedian', { count: figure.otherUnits })}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
};

/** The unit's practices with their days, each leading to its figures before and after. */
const Practices = ({ practices }: { readonly practices: readonly ContextPractice[] }) => {
  const t = useText();
  const format = useFormat();
  if (practices.length === 0) return <Typography variant="body2">{t('why.besideNoPractice')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {practices.map((practice) => (
        <Typography component="li" variant="body2" key={practice.key}>
          <MuiLink
            component={Link}
            to={practice.unit === null ? '/practices' : `/practices?unit=${encodeURIComponent(practice.unit.id)}`}
          >
            {practice.title}
          </MuiLink>
          . {practice.unit === null ? null : `${practice.unit.name}. `}
          {t('practices.since', { start: startWords(practice, format) })}. {t('practices.source')}:{' '}
          <SourceWords source={practice.source} />
        </Typography>
      ))}
    </Box>
  );
};
