import {
  Bar,
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
import { ChartLegend } from './ChartLegend.tsx';
import { MarkPattern } from './MarkPattern.tsx';
import { outcomeMark, type OutcomeName } from './outcome.marks.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

/** One month's finished figures. */
export interface MonthPoint {
  readonly month: string;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly received: number;
  /** The figures in words, for the hint. */
  readonly words: readonly string[];
}

interface MonthOutcomesProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly points: readonly MonthPoint[];
  readonly events: readonly ChartEvent[];
  readonly names: Readonly<Record<'early' | 'onTime' | 'late' | 'returned' | 'received', string>>;
  readonly printMonth: (month: string) => string;
  readonly printMonthShort: (month: string) => string;
  readonly printCount: (count: number) => string;
}

const parts = [
  ['early', 'EARLY'],
  ['onTime', 'ON_TIME'],
  ['late', 'LATE'],
  ['returned', 'RETURNED'],
] as const satisfies readonly (readonly [keyof MonthPoint, OutcomeName])[];

/** Results month by month as stacked bars, receptions as a line, mergers as dashed verticals. */
export const MonthOutcomes = ({
  points,
  events,
  names,
  printMonth,
  printMonthShort,
  printCount,
  ...frame
}: MonthOutcomesProps) => {
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  const legend = (
    <ChartLegend
      items={[
        ...parts.map(([key, outcome]) => ({ name: names[key], mark: outcomeMark(outcome, palette) })),
        { name: names.received, line: palette.text },
      ]}
    />
  );
  return (
    <ChartFrame {...frame} legend={legend}>
      <ResponsiveContainer width="100%" height={300} minWidth={300}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 28, right: 16, bottom: 4, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="22%"
        >
          <OutcomePatterns />
          <CartesianGrid stroke={palette.grid} vertical={false} />
          <XAxis dataKey="month" tickFormatter={printMonthShort} tick={text} stroke={palette.axis} minTickGap={14} />
          <YAxis
            tickFormatter={printCount}
            tick={text}
            stroke={palette.axis}
            width={52}
            axisLine={false}
            tickLine={false}
            allowDecimals={false}
          />
          <Tooltip
            cursor={{ fill: palette.grid, opacity: 0.5 }}
            isAnimationActive={false}
            content={pointHint((point: MonthPoint) => ({ title: printMonth(point.month), lines: point.words }))}
          />
          {parts.map(([key, outcome]) => (
            <Bar
              key={key}
              dataKey={key}
              stackId="results"
              fill={`url(#outcome-${outcome})`}
              isAnimationActive={false}
            />
          ))}
          <Line
            dataKey="received"
            stroke={palette.text}
            strokeWidth={1.75}
            dot={{ r: 2.5, fill: palette.paper, stroke: palette.text }}
            isAnimationActive={false}
          />
          {events.map((event) => (
            <ReferenceLine
              key={event.month + event.label}
              x={event.month}
              position="start"
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

/** Each outcome has a texture of its own: it reads without colour too. */
const OutcomePatterns = () => {
  const palette = useChartPalette();
  return (
    <defs>
      {parts.map(([, outcome]) => (
        <MarkPattern key={outcome} id={`outcome-${outcome}`} mark={outcomeMark(outcome, palette)} />
      ))}
    </defs>
  );
};
