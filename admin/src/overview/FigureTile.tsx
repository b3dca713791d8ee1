import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Sparkline } from '../charts/Sparkline.tsx';
import type { Meta } from '../data/meta.documents.ts';
import { Stat } from '../figures/Stat.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { historyPeriod } from '../trends/trends.view.ts';
import type { MonthFigure, OverviewData } from './overview.documents.ts';
import { headOf, medianOf, monthPoints } from './overview.view.ts';
import type { OverviewScope } from './useOverviewScope.ts';

interface FigureTileProps {
  readonly head: OverviewData['on_time_head'];
  readonly months: readonly MonthFigure[];
  readonly peers: OverviewData['on_time_peers'];
  /** Whether comparison by this metric is closed to the reader. */
  readonly isClosed: boolean;
  readonly scope: OverviewScope;
  readonly meta: Meta;
}

const noFigure = { value: null, low: null, high: null, numerator: null, denominator: null };

/** One figure of the place with its interval and cases, its last thirteen months, and what is typical of others. */
export const FigureTile = ({ head, months, peers, isClosed, scope, meta }: FigureTileProps) => {
  const t = useText();
  const format = useFormat();
  if (head === null) return null;
  const { metric } = head;
  const { analysis } = scope.state;
  const words = metricWords(metric, format, t);
  const figure = headOf(head.rows, peers, {
    unit: scope.unit,
    district: scope.district,
    provinceCode: analysis.provinceCode,
  });
  const median = medianOf(peers, scope.unit);
  const points = monthPoints(months, historyPeriod(analysis.period, 'MONTH').from, analysis.asOf ?? meta.today);
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }} data-figure={metric.key}>
      <Typography variant="h3" component="h2">
        {metric.name}
      </Typography>
      <Stat
        size="large"
        told={{
          metric,
          figure: figure ?? noFigure,
          unit: scope.unit,
          place: analysis,
          search: scope.linkSearch(metric.key),
        }}
        link={{
          to: `/rankings${scope.linkSearch(metric.key)}`,
          label: t('overview.openRanking', { metric: metric.name, value: words.value(figure?.value ?? null) }),
        }}
        fresh={{ until: meta.dataTo, wanted: [analysis.period.to, analysis.asOf ?? meta.today].toSorted()[0] ?? '' }}
        note={figure === null || figure.low === null ? (figure?.reason ?? t('overview.noInterval')) : null}
        median={
          median === null
            ? t(isClosed ? 'overview.closedMedian' : 'overview.noMedian')
            : median.size === null
              ? t('overview.medianUnits', { value: words.value(median.value) })
              : t('overview.medianPeers', { value: words.value(median.value), count: median.size })
        }
        aside={
          first === undefined || last === undefined ? null : (
            <Sparkline
              points={points}
              reference={median?.value ?? null}
              label={t('overview.course', {
                months: points.length,
                from: `${words.value(first.value)} (${format.monthShort(first.month)})`,
                to: `${words.value(last.value)} (${format.monthShort(last.month)})`,
              })}
            />
          )
        }
      />
    </Paper>
  );
};
