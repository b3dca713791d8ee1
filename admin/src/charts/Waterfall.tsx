import Box from '@mui/material/Box';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ticksWithin } from './nice.scale.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';
import { useWidth } from './useWidth.ts';

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
  /** No mark of the scale stands beyond it: 1 for a share. */
  readonly highest: number;
  readonly printValue: (value: number) => string;
}

interface WaterfallMark {
  readonly at: number;
  readonly label: string;
}

const rowHeight = 30;
const axisRoom = 40;
/** Room for the names on paper or a wide screen, and on a phone: pixels, and letters that fit in two lines of them. */
const names = { wide: { room: 232, longest: 60 }, narrow: { room: 116, longest: 26 } };
const wideFrom = 560;
const shortened = (name: string, longest: number): string =>
  name.length > longest ? `${name.slice(0, longest - 1)}…` : name;

/** Part by part from the reference to the value; each bar begins where the one above it ended. */
export const Waterfall = ({ bars, marks, domain, highest, printValue, ...frame }: WaterfallProps) => {
  const palette = useChartPalette();
  const text = { fill: palette.axis, fontSize: 12 };
  const data = bars.map((bar, row) => ({ ...bar, row }));
  const [begin, end] = marks;
  const [place, room] = useWidth<HTMLDivElement>();
  const name = room >= wideFrom ? names.wide : names.narrow;
  // Marks that read alike would tell of one place twice.
  const said = Map.groupBy(ticksWithin(domain[0], Math.min(domain[1], highest), room >= wideFrom ? 6 : 3), printValue);
  const ticks = [...said.values()].flatMap(([first]) => first ?? []);
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
      <Box ref={place}>
        <ResponsiveContainer width="100%" height={bars.length * rowHeight + axisRoom}>
          <BarChart
            layout="vertical"
            data={data}
            margin={{ top: 4, right: 88, bottom: 4, left: 4 }}
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
              ticks={ticks}
              orientation="top"
            />
            <YAxis
              type="category"
              dataKey="row"
              tickFormatter={(row: number) => shortened(bars[row]?.name ?? '', name.longest)}
              tick={{ fill: palette.text, fontSize: 12 }}
              interval={0}
              width={name.room}
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
              <LabelList dataKey="words" content={(props) => <BarWords {...props} />} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </Box>
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

interface WordsProps {
  readonly y?: number | string | undefined;
  readonly height?: number | string | undefined;
  readonly value?: unknown;
}

/** The effect in a column of its own right of the drawing, where no line runs through it. */
const BarWords = ({ y = 0, height = 0, value }: WordsProps) => {
  const palette = useChartPalette();
  const plot = usePlotArea();
  return (
    <text
      x={(plot?.x ?? 0) + (plot?.width ?? 0) + 8}
      y={Number(y) + Number(height) / 2}
      dominantBaseline="central"
      fontSize={12}
      fill={palette.text}
    >
      {typeof value === 'string' ? value : ''}
    </text>
  );
};
