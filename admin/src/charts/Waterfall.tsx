import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

export interface WaterfallBar {
  readonly name: string;
  /** Where it begins and where it ends; down where the end is the lower one. */
  readonly range: readonly [number, number];
  readonly isGood: boolean;
  /** The effect with its sign, beside the bar: colour is not alone. */
  readonly words: string;
}

interface WaterfallProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly bars: readonly WaterfallBar[];
  /** Where it all begins, and where it ends. */
  readonly marks: readonly [WaterfallMark, WaterfallMark];
  readonly domain: readonly [number, number];
  readonly printValue: (value: number) => string;
}

interface WaterfallMark {
  readonly at: number;
  readonly label: string;
}

const rowHeight = 30;
const axisRoom = 40;
const longestName = 34;
const shortened = (name: string): string => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name);

/** Part by part from the reference to the value; each bar begins where the one above it ended. */
export const Waterfall = ({ bars, marks, domain, printValue, ...frame }: WaterfallProps) => {
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  const data = bars.map((bar, row) => ({ ...bar, row }));
  const [begin, end] = marks;
  return (
    <ChartFrame
      {...frame}
      legend={
        <ChartLegend
          items={[
            { name: `${begin.label}: ${printValue(begin.at)}`, line: palette.axis, dash: '4 3' },
            { name: `${end.label}: ${printValue(end.at)}`, line: palette.mark },
          ]}
        />
      }
    >
      <ResponsiveContainer width="100%" height={bars.length * rowHeight + axisRoom} minWidth={560}>
        <BarChart
          layout="vertical"
          data={data}
          margin={{ top: 4, right: 76, bottom: 4, left: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.grid} horizontal={false} />
          <XAxis
            type="number"
            domain={[...domain]}
            allowDataOverflow
            tickFormatter={printValue}
            tick={text}
            stroke={palette.axis}
            tickCount={6}
            orientation="top"
          />
          <YAxis
            type="category"
            dataKey="row"
            tickFormatter={(row: number) => shortened(bars[row]?.name ?? '')}
            tick={{ fill: palette.text, fontSize: 12 }}
            interval={0}
            width={232}
            axisLine={false}
            tickLine={false}
          />
          <Tooltip
            cursor={{ fill: palette.grid, fillOpacity: 0.5 }}
            isAnimationActive={false}
            content={pointHint((bar: WaterfallBar) => ({ title: bar.name, lines: [bar.words] }))}
          />
          <ReferenceLine x={begin.at} stroke={palette.axis} strokeDasharray="4 3" />
          <ReferenceLine x={end.at} stroke={palette.mark} strokeWidth={2} />
          <Bar
            dataKey={(bar: WaterfallBar) => [Math.min(...bar.range), Math.max(...bar.range)]}
            barSize={16}
            shape={(props: ShapeProps) => <WaterfallMarkBar {...props} />}
            isAnimationActive={false}
          >
            <LabelList dataKey="words" position="right" fill={palette.text} fontSize={12} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};

interface ShapeProps {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly payload?: WaterfallBar | undefined;
}

const WaterfallMarkBar = ({ x = 0, y = 0, width = 0, height = 0, payload }: ShapeProps) => {
  const palette = useChartPalette();
  const colour = payload?.isGood === true ? palette.onTime : palette.late;
  return <rect x={Math.min(x, x + width)} y={y} width={Math.max(1, Math.abs(width))} height={height} fill={colour} />;
};
