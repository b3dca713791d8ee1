import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type WeightSensitivity, WeightSensitivityDocument } from './weights.documents.ts';
import type { ExplainedScope } from './why.documents.ts';

interface WeightSectionProps {
  readonly unitId: string;
  readonly scope: ExplainedScope;
  readonly analysis: Analysis;
}

/** How the unit's place by the index moves where its groups weigh more or less. */
export const WeightSection = ({ unitId, scope, analysis }: WeightSectionProps) => {
  const t = useText();
  const { period, asOf, knownAt, boundaries } = analysis;
  const question = useGraph(
    WeightSensitivityDocument,
    { unit: unitId, period: { from: period.from, to: period.to }, scope, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, mt: 2, minWidth: 0 }}>
      <Typography variant="h2">{t('why.weights')}</Typography>
      <AnswerPanel question={question} skeletonRows={6}>
        {({ weightSensitivity }) =>
          weightSensitivity === null || weightSensitivity.rows.length === 0 ? (
            <EmptyPanel text={t('why.weightsNone')} />
          ) : (
            <Weights sensitivity={weightSensitivity} />
          )
        }
      </AnswerPanel>
    </Paper>
  );
};

const Weights = ({ sensitivity }: { readonly sensitivity: WeightSensitivity }) => {
  const t = useText();
  const format = useFormat();
  const { groups, rows, shift, draws, note } = sensitivity;
  const [row] = rows;
  if (row === undefined) return null;
  const by = format.share(shift);
  const most = groups.find(({ code }) => code === row.mattersMost);
  return (
    <>
      <Typography variant="body2" sx={{ my: 1 }} data-weights={row.rank}>
        {t('why.weightsFinding', {
          rank: row.rank,
          held: format.share(row.holdsShare),
          draws: format.integer(draws),
          range: row.rankLow === row.rankHigh ? String(row.rankLow) : `${row.rankLow}–${row.rankHigh}`,
        })}{' '}
        {most === undefined ? t('why.weightsMatterNone') : t('why.weightsMatter', { group: most.name })}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={t('why.weights')}>
        <Table size="small" aria-label={t('why.weights')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('why.group')}</TableCell>
              <TableCell scope="col" align="right">
                {t('why.weight')}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('why.rankLess', { by })}
              </TableCell>
              <TableCell scope="col" align="right">
                {t('why.rankMore', { by })}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map(({ code, name, weight, counts }) => {
              const moved = row.shifted.find(({ groupCode }) => groupCode === code);
              return (
                <TableRow key={code} data-weight={code}>
                  <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
                    {name}
                    {counts ? '' : ` (${t('why.weightIdle')})`}
                  </TableCell>
                  <TableCell align="right">{format.decimal(weight, 1)}</TableCell>
                  <TableCell align="right">{moved?.rankLess ?? '–'}</TableCell>
                  <TableCell align="right">{moved?.rankMore ?? '–'}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1 }}>
        {note}
      </Typography>
      <PageFiles page="weights" pins={['p', 'asof']} of={t('why.weights')} />
    </>
  );
};
