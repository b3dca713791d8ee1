import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { CountBars } from '../charts/CountBars.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { barsOf, type Dimension } from './figures.view.ts';
import type { CommendationFigure, RecognitionKind } from './recognition.documents.ts';

interface FigureChartsProps {
  /** What is left after drilling. */
  readonly figures: readonly CommendationFigure[];
  readonly kinds: readonly RecognitionKind[];
  readonly shown: readonly Dimension[];
  readonly unitId: string | null;
  readonly fieldCode: string | null;
  readonly scope: string;
  readonly onDrill: (dimension: Dimension, key: string) => void;
}

/** A chart for every dimension that is not drilled into yet; below them the people, once a unit is. */
export const FigureCharts = ({ shown, unitId, fieldCode, ...rest }: FigureChartsProps) => {
  const t = useText();
  const search = new URLSearchParams({ view: 'people', ...(unitId === null ? {} : { unit: unitId }) });
  if (fieldCode !== null) search.set('f', fieldCode);
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {shown.map((dimension) => (
          <Paper key={dimension} component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
            <FigureChart dimension={dimension} {...rest} />
          </Paper>
        ))}
      </Box>
      {unitId === null ? null : (
        <Button component={Link} to={`/recognition?${search.toString()}`} variant="outlined" sx={{ mt: 2 }}>
          {t('recognition.who')}
        </Button>
      )}
    </>
  );
};

const mostBars = 12;

type FigureChartProps = Pick<FigureChartsProps, 'figures' | 'kinds' | 'scope' | 'onDrill'> & {
  readonly dimension: Dimension;
};

const FigureChart = ({ figures, kinds, dimension, scope, onDrill }: FigureChartProps) => {
  const t = useText();
  const format = useFormat();
  const bars = barsOf(figures, dimension, nameBy(kinds, format.month)[dimension]);
  const drawn = dimension === 'month' ? bars : bars.slice(0, mostBars);
  const most = bars.reduce((one, other) => (other.count > one.count ? other : one), bars[0] ?? none);
  const title = t(`recognition.bars.${dimension}`);
  return (
    <ChartFrame
      title={title}
      titleAs="h2"
      summary={t('recognition.barsMost', { name: most.name, count: format.integer(most.count) })}
      source="chart.staffSource"
      scope={scope}
      interactive
      {...(drawn.length === bars.length
        ? {}
        : { note: t('recognition.others', { count: format.integer(bars.length - drawn.length) }) })}
      table={{
        caption: title,
        head: [t('recognition.value'), t('recognition.count')],
        rows: bars.map(({ name, count }) => [
          { shown: name, value: name },
          { shown: format.integer(count), value: count },
        ]),
      }}
    >
      <CountBars
        bars={drawn.map((bar) => ({
          ...bar,
          shown: format.integer(bar.count),
          action: t('recognition.drill', { name: bar.name, count: format.integer(bar.count) }),
        }))}
        onOpen={(key) => onDrill(dimension, key)}
      />
    </ChartFrame>
  );
};

const none = { key: '', name: '', count: 0 };

const nameBy = (
  kinds: readonly RecognitionKind[],
  month: (day: string) => string,
): Readonly<Record<Dimension, (figure: CommendationFigure) => string>> => ({
  unit: ({ unit }) => unit.name,
  month: (figure) => month(figure.month),
  kind: ({ kindCode }) => kinds.find(({ code }) => code === kindCode)?.name ?? kindCode,
  field: ({ field }) => field.name,
});
