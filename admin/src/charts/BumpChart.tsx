import Box from '@mui/material/Box';
import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { spreadLabels } from './label.spread.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';
import { useWidth } from './useWidth.ts';

export interface BumpLine {
  readonly key: string;
  readonly name: string;
  /** Drawn in colour with its name; the others are the grey crowd. */
  readonly isChosen: boolean;
  readonly points: readonly BumpPoint[];
}

export interface BumpPoint {
  /** Null while it was not ranked: the line breaks. */
  readonly rank: number | null;
  readonly isVague: boolean;
  readonly words: string;
}

interface BumpChartProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly periods: readonly string[];
  readonly lines: readonly BumpLine[];
  readonly worstRank: number;
}

/** About how high the plot is within its axes. */
const plotHeight = 394;

/** Where there is less room, names stand above the lines instead of at their ends. */
const namesFrom = 560;

interface BumpRow {
  readonly label: string;
  readonly at: number;
}

/** Places over time, the first place on top; a hollow dot may as well stand in many other places. */
export const BumpChart = ({ periods, lines, worstRank, ...frame }: BumpChartProps) => {
  const palette = useChartPalette();
  const [place, room] = useWidth<HTMLDivElement>();
  const hasNames = room === 0 || room >= namesFrom;
  const text = { fill: palette.axis, fontSize: 12 };
  const data: BumpRow[] = periods.map((label, at) => ({ label, at }));
  const drawn = [...lines.filter(({ isChosen }) => !isChosen), ...lines.filter(({ isChosen }) => isChosen)];
  const chosen = lines.filter(({ isChosen }) => isChosen);
  const perRank = plotHeight / Math.max(1, worstRank - 1);
  const wanted = chosen.map((line) => (line.points[lastRanked(line)]?.rank ?? 0) * perRank);
  const shifts = spreadLabels(wanted, 15).map((place, index) => place - (wanted[index] ?? 0));
  const colourOf = (line: BumpLine): string =>
    line.isChosen ? (palette.lines[chosen.indexOf(line) % palette.lines.length] ?? palette.mark) : palette.grid;
  return (
    <ChartFrame
      {...frame}
      legend={
        hasNames ? undefined : <ChartLegend items={chosen.map((line) => ({ name: line.name, line: colourOf(line) }))} />
      }
    >
      <Box ref={place}>
        <ResponsiveContainer width="100%" height={440}>
          <LineChart
            data={data}
            margin={{ top: 12, right: hasNames ? 148 : 12, bottom: 4, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke={palette.grid} vertical={false} strokeDasharray="2 4" />
            <XAxis
              dataKey="label"
              tick={text}
              stroke={palette.axis}
              minTickGap={10}
              padding={{ left: 12, right: 12 }}
            />
            <YAxis
              type="number"
              reversed
              domain={[1, Math.max(2, worstRank)]}
              allowDecimals={false}
              tick={text}
              stroke={palette.axis}
              width={40}
            />
            <Tooltip
              isAnimationActive={false}
              content={pointHint((row: BumpRow) => ({
                title: row.label,
                lines: chosen.flatMap((line) => line.points[row.at]?.words ?? []),
              }))}
            />
            {drawn.map((line) => (
              <Line
                key={line.key}
                type="bump"
                dataKey={(row: BumpRow) => line.points[row.at]?.rank ?? null}
                name={line.name}
                stroke={colourOf(line)}
                strokeWidth={line.isChosen ? 2.5 : 1}
                className={line.isChosen ? 'bump-chosen' : 'bump-other'}
                dot={line.isChosen ? (props: DotProps) => <BumpDot key={props.index} {...props} line={line} /> : false}
                activeDot={false}
                connectNulls={false}
                isAnimationActive={false}
              >
                {line.isChosen && hasNames ? nameAtEnd(line, shifts[chosen.indexOf(line)] ?? 0, palette.text) : null}
              </Line>
            ))}
          </LineChart>
        </ResponsiveContainer>
      </Box>
    </ChartFrame>
  );
};

/** The name beside the last dot, moved down by `shift` pixels where another name stands there. */
const nameAtEnd = (line: BumpLine, shift: number, colour: string) => (
  <LabelList
    content={({ index, x, y }) =>
      index === lastRanked(line) ? (
        <text x={Number(x) + 10} y={Number(y) + 4 + shift} fontSize={12} fill={colour}>
          {line.name}
        </text>
      ) : null
    }
  />
);

const lastRanked = (line: BumpLine): number => line.points.findLastIndex(({ rank }) => rank !== null);

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
  readonly stroke?: string | undefined;
}

const BumpDot = ({ cx, cy, index = 0, stroke, line }: DotProps & { readonly line: BumpLine }) => {
  const palette = useChartPalette();
  const point = line.points[index];
  if (cx === undefined || cy === undefined || !Number.isFinite(cy) || point === undefined || point.rank === null)
    return null;
  return (
    <circle cx={cx} cy={cy} r={4} stroke={stroke} strokeWidth={1.5} fill={point.isVague ? palette.paper : stroke} />
  );
};
