import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useNavigate } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { FieldTreemap } from '../charts/FieldTreemap.tsx';
import { dossiersBehind } from '../dossiers/dossiers.behind.ts';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { FieldData } from './fields.documents.ts';
import { type FieldLine, fieldLines } from './fields.view.ts';

interface FieldsChartProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly analysis: Analysis;
  readonly data: FieldData;
}

/** Fields by volume as areas and as a table, with how many were late; each opens its dossiers. */
export const FieldsChart = (props: FieldsChartProps) => {
  const { unit, analysis, data } = props;
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const opens = useMayOpen('dossiers');
  const lines = fieldLines(data);
  const [first] = lines;
  const worst = lines.filter(({ late }) => (late?.numerator ?? 0) > 0).toSorted(byLate)[0];
  const table: ChartTableData = {
    caption: t('profile.fieldsChart'),
    head: [t('dossiers.field'), t('communes.received'), t('profile.lateCount'), t('profile.lateShare')],
    rows: lines.map(({ name, received, late }) => [
      { shown: name, value: name },
      { shown: format.integer(received), value: received },
      { shown: format.integer(late?.numerator), value: late?.numerator ?? null },
      { shown: format.share(late?.value ?? null), value: late?.value ?? null },
    ]),
  };
  const hrefOf = ({ code }: FieldLine): string | null =>
    data.volume === null
      ? null
      : dossiersBehind(data.volume.metric, 'numerator', { ...analysis, unitId: unit.id, fieldCodes: [code] });
  return (
    <>
      <FieldTreemap
        title={t('profile.fieldsChart')}
        summary={[
          first === undefined
            ? ''
            : t('profile.fieldsMost', { field: first.name, count: format.integer(first.received) }),
          worst === undefined
            ? t('profile.fieldsNoneLate')
            : t('profile.fieldsLate', { field: worst.name, count: format.integer(worst.late?.numerator) }),
        ].join(' ')}
        scope={`${unit.name}, ${format.period(analysis.period)}`}
        tiles={lines.map((line) => {
          const href = opens ? hrefOf(line) : null;
          const count = format.integer(line.received);
          return {
            name: line.name,
            size: line.received,
            words: [
              t('profile.tileReceived', { count }),
              line.late === null ? '' : t('profile.tileLate', { share: format.share(line.late.value) }),
            ].filter((words) => words !== ''),
            step: line.step,
            link: href === null ? null : { href, label: t('communes.openDossiers', { count, name: line.name }) },
          };
        })}
        stepNames={{
          none: t('profile.step.none'),
          some: t('profile.step.some'),
          many: t('profile.step.many'),
        }}
        onOpen={(href) => void navigate(href)}
        {...{ table }}
      />
      <FieldTable {...props} lines={lines} />
    </>
  );
};

const byLate = (one: FieldLine, other: FieldLine): number => (other.late?.numerator ?? 0) - (one.late?.numerator ?? 0);

const FieldTable = ({ unit, analysis, data, lines }: FieldsChartProps & { readonly lines: readonly FieldLine[] }) => {
  const t = useText();
  const format = useFormat();
  const { volume, late } = data;
  const heads = [t('communes.received'), t('profile.lateOf'), t('profile.lateShare'), t('rankings.interval')] as const;
  const [receivedHead, lateHead, shareHead, intervalHead] = heads;
  return (
    <TableContainer sx={{ mt: 1.5 }}>
      <Table size="small" aria-label={t('profile.fieldsTable')} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('dossiers.field')}</TableCell>
            {heads.map((head) => (
              <TableCell key={head} scope="col" align="right">
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.code} data-field={line.code}>
              <TableCell component="th" scope="row">
                {line.name}
              </TableCell>
              <TableCell align="right" data-label={receivedHead}>
                {volume === null ? (
                  '–'
                ) : (
                  <FigureCases
                    metric={volume.metric}
                    figure={{ numerator: line.received, denominator: null }}
                    place={{ ...analysis, fieldCodes: [line.code] }}
                    about={line.name}
                    {...{ unit }}
                  />
                )}
              </TableCell>
              <TableCell align="right" data-label={lateHead}>
                {late === null || line.late === null ? (
                  '–'
                ) : (
                  <FigureCases
                    metric={late.metric}
                    figure={line.late}
                    place={{ ...analysis, fieldCodes: [line.code] }}
                    about={`${late.metric.name}, ${line.name}`}
                    {...{ unit }}
                  />
                )}
              </TableCell>
              <TableCell align="right" data-label={shareHead}>
                {format.share(line.late?.value ?? null)}
              </TableCell>
              <TableCell align="right" data-label={intervalHead}>
                {line.late === null ? '–' : `${format.share(line.late.low)} – ${format.share(line.late.high)}`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
