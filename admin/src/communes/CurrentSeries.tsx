import type { ChartTableData } from '../charts/ChartTable.tsx';
import { MonthOutcomes, type MonthPoint } from '../charts/MonthOutcomes.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type DossierMonth, UnitSeriesDocument } from './communes.documents.ts';
import { eventWords, type SeriesProps } from './series.parts.ts';

const lineNames = ['received', 'early', 'onTime', 'late', 'returned'] as const;

/** Today's unit with its predecessors' dossiers added: one series across the merger. */
export const CurrentSeries = ({ unit, period, events, asOf, knownAt }: SeriesProps) => {
  const t = useText();
  const series = useGraph(
    UnitSeriesDocument,
    { id: unit.id, period, asOf, knownAt, boundaries: 'CURRENT' },
    { keepPrevious: true },
  );
  return (
    <AnswerPanel question={series} skeletonRows={7}>
      {(data) => {
        const months = data.unit?.dossierSeries ?? [];
        return months.some((entry) => entry.totals.received > 0) ? (
          <SeriesChart {...{ unit, period, events, asOf, knownAt, months }} />
        ) : (
          <EmptyPanel text={t('communes.seriesNone')} />
        );
      }}
    </AnswerPanel>
  );
};

const SeriesChart = ({ unit, period, events, months }: SeriesProps & { readonly months: readonly DossierMonth[] }) => {
  const t = useText();
  const format = useFormat();
  const names = {
    early: t('outcome.EARLY'),
    onTime: t('outcome.ON_TIME'),
    late: t('outcome.LATE'),
    returned: t('outcome.RETURNED'),
    received: t('communes.received'),
  };
  const points: MonthPoint[] = months.map(({ month, totals }) => ({
    month,
    ...totals,
    words: lineNames.map((name) => `${names[name]}: ${format.integer(totals[name])}`),
  }));
  const busiest = months.reduce((best, entry) => (entry.totals.received > best.totals.received ? entry : best));
  const table: ChartTableData = {
    caption: t('communes.seriesChart'),
    head: [t('communes.month'), ...lineNames.map((name) => names[name])],
    rows: months.map(({ month, totals }) => [
      { shown: format.month(month), value: month.slice(0, 7) },
      ...lineNames.map((name) => ({ shown: format.integer(totals[name]), value: totals[name] })),
    ]),
  };
  const span = { from: format.month(period.from), to: format.month(period.to) };
  return (
    <MonthOutcomes
      title={t('communes.seriesChart')}
      summary={t('communes.seriesFinding', {
        ...span,
        month: format.month(busiest.month),
        count: format.integer(busiest.totals.received),
      })}
      scope={`${unit.name}, ${span.from} – ${span.to}, ${t('sentence.current')}`}
      events={eventWords(events, t, format)}
      printMonth={(month) => format.month(month)}
      printMonthShort={(month) => format.monthShort(month)}
      printCount={(count) => format.integer(count)}
      {...{ points, names, table }}
    />
  );
};
