import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import type { ChartEvent } from './chart.events.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

/** One month; null where there is no figure. */
export interface TrendPoint {
  readonly month: string;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  /** What was aimed at in the month; left out where there is nothing. */
  readonly target?: number | null;
  /** What the figure is held against, drawn dashed; left out where there is nothing. */
  readonly beside?: number | null;
  /** The figure in words, for the hint. */
  readonly words: readonly string[];
}

interface TrendBandProps extends Omit<ChartFrameProps, 'children'> {
  readonly points: readonly TrendPoint[];
  /** What was aimed at last, drawn as a level; months that aimed at something else are drawn as they were. */
  readonly target: { readonly value: number; readonly label: string } | null;
  readonly events: readonly ChartEvent[];
  readonly isShare: boolean;
  readonly printMonth: (month: string) => string;
  readonly printMonthShort: (month: string) => string;
  readonly printValue: (value: number) => string;
}

/** The scale of a share: from a tenth below the least to at most 1, the targets within it. */
const shareScale = (points: readonly TrendPoint[]): [number, number] => {
  const all = points.flatMap(({ value, range, beside, target }) =>
    [value ?? [], range ?? [], beside ?? [], target ?? []].flat(),
  );
  const floor = Math.max(0, Math.floor(Math.min(1, ...all) * 10 - 0.2) / 10);
  return [floor, Math.min(1, Math.max(floor + 0.1, Math.ceil(Math.max(...all, floor) * 10) / 10))];
};

/** One figure month by month with its 95 % interval as a band, the target as a level, mergers as dashed verticals. */
export const TrendBand = (props: TrendBandProps) => {
  const { points, target, events, isShare, printMonth, printMonthShort, printValue, ...frame } = props;
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  return (
    <ChartFrame {...frame}>
      <ResponsiveContainer width="100%" height={280} minWidth={300}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 28, right: 16, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.grid} vertical={false} />
          <XAxis dataKey="month" tickFormatter={printMonthShort} tick={text} stroke={palette.axis} minTickGap={14} />
          <YAxis
            tickFormatter={printValue}
            tick={text}
            stroke={palette.axis}
            width={60}
            axisLine={false}
            tickLine={false}
            {...(isShare ? { domain: shareScale(points) } : {})}
          />
          <Tooltip
            isAnimationActive={false}
            content={pointHint((point: TrendPoint) => ({ title: printMonth(point.month), lines: point.words }))}
          />
          <Area
            dataKey="range"
            fill={palette.mark}
            fillOpacity={0.18}
            stroke="none"
            connectNulls={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="value"
            stroke={palette.mark}
            strokeWidth={2}
            dot={{ r: 2.5, fill: palette.paper, stroke: palette.mark }}
            connectNulls={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="beside"
            stroke={palette.axis}
            strokeWidth={1.5}
            strokeDasharray="3 3"
            dot={false}
            connectNulls={false}
            isAnimationActive={false}
          />
          {target === null ? null : <TargetLevel {...{ points, target }} />}
          {events.map((event) => (
            <ReferenceLine
              key={event.month + event.label}
              x={event.month}
              stroke={palette.event}
              strokeDasharray="5 3"
              strokeWidth={1.5}
              label={{ value: event.label, position: 'top', fill: palette.event, fontSize: 12 }}
            />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};

interface TargetLevelProps {
  readonly points: readonly TrendPoint[];
  readonly target: NonNullable<TrendBandProps['target']>;
}

/** The level aimed at; where it was another in some months, its steps, named at the latest. */
const TargetLevel = ({ points, target }: TargetLevelProps) => {
  const palette = useChartPalette();
  const isSteady = points.every((point) => (point.target ?? null) === target.value);
  const line = { stroke: palette.early, strokeDasharray: '8 4', strokeWidth: 1.5 };
  return (
    <>
      {isSteady ? null : (
        <Line dataKey="target" type="step" dot={false} connectNulls={false} isAnimationActive={false} {...line} />
      )}
      <ReferenceLine
        y={target.value}
        {...line}
        {...(isSteady ? {} : { strokeWidth: 0 })}
        label={{ value: target.label, position: 'insideBottomRight', fill: palette.early, fontSize: 12 }}
      />
    </>
  );
};
