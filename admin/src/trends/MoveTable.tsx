import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import { PageFiles } from '../export/PageFiles.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { MetricWords } from '../rankings/metric.words.ts';
import type { RankHistory, RankMove } from './trends.documents.ts';

interface MoveTableProps {
  readonly history: RankHistory;
  readonly analysis: Analysis;
  readonly words: MetricWords;
  readonly periodOf: (from: string) => string;
  readonly search: string;
  /** Codes of the units in the drawing. */
  readonly shown: readonly string[];
  readonly onShow: (code: string) => void;
}

/** The greatest changes of place whose value changed beyond chance. */
export const MoveTable = ({ history, analysis, words, periodOf, search, shown, onShow }: MoveTableProps) => {
  const t = useText();
  const { moves } = history;
  const signed = (by: number): string => `${by > 0 ? '+' : '−'}${words.step(Math.abs(by))}`;
  return (
    <section>
      <Typography variant="h2">{t('trends.moves')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {moves.length === 0 ? t('trends.movesNone') : t('trends.movesLead', { shown: moves.length })}
      </Typography>
      {moves.length === 0 ? null : <PageFiles page="rank-moves" pins={['p', 'asof']} of={t('trends.moves')} />}
      {moves.length === 0 ? null : (
        <TableContainer tabIndex={0} role="region" aria-label={t('trends.moves')}>
          <Table size="small" aria-label={t('trends.moves')} sx={stackedOnPhone}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('rankings.unit')}</TableCell>
                <TableCell scope="col">{t('trends.between')}</TableCell>
                <TableCell scope="col">{t('rankings.rank')}</TableCell>
                <TableCell scope="col">{t('rankings.value')}</TableCell>
                <TableCell scope="col">{t('rankings.difference')}</TableCell>
                <TableCell className="no-print">
                  <ForReaders>{t('trends.chart')}</ForReaders>
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {moves.map((move) => (
                <TableRow key={`${move.unit?.id ?? ''} ${move.after}`} hover>
                  <TableCell component="th" scope="row" sx={{ minWidth: 110 }}>
                    {move.unit === null ? t('unknown') : <UnitLink unit={move.unit} search={search} />}
                  </TableCell>
                  <TableCell data-label={t('trends.between')} sx={{ minWidth: 150 }}>
                    {periodOf(move.before)} → {periodOf(move.after)}
                  </TableCell>
                  <TableCell data-label={t('rankings.rank')} sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
                    {move.rankBefore} → {move.rankAfter}
                  </TableCell>
                  <TableCell data-label={t('rankings.value')} sx={{ whiteSpace: 'nowrap' }}>
                    {words.value(move.valueBefore)} → {words.value(move.value)}
                    <Box component="span" sx={{ display: 'block', fontSize: '0.75rem' }}>
                      <MoveCases {...{ move, history, analysis }} at={move.before} /> →{' '}
                      <MoveCases {...{ move, history, analysis }} at={move.after} />
                    </Box>
                  </TableCell>
                  <TableCell data-label={t('rankings.difference')} sx={{ whiteSpace: 'nowrap' }}>
                    {signed(move.change)} ({signed(move.changeLow)} … {signed(move.changeHigh)})
                  </TableCell>
                  <TableCell className="no-print">
                    {move.unit === null ? null : (
                      <ShowButton unit={move.unit} isShown={shown.includes(move.unit.code)} onShow={onShow} />
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </section>
  );
};

interface MoveCasesProps {
  readonly move: RankMove;
  readonly history: RankHistory;
  readonly analysis: Analysis;
  /** First day of the period. */
  readonly at: string;
}

/** The unit's cases in one of both periods, where its series was asked for. */
const MoveCases = ({ move, history, analysis, at }: MoveCasesProps) => {
  const period = history.periods.find(({ from }) => from === at);
  const point = history.series
    .find(({ unit }) => unit !== null && unit.id === move.unit?.id)
    ?.points.find(({ periodFrom }) => periodFrom === at);
  return period === undefined || point === undefined ? (
    '–'
  ) : (
    <FigureCases metric={history.metric} figure={point} unit={move.unit} place={{ ...analysis, period }} />
  );
};

interface ShowButtonProps {
  readonly unit: { readonly code: string; readonly name: string };
  readonly isShown: boolean;
  readonly onShow: (code: string) => void;
}

const ShowButton = ({ unit, isShown, onShow }: ShowButtonProps) => {
  const t = useText();
  return (
    <Button
      sx={{ minWidth: 0, ml: -0.75 }}
      aria-pressed={isShown}
      aria-label={t(isShown ? 'trends.hideOf' : 'trends.showOf', { unit: unit.name })}
      onClick={() => onShow(unit.code)}
    >
      {t(isShown ? 'trends.hide' : 'trends.show')}
    </Button>
  );
};
