import type { ChartTableData } from '../charts/ChartTable.tsx';
import { MonthLines } from '../charts/MonthLines.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type FamilySeries, FamilySeriesDocument } from './communes.documents.ts';
import { eventWords, type SeriesProps } from './series.parts.ts';
import { familyLines } from './series.view.ts';
import { validityWords } from './validity.words.ts';

/** Each unit as it was: the former ones until the merger, this one after it. */
export const FamilySeriesChart = (props: SeriesProps) => {
  const t = useText();
  const series = useGraph(
    FamilySeriesDocument,
    { id: props.unit.id, period: props.period, asOf: props.asOf, knownAt: props.knownAt },
    { keepPrevious: true },
  );
  return (
    <AnswerPanel question={series} skeletonRows={7}>
      {({ unit }) =>
        unit === null ? <EmptyPanel text={t('communes.seriesNone')} /> : <FamilyLines {...props} family={unit} />
      }
    </AnswerPanel>
  );
};

const FamilyLines = ({ unit, period, events, family }: SeriesProps & { readonly family: FamilySeries }) => {
  const t = useText();
  const format = useFormat();
  const { months, lines } = familyLines(family);
  const shown = lines
    .filter((line) => line.values.some((value) => value !== null))
    .map(({ unit: member, hasHomonym, values }) => ({
      name: hasHomonym ? `${member.name} (${validityWords(member, t, format)})` : member.name,
      values,
    }));
  if (shown.length === 0) return <EmptyPanel text={t('communes.seriesNone')} />;
  const table: ChartTableData = {
    caption: t('communes.seriesChartThen'),
    head: [t('communes.month'), ...shown.map((line) => line.name)],
    rows: months.map((month, at) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      ...shown.map((line) => ({ shown: format.integer(line.values[at]), value: line.values[at] ?? null })),
    ]),
  };
  return (
    <MonthLines
      title={t('communes.seriesChartThen')}
      summary={t('communes.seriesFindingThen')}
      scope={`${unit.name}, ${format.month(period.from)} – ${format.month(period.to)}, ${t('sentence.asThen')}`}
      events={eventWords(events, t, format)}
      printMonth={(month) => format.month(month)}
      printMonthShort={(month) => format.monthShort(month)}
      printCount={(count) => format.integer(count)}
      lines={shown}
      {...{ months, table }}
    />
  );
};
