import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { IntervalMark } from '../charts/IntervalMark.tsx';
import { UnitLink } from '../communes/UnitLink.tsx';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import { FigureMenu } from '../figures/FigureMenu.tsx';
import { StatementQuote } from '../standing/StatementQuote.tsx';
import { useText } from '../i18n/useText.ts';
import { ReceivedCases } from './ReceivedCases.tsx';
import { MovementCell } from './MovementCell.tsx';
import { HowToLink } from './HowToLink.tsx';
import type { RankingListProps } from './ranking.list.ts';
import { type BracketPart, movementOf, type RankedRow, type RankingSort } from './ranking.view.ts';
import { RowBand } from './RowBand.tsx';
import { RowFacts } from './RowFacts.tsx';
import { WhyLink } from './WhyLink.tsx';

const intervalCell = {
  whiteSpace: 'nowrap',
  color: 'text.secondary',
  fontSize: '0.8125rem',
  // On paper its words break: without room of its own a row is seven lines high.
  '@media print': { minWidth: 124 },
} as const;

/** The ranked units, one row each: rank, interval, value with its whisker, cases, change, volume. */
export const RankingTable = (props: RankingListProps) => {
  const t = useText();
  const { rows, words, scale, metric, analysis, brackets, sort, onSort, showProvince, search, whySearch } = props;
  return (
    <TableContainer>
      <Table size="small" aria-label={t('rankings.title')} sx={{ '& td, & th': { px: 1.25 } }}>
        <TableHead>
          <TableRow>
            <SortHead name="rank" label={t('rankings.rank')} {...{ sort, onSort }} align="right" />
            <TableCell scope="col">{t('rankings.rankInterval')}</TableCell>
            <SortHead name="name" label={t('rankings.unit')} {...{ sort, onSort }} />
            <TableCell scope="col" align="right">
              {t('rankings.value')}
            </TableCell>
            <TableCell scope="col">{t('rankings.interval')}</TableCell>
            {words.hasRatio ? (
              <TableCell scope="col" align="right">
                {t('rankings.cases')}
              </TableCell>
            ) : null}
            <SortHead name="change" label={t('rankings.change')} {...{ sort, onSort }} />
            <SortHead name="volume" label={t('rankings.volume')} {...{ sort, onSort }} align="right" />
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.unit?.id ?? row.rank} hover>
              <TableCell
                align="right"
                data-bracket={brackets.get(row)}
                sx={{ fontWeight: 650, width: 56, ...bracket(brackets.get(row)) }}
              >
                {row.rank}
              </TableCell>
              <TableCell sx={{ color: 'text.secondary', whiteSpace: 'nowrap', width: 88 }}>
                <WhyLink row={row} search={whySearch} />
              </TableCell>
              <TableCell component="th" scope="row" sx={{ minWidth: 100 }}>
                <UnitCell {...{ row, search, showProvince }} />
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                <ValueWords {...{ row, words, metric, analysis }} />
                <FigureMenu told={{ metric, figure: row, unit: row.unit, place: analysis, search: whySearch }} />
              </TableCell>
              <TableCell sx={intervalCell}>
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
                  <Box sx={{ display: { xs: 'none', lg: 'block' }, '@media print': { display: 'none' } }}>
                    <HowToLink metric={metric}>
                      <IntervalMark value={row.value} low={row.low} high={row.high} scale={scale} />
                    </HowToLink>
                  </Box>
                  {words.interval(row.low, row.high)}
                </Box>
                <RowBand {...{ row, words }} />
              </TableCell>
              {words.hasRatio ? (
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <FigureCases figure={row} unit={row.unit} place={analysis} {...{ metric }} />
                </TableCell>
              ) : null}
              <TableCell
                sx={{
                  fontSize: '0.8125rem',
                  minWidth: 104,
                  '@media screen and (min-width: 1360px)': { whiteSpace: 'nowrap' },
                }}
              >
                <MovementCell movement={movementOf(row, metric.polarity)} words={words} />
              </TableCell>
              <TableCell align="right">
                <ReceivedCases row={row} analysis={analysis} />
                <RowFacts totals={row.totals} toldShare={row.toldShare} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** The unit, its province where several are ranked, and its own words. */
const UnitCell = ({
  row,
  search,
  showProvince,
}: Pick<RankingListProps, 'search' | 'showProvince'> & { readonly row: RankedRow }) => {
  const t = useText();
  if (row.unit === null) return t('unknown');
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <UnitLink unit={row.unit} search={search} />
        <CompareToggle unit={row.unit} />
      </Box>
      {showProvince && row.unit.province ? (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem', display: 'block' }}>
          {row.unit.province.name}
        </Box>
      ) : null}
      {row.statement === null ? null : <StatementQuote statement={row.statement} />}
    </>
  );
};

/** The value; of a count it is itself the number of dossiers that it opens. */
const ValueWords = ({
  row,
  words,
  metric,
  analysis,
}: Pick<RankingListProps, 'words' | 'metric' | 'analysis'> & { readonly row: RankedRow }) =>
  words.hasRatio ? (
    words.value(row.value)
  ) : (
    <FigureCases figure={row} unit={row.unit} place={analysis} metric={metric} />
  );

/** The bracket's piece left of a row, drawn over the line between rows; its ends turn inwards. */
const bracket = (part: BracketPart | undefined) =>
  part === undefined
    ? {}
    : {
        position: 'relative',
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 2,
          width: 6,
          top: part === 'first' ? 8 : -1,
          bottom: part === 'last' ? 8 : 0,
          borderLeft: 2,
          borderColor: 'text.secondary',
          ...(part === 'first' ? { borderTop: 2, borderTopColor: 'text.secondary' } : {}),
          ...(part === 'last' ? { borderBottom: 2, borderBottomColor: 'text.secondary' } : {}),
        },
      };

interface SortHeadProps {
  readonly name: RankingSort;
  readonly label: string;
  readonly sort: RankingSort;
  readonly onSort: (sort: RankingSort) => void;
  readonly align?: 'left' | 'right';
}

const SortHead = ({ name, label, sort, onSort, align = 'left' }: SortHeadProps) => {
  const direction = name === 'rank' || name === 'name' ? 'asc' : 'desc';
  const active = sort === name;
  return (
    <TableCell
      scope="col"
      align={align}
      aria-sort={active ? (direction === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <TableSortLabel active={active} direction={direction} onClick={() => onSort(name)} hideSortIcon={!active}>
        {label}
      </TableSortLabel>
    </TableCell>
  );
};
