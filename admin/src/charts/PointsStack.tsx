import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { MarkPattern } from './MarkPattern.tsx';
import type { OutcomeMark } from './outcome.marks.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

/** One unit: points by part, in the order of the parts; what is taken away is negative. */
export interface StackedPoints {
  readonly name: string;
  readonly values: readonly number[];
  /** The points in words, for the hint. */
  readonly words: readonly string[];
}

interface PointsStackProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly rows: readonly StackedPoints[];
  readonly parts: readonly string[];
  readonly printPoints: (points: number) => string;
}

const rowHeight = 22;
const axisRoom = 44;
const longestName = 22;
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

const step = 20;

/** From what is taken away, or nothing, to the longest bar, in even steps. */
const ticksOf = (rows: readonly StackedPoints[]): readonly number[] => {
  const sumOf = (row: StackedPoints, sign: 1 | -1): number =>
    row.values.filter((value) => value * sign > 0).reduce((sum, value) => sum + value, 0);
  const least = Math.floor(Math.min(0, ...rows.map((row) => sumOf(row, -1))));
  const steps = Math.max(1, Math.ceil(Math.max(0, ...rows.map((row) => sumOf(row, 1))) / step));
  return [...(least < 0 ? [least] : []), ...Array.from({ length: steps + 1 }, (_, index) => index * step)];
};

/** Points that add up, one bar a unit, best first; the part taken away is striped and stands left of nothing. */
export const PointsStack = ({ rows, parts, printPoints, ...frame }: PointsStackProps) => {
  const palette = useChartPalette();
  const first: OutcomeMark = { colour: palette.mark, texture: 'plain' };
  const marks: readonly OutcomeMark[] = [
    first,
    { colour: palette.early, texture: 'dots' },
    { colour: palette.pending, texture: 'uprights' },
    { colour: palette.late, texture: 'stripes' },
  ];
  const drawn = parts.map((name, at) => ({ name, mark: marks[at % marks.length] ?? first }));
  const text = { fill: palette.axis, fontSize: 12 };
  const ticks = ticksOf(rows);
  return (
    <ChartFrame {...frame} legend={<ChartLegend items={drawn} />}>
      <ResponsiveContainer width="100%" height={rows.length * rowHeight + axisRoom} minWidth={280}>
        <BarChart
          data={[...rows]}
          layout="vertical"
          stackOffset="sign"
          margin={{ top: 4, right: 24, bottom: 4, left: 4 }}
          barCategoryGap="20%"
          accessibilityLayer={false}
        >
          <defs>
            {drawn.map(({ name, mark }, at) => (
              <MarkPattern key={name} id={`points-${String(at)}`} mark={mark} />
            ))}
          </defs>
          <CartesianGrid stroke={palette.grid} horizontal={false} />
          <XAxis
            type="number"
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
            ticks={[...ticks]}
            tickFormatter={printPoints}
            tick={text}
            stroke={palette.axis}
            orientation="top"
          />
          <YAxis
            type="category"
            dataKey="name"
            tickFormatter={shortened}
            tick={{ fill: palette.text, fontSize: 12 }}
            interval={0}
            width={152}
            axisLine={false}
            tickLine={false}
          />
          <Tooltip
            cursor={{ fill: palette.grid, opacity: 0.5 }}
            isAnimationActive={false}
            content={pointHint((row: StackedPoints) => ({ title: row.name, lines: row.words }))}
          />
          <ReferenceLine x={0} stroke={palette.axis} />
          {drawn.map(({ name }, at) => (
            <Bar
              key={name}
              dataKey={(row: StackedPoints) => row.values[at]}
              name={name}
              stackId="points"
              fill={`url(#points-${String(at)})`}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};
