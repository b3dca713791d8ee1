import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

interface Point {
  readonly date: string;
  readonly past: number | null;
  readonly expected: number | null;
  readonly limits: readonly [low: number, high: number] | null;
  readonly naive: number | null;
}

interface ForecastLinesProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly points: readonly Point[];
  readonly names: Readonly<Record<'past' | 'expected' | 'naive', string>>;
  readonly printDay: (day: string) => string;
  readonly printDayShort: (day: string) => string;
  /** What is known of a day, in lines. */
  readonly wordsOf: (point: Point) => readonly string[];
}

const plainDash = '2 3';

/** Days that were as a line, days to come as another within a band of their limits, the plain forecast dotted. */
export const ForecastLines = ({ points, names, printDay, printDayShort, wordsOf, ...frame }: ForecastLinesProps) => {
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  const legend = [
    { name: names.past, line: palette.markQuiet, dash: '' },
    { name: names.expected, line: palette.mark, dash: '' },
    { name: names.naive, line: palette.event, dash: plainDash },
  ];
  return (
    <ChartFrame {...frame} legend={<ChartLegend items={legend} />}>
      <ResponsiveContainer width="100%" height={280} minWidth={300}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 12, right: 16, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.grid} vertical={false} />
          <XAxis dataKey="date" tickFormatter={printDayShort} tick={text} stroke={palette.axis} minTickGap={18} />
          <YAxis tick={text} stroke={palette.axis} width={44} axisLine={false} tickLine={false} allowDecimals={false} />
          <Tooltip
            isAnimationActive={false}
            content={pointHint((point: Point) => ({ title: printDay(point.date), lines: [...wordsOf(point)] }))}
          />
          <Area
            dataKey="limits"
            stroke={palette.mark}
            strokeOpacity={0.5}
            fill={palette.mark}
            fillOpacity={0.16}
            isAnimationActive={false}
          />
          <Line dataKey="past" stroke={palette.markQuiet} strokeWidth={1.5} dot={false} isAnimationActive={false} />
          <Line dataKey="expected" stroke={palette.mark} strokeWidth={2} dot={{ r: 2 }} isAnimationActive={false} />
          <Line
            dataKey="naive"
            stroke={palette.event}
            strokeDasharray={plainDash}
            strokeWidth={1.5}
            dot={false}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};
