import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { PointsBar } from '../charts/PointsBar.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { IndexGroup, Indicator, UnitIndex } from './standing.documents.ts';

interface IndexGroupsProps {
  readonly index: UnitIndex;
  readonly unit: { readonly id: string; readonly name: string };
  readonly analysis: Analysis;
}

/** Each group as a bar of what it is worth, with its indicators below. */
export const IndexGroups = ({ index, unit, analysis }: IndexGroupsProps) => {
  const t = useText();
  const format = useFormat();
  const widest = Math.max(...index.groups.map(({ maxPoints }) => maxPoints));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {index.groups.map((group) => (
        <Box key={group.code} component="section" data-group={group.code} sx={{ minWidth: 0 }}>
          <Typography variant="h3">
            {group.code}. {group.name}
          </Typography>
          <PointsBar
            points={group.points}
            lost={group.pointsLost}
            most={group.maxPoints}
            widest={widest}
            label={t('standing.groupPoints', {
              points: format.decimal(group.points, 2),
              most: format.decimal(group.maxPoints, 1),
              lost: format.decimal(group.pointsLost, 2),
              unknown: format.decimal(group.maxPoints - group.reachablePoints, 1),
            })}
          />
          <IndicatorTable {...{ group, unit, analysis }} />
        </Box>
      ))}
    </Box>
  );
};

const IndicatorTable = ({
  group,
  unit,
  analysis,
}: Omit<IndexGroupsProps, 'index'> & { readonly group: IndexGroup }) => {
  const t = useText();
  const format = useFormat();
  return (
    <TableContainer>
      <Table size="small" aria-label={group.name} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('standing.indicator')}</TableCell>
            <TableCell scope="col" align="right">
              {t('rankings.value')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('rankings.cases')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('standing.points')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('standing.lost')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {group.indicators.map((indicator) => (
            <TableRow key={indicator.code} data-indicator={indicator.code}>
              <TableCell component="th" scope="row">
                {indicator.code} {indicator.name}
                {indicator.status === 'SCORED' ? null : (
                  <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                    {t(`standing.status.${indicator.status}`)}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right" data-label={t('rankings.value')}>
                {format.share(indicator.value)}
              </TableCell>
              <TableCell align="right" data-label={t('rankings.cases')} sx={{ whiteSpace: 'nowrap' }}>
                <IndicatorCases {...{ indicator, unit, analysis }} />
              </TableCell>
              <TableCell align="right" data-label={t('standing.points')} sx={{ whiteSpace: 'nowrap' }}>
                {indicator.points === null
                  ? '–'
                  : `${format.decimal(indicator.points, 2)} / ${format.decimal(indicator.maxPoints, 1)}`}
              </TableCell>
              <TableCell align="right" data-label={t('standing.lost')}>
                {format.decimal(indicator.pointsLost, 2)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** The dossiers of an indicator of one metric; one of several metrics has no cases of its own. */
const IndicatorCases = ({
  indicator,
  unit,
  analysis,
}: Omit<IndexGroupsProps, 'index'> & { readonly indicator: Indicator }) => {
  const [metric, another] = indicator.metrics;
  return metric === undefined || another !== undefined || indicator.denominator === null ? (
    '–'
  ) : (
    <FigureCases metric={metric} figure={indicator} unit={unit} place={analysis} about={indicator.name} />
  );
};
