import { CartesianGrid, ErrorBar, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ticksWithin } from './nice.scale.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

/** One unit: its finished figures and how they are said. */
export interface IntervalPoint {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The figures in words, for the hint. */
  readonly words: readonly string[];
}

interface RankingIntervalsProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly points: readonly IntervalPoint[];
  readonly scale: readonly [number, number];
  readonly printValue: (value: number) => string;
}

const rowHeight = 22;
const axisRoom = 44;
const longestName = 22;
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** Dots with their 95 % intervals, one row a unit, best first. At most 60 rows are legible: the caller pages. */
export const RankingIntervals = ({ points, scale, printValue, ...frame }: RankingIntervalsProps) => {
  const palette = useChartPalette();
  const data = points.map((point, index) => ({
    ...point,
    row: index,
    spread: [point.value - (point.low ?? point.value), (point.high ?? point.value) - point.value],
  }));
  const height = points.length * rowHeight + axisRoom;
  const text = { fill: palette.axis, fontSize: 12 };
  return (
    <ChartFrame {...frame}>
      <ResponsiveContainer width="100%" height={height} minWidth={280}>
        <ScatterChart data={data} margin={{ top: 4, right: 24, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke={palette.grid} horizontal={false} />
          <XAxis
            type="number"
            dataKey="value"
            domain={[...scale]}
            tickFormatter={printValue}
            tick={text}
            stroke={palette.axis}
            ticks={ticksWithin(...scale, 6)}
            orientation="top"
          />
          <YAxis
            type="number"
            dataKey="row"
            reversed
            domain={[-0.6, points.length - 0.4]}
            ticks={data.map((point) => point.row)}
            tickFormatter={(row: number) => shortened(data[row]?.name ?? '')}
            tick={{ fill: palette.text, fontSize: 12 }}
            interval={0}
            width={152}
            axisLine={false}
            tickLine={false}
          />
          <Tooltip
            cursor={{ stroke: palette.grid }}
            isAnimationActive={false}
            content={pointHint((point: IntervalPoint) => ({ title: point.name, lines: point.words }))}
          />
          <Scatter data={data} fill={palette.mark} isAnimationActive={false}>
            <ErrorBar
              dataKey="spread"
              direction="x"
              width={4}
              stroke={palette.mark}
              strokeWidth={1.5}
              isAnimationActive={false}
            />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};
