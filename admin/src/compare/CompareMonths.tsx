import Typography from '@mui/material/Typography';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { MonthMultiples } from '../charts/MonthMultiples.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import type { TextKey } from '../i18n/messages.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import type { ComparedUnit } from './compare.documents.ts';
import { monthGrid, type MonthMeasure, monthMeasures } from './months.view.ts';

interface CompareMonthsProps {
  readonly units: readonly ComparedUnit[];
  readonly scope: string;
}

const measures: Record<MonthMeasure, TextKey> = {
  received: 'counts.RECEIVED',
  online: 'counts.ONLINE',
  late: 'counts.LATE',
};

/** The day of the great merger: from here on other units than before. */
const mergerMonth = '2025-07-01';

/** The communes' months as small drawings on one scale. */
export const CompareMonths = ({ units, scope }: CompareMonthsProps) => {
  const t = useText();
  const format = useFormat();
  const [measure, setMeasure] = useQueryState(
    's',
    parseAsStringLiteral(monthMeasures).withDefault('received').withOptions({ history: 'push', shallow: false }),
  );
  const { months, panels, highest } = monthGrid(units, measure);
  const controls = (
    <ChoiceField
      label={t('compare.measure')}
      value={measure}
      choices={monthMeasures.map((name) => ({ value: name, label: t(measures[name]) }))}
      onChange={(name) => void setMeasure(monthMeasures.find((known) => known === name) ?? null)}
      width={230}
    />
  );
  if (months.length === 0) return <EmptyPanel text={t('communes.seriesNone')} />;
  const peak = panels.find(({ values }) => values.includes(highest));
  const table: ChartTableData = {
    caption: t('communes.series'),
    head: [t('communes.month'), ...panels.map(({ unit }) => unit.name)],
    rows: months.map((month, at) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      ...panels.map(({ values }) => ({ shown: format.integer(values[at]), value: values[at] ?? null })),
    ]),
  };
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('communes.series')}
      </Typography>
      <MonthMultiples
        title={t(measures[measure])}
        summary={`${t('compare.monthsFinding', {
          unit: peak?.unit.name ?? t('unknown'),
          count: format.integer(highest),
          month: format.month(months[peak?.values.indexOf(highest) ?? 0] ?? ''),
        })} ${t('compare.monthsMerger')}`}
        panels={panels.map(({ unit, values }) => ({ name: unit.name, values }))}
        event={{ month: mergerMonth, label: t('communes.merger') }}
        printMonthShort={(month) => format.monthShort(month)}
        printCount={(count) => format.integer(count)}
        {...{ months, highest, table, scope, controls }}
      />
    </>
  );
};
