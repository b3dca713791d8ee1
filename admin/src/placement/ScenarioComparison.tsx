import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { CompareDocument, type Compared, type Measures, type ScorePart, weightNames } from './placement.documents.ts';

/** Two or three scenarios by the same measures. */
export const ScenarioComparison = ({ ids }: { readonly ids: readonly string[] }) => {
  const t = useText();
  const question = useGraph(CompareDocument, { ids }, { freshFor: 0, keepPrevious: true });
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
      <Typography variant="h2">{t('placement.comparison')}</Typography>
      <AnswerPanel question={question}>
        {({ comparePlacements: scenarios }) => <ComparisonTable scenarios={scenarios} />}
      </AnswerPanel>
    </Paper>
  );
};

const rows = [
  'meanFit',
  'placed',
  'emptyPosts',
  'unplacedPeople',
  'transfers',
  'totalDistanceKm',
  'exceptions',
] as const satisfies readonly (keyof Measures)[];

/** Points of a weight, of how many at most. */
const partWords = (part: ScorePart | undefined, print: (points: number) => string): string => {
  if (part === undefined) return '–';
  return part.most === 0 ? print(part.points) : `${print(part.points)} / ${print(part.most)}`;
};

/** Three scenarios beside their measures fit on a phone. */
const narrow = {
  tableLayout: { xs: 'fixed', sm: 'auto' },
  '& th, & td': { px: { xs: 0.5, sm: 2 }, overflowWrap: 'break-word' },
  '& tr > :first-of-type': { width: { xs: '34%', sm: 'auto' } },
} as const;

const ComparisonTable = ({ scenarios }: { readonly scenarios: readonly Compared[] }) => {
  const t = useText();
  const format = useFormat();
  const fields = new Map(
    scenarios.flatMap(({ measures }) => (measures?.surplusByField ?? []).map(({ field }) => [field.code, field.name])),
  );
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('placement.comparison')}>
      <Table size="small" aria-label={t('placement.comparison')} sx={narrow}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('placement.measure')}</TableCell>
            {scenarios.map(({ id, name }) => (
              <TableCell key={id} scope="col" align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row}>
              <TableCell component="th" scope="row">
                {t(`placement.measures.${row}`)}
              </TableCell>
              {scenarios.map(({ id, measures }) => (
                <TableCell key={id} align="right">
                  {measures === null
                    ? t('placement.noPlan')
                    : row === 'meanFit'
                      ? format.decimal(measures.meanFit, 1)
                      : format.integer(measures[row])}
                </TableCell>
              ))}
            </TableRow>
          ))}
          {weightNames.map((name) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row">
                {t('placement.partOf', { weight: t(`weight.${name}`) })}
              </TableCell>
              {scenarios.map(({ id, measures }) => (
                <TableCell key={id} align="right">
                  {partWords(
                    measures?.parts.find((part) => part.name === name),
                    (points) => format.decimal(points, 1),
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
          {[...fields].map(([code, name]) => (
            <TableRow key={code}>
              <TableCell component="th" scope="row">
                {t('placement.surplusOf', { field: name })}
              </TableCell>
              {scenarios.map(({ id, measures }) => (
                <TableCell key={id} align="right">
                  {format.integer(measures?.surplusByField.find(({ field }) => field.code === code)?.surplus)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
