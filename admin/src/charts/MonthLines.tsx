import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import type { ChartEvent } from './chart.events.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

export interface MonthLine {
  readonly name: string;
  /** Null where the unit did not exist: the line breaks there. */
  readonly values: readonly (number | null)[];
}

interface MonthLinesProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly months: readonly string[];
  readonly lines: readonly MonthLine[];
  readonly events: readonly ChartEvent[];
  readonly printMonth: (month: string) => string;
  readonly printMonthShort: (month: string) => string;
  readonly printCount: (count: number) => string;
}

const dashes = ['', '6 3', '2 3', '8 3 2 3'] as const;

/** One line a unit, month by month; colour and dash tell them apart, nothing is joined across a gap. */
export const MonthLines = ({
  months,
  lines,
  events,
  printMonth,
  printMonthShort,
  printCount,
  ...frame
}: MonthLinesProps) => {
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  const data = months.map((month, at) => ({ month, values: lines.map((line) => line.values[at] ?? null) }));
  const drawn = lines.map((line, index) => ({
    name: line.name,
    line: palette.lines[index % palette.lines.length] ?? palette.mark,
    dash: dashes[Math.floor(index / palette.lines.length) % dashes.length] ?? '',
  }));
  const sayValue = (name: string, value: number | null | undefined): string[] =>
    value === null || value === undefined ? [] : [`${name}: ${printCount(value)}`];
  return (
    <ChartFrame {...frame} legend={<ChartLegend items={drawn} />}>
      <ResponsiveContainer width="100%" height={300} minWidth={300}>
        <LineChart data={data} margin={{ top: 28, right: 16, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke={palette.grid} vertical={false} />
          <XAxis
            dataKey="month"
            tickFormatter={printMonthShort}
            tick={text}
            stroke={palette.axis}
            minTickGap={14}
            padding={{ left: 12, right: 12 }}
          />
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
            isAnimationActive={false}
            content={pointHint((point: (typeof data)[number]) => ({
              title: printMonth(point.month),
              lines: lines.flatMap((line, index) => sayValue(line.name, point.values[index])),
            }))}
          />
          {drawn.map((line, index) => (
            <Line
              key={line.name + String(index)}
              dataKey={(point: (typeof data)[number]) => point.values[index]}
              name={line.name}
              stroke={line.line}
              strokeWidth={2}
              {...(line.dash === '' ? {} : { strokeDasharray: line.dash })}
              dot={{ r: 2.5, fill: palette.paper, strokeDasharray: '' }}
              connectNulls={false}
              isAnimationActive={false}
            />
          ))}
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
        </LineChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};
