import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { type Scores, ScoresDocument, type YearScore } from './deed.documents.ts';
import type { Person } from './person.documents.ts';
import { pointsOf } from './score.view.ts';
import { YearDialog } from './YearDialog.tsx';

const firstYear = 2026;

interface ScorePanelProps {
  readonly person: Pick<Person, 'code' | 'name'>;
  readonly today: string;
}

/** The score by quarters and for the year: 70 points from dossiers, 30 that people give; the band is theirs to decide. */
export const ScorePanel = ({ person, today }: ScorePanelProps) => {
  const t = useText();
  const notify = useNotify();
  const last = Math.max(firstYear, Number(today.slice(0, 4)));
  const [year, setYear] = useQueryState('year', parseAsInteger.withDefault(last));
  const [typed, setTyped] = useState('');
  const [deciding, setDeciding] = useState(false);
  const points = pointsOf(typed);
  const asked = { code: person.code, year, points: points ?? null };
  const scores = useGraph(ScoresDocument, asked, { freshFor: 0, keepPrevious: true });
  return (
    <>
      <Typography variant="h2">{t('score.title')}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', m: 0, mb: 1.5, maxWidth: '80ch' }}>
        {t('score.lead')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }} className="no-print">
        <ChoiceField
          label={t('recognition.year')}
          value={String(year)}
          choices={Array.from({ length: last - firstYear + 1 }, (_, index) => String(firstYear + index)).map(
            (each) => ({
              value: each,
              label: each,
            }),
          )}
          onChange={(next) => void setYear(Number(next))}
          width={120}
        />
        <TextField
          label={t('score.general')}
          value={typed}
          error={points === undefined}
          helperText={points === undefined ? t('score.generalWrong') : undefined}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal', maxLength: 5 } }}
          sx={{ width: { xs: '100%', sm: 220 } }}
        />
      </Box>
      <AnswerPanel question={scores} skeletonRows={5}>
        {({ official }) =>
          official === null ? null : (
            <>
              <ScoreTable scores={official} year={year} />
              <Decided scores={official} year={year} onDecide={() => setDeciding(true)} />
              {deciding ? (
                <YearDialog
                  person={person}
                  year={year}
                  general={typed}
                  computed={official.year.band}
                  onClose={() => setDeciding(false)}
                  onDone={() => {
                    notify(t('recognised.done'), { type: 'success' });
                    setDeciding(false);
                    scores.ask();
                  }}
                />
              ) : null}
            </>
          )
        }
      </AnswerPanel>
    </>
  );
};

const ScoreTable = ({ scores, year }: { readonly scores: Scores; readonly year: number }) => {
  const t = useText();
  const format = useFormat();
  const rows: readonly (readonly [string, YearScore])[] = [
    [t('score.quarter', { quarter: 'I' }), scores.quarter1],
    [t('score.quarter', { quarter: 'II' }), scores.quarter2],
    [t('score.quarter', { quarter: 'III' }), scores.quarter3],
    [t('score.quarter', { quarter: 'IV' }), scores.quarter4],
    [t('score.year', { year: String(year) }), scores.year],
  ];
  const heads = ['products', 'late', 'excused', 'results', 'total', 'band'] as const;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('score.title')}>
      <Table size="small" aria-label={t('score.title')} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('score.span')}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} scope="col" align={head === 'band' ? 'left' : 'right'}>
                {t(`score.${head}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([name, score]) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row">
                {name}
              </TableCell>
              <TableCell align="right" data-label={t('score.products')}>
                {format.integer(score.products)}
              </TableCell>
              <TableCell align="right" data-label={t('score.late')}>
                {format.integer(score.late)}
              </TableCell>
              <TableCell align="right" data-label={t('score.excused')}>
                {format.integer(score.excused)}
              </TableCell>
              <TableCell align="right" data-label={t('score.results')}>
                {format.decimal(score.resultPoints, 2)}
              </TableCell>
              <TableCell align="right" data-label={t('score.total')}>
                {format.decimal(score.total, 2)}
              </TableCell>
              <TableCell data-label={t('score.band')}>
                {score.band === null ? '–' : t(`reviewBand.${score.band}`)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

interface DecidedProps {
  readonly scores: Scores;
  readonly year: number;
  readonly onDecide: () => void;
}

const Decided = ({ scores, year, onDecide }: DecidedProps) => {
  const t = useText();
  const format = useFormat();
  const review = scores.reviews.find((each) => each.year === year);
  if (review === undefined) {
    return (
      <Button variant="outlined" className="no-print" onClick={onDecide} sx={{ mt: 1.5 }}>
        {t('score.decide', { year: String(year) })}
      </Button>
    );
  }
  return (
    <Typography variant="body2" sx={{ mt: 1.5 }}>
      <strong>
        {t('score.decided', {
          year: String(year),
          band: t(`reviewBand.${review.band}`),
          day: format.date(review.decidedOn),
        })}
      </strong>{' '}
      {review.generalPoints === null
        ? ''
        : t('score.decidedPoints', {
            general: format.decimal(review.generalPoints, 2),
            results: format.decimal(review.resultPoints, 2),
          })}{' '}
      <span lang="vi">{review.note}</span>
    </Typography>
  );
};
