import Box from '@mui/material/Box';
import { useId } from 'react';
import {
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  useXAxisScale,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { spreadLabels } from './label.spread.ts';
import { ticksWithin } from './nice.scale.ts';
import { pointHint } from './PointHint.tsx';
import type { ChartPalette } from '../palette.ts';
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

/** Where there is less room, a number stands at both ends of a line, and the name beside it in the legend. */
const namesFrom = 720;
const room = { names: 170, numbers: 22 } as const;

interface BumpRow {
  readonly label: string;
  readonly at: number;
}

/** Places over time, the first place on top; a hollow dot and a faded line may as well stand in many other places. */
export const BumpChart = ({ periods, lines, worstRank, ...frame }: BumpChartProps) => {
  const palette = useChartPalette();
  const id = useId();
  const [place, width] = useWidth<HTMLDivElement>();
  const hasNames = width === 0 || width >= namesFrom;
  const beside = hasNames ? room.names : room.numbers;
  const text = { fill: palette.axis, fontSize: 12 };
  const data: BumpRow[] = periods.map((label, at) => ({ label, at }));
  const others = lines.filter(({ isChosen }) => !isChosen);
  const chosen = lines
    .filter(({ isChosen }) => isChosen)
    .map((line, at) => ({
      ...line,
      number: at + 1,
      labelAt: (rank: number) => (hasNames ? `${line.name} · ${rank}` : String(at + 1)),
      colour: palette.lines[at % palette.lines.length] ?? palette.mark,
      fade: `${id}fade${at}`,
    }));
  return (
    <ChartFrame
      {...frame}
      legend={
        hasNames ? undefined : (
          <ChartLegend
            items={chosen.map(({ name, number, colour }) => ({ name: `${number}. ${name}`, line: colour }))}
          />
        )
      }
    >
      <Box ref={place}>
        <ResponsiveContainer width="100%" height={440}>
          <LineChart data={data} margin={{ top: 12, right: beside, bottom: 4, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid stroke={palette.grid} vertical={false} strokeDasharray="2 4" />
            <XAxis
              dataKey="label"
              tick={text}
              stroke={palette.axis}
              minTickGap={10}
              padding={{ left: beside, right: 12 }}
            />
            <YAxis
              type="number"
              reversed
              domain={[1, Math.max(2, 1.02 * worstRank)]}
              ticks={[1, ...ticksWithin(0, worstRank, 5).filter((tick) => tick > 1)]}
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
            {drawnLines({ others, chosen, periods, worstRank, palette })}
          </LineChart>
        </ResponsiveContainer>
      </Box>
    </ChartFrame>
  );
};

interface ChosenLine extends BumpLine {
  readonly number: number;
  /** What stands at its ends. */
  readonly labelAt: (rank: number) => string;
  readonly colour: string;
  /** The id of its fading colour. */
  readonly fade: string;
}

interface DrawnLines {
  readonly others: readonly BumpLine[];
  readonly chosen: readonly ChosenLine[];
  readonly periods: readonly string[];
  readonly worstRank: number;
  readonly palette: ChartPalette;
}

/** The grey crowd, and upon it the lines put forward with their names. */
const drawnLines = ({ others, chosen, periods, worstRank, palette }: DrawnLines) => {
  const ends = ([firstRanked, lastRanked] as const).map((end) => ({ end, shifts: shiftsAt(chosen, end, worstRank) }));
  return (
    <>
      <defs>
        {chosen.map((line) => (
          <Fade key={line.key} line={line} periods={periods} />
        ))}
      </defs>
      {others.map((line) => (
        <Line key={line.key} {...bump(line)} stroke={palette.grid} strokeWidth={1} className="bump-other" dot={false} />
      ))}
      {chosen.map((line, at) => (
        <Line
          key={line.key}
          {...bump(line)}
          stroke={`url(#${line.fade})`}
          strokeWidth={2.5}
          className="bump-chosen"
          dot={(props: DotProps) => <BumpDot key={props.index} {...props} line={line} />}
        >
          {ends.map(({ end, shifts }) => nameAt(line, { end, shift: shifts[at] ?? 0, colour: palette.text }))}
        </Line>
      ))}
    </>
  );
};

const bump = (line: BumpLine) =>
  ({
    type: 'bump',
    dataKey: (row: BumpRow) => line.points[row.at]?.rank ?? null,
    name: line.name,
    activeDot: false,
    connectNulls: false,
    isAnimationActive: false,
  }) as const;

type End = (line: BumpLine) => number;
const isRanked = ({ rank }: BumpPoint): boolean => rank !== null;
const firstRanked: End = (line) => line.points.findIndex(isRanked);
const lastRanked: End = (line) => line.points.findLastIndex(isRanked);

/** How far each name must move down for those at one end not to lie on each other. */
const shiftsAt = (lines: readonly BumpLine[], end: End, worstRank: number): readonly number[] => {
  const perRank = plotHeight / Math.max(1, worstRank - 1);
  const wanted = lines.map((line) => (line.points[end(line)]?.rank ?? 0) * perRank);
  return spreadLabels(wanted, 15).map((place, index) => place - (wanted[index] ?? 0));
};

interface NameAt {
  readonly end: End;
  readonly shift: number;
  readonly colour: string;
}

/** The name beside the first or the last dot, moved down by `shift` pixels where another name stands there. */
const nameAt = (line: ChosenLine, { end, shift, colour }: NameAt) => (
  <LabelList
    key={end === lastRanked ? 'last' : 'first'}
    content={({ index, x, y }) =>
      index === end(line) ? (
        <text
          x={Number(x) + (end === lastRanked ? 10 : -10)}
          y={Number(y) + 4 + shift}
          fontSize={12}
          textAnchor={end === lastRanked ? 'start' : 'end'}
          fill={colour}
        >
          {line.labelAt(line.points[index]?.rank ?? 0)}
        </text>
      ) : null
    }
  />
);

/** How much of its colour a line keeps where the place says little. */
const faded = 0.35;

/** The line's colour along its periods, fading where its places are vague. */
const Fade = ({ line, periods }: { readonly line: ChosenLine; readonly periods: readonly string[] }) => {
  const x = useXAxisScale();
  const [from, to] = [x?.(periods[0]), x?.(periods.at(-1))];
  return (
    <linearGradient id={line.fade} gradientUnits="userSpaceOnUse" x1={from ?? 0} x2={to ?? 1} y1={0} y2={0}>
      {line.points.map(({ isVague }, at) => (
        <stop
          key={at}
          offset={at / Math.max(1, line.points.length - 1)}
          stopColor={line.colour}
          stopOpacity={isVague ? faded : 1}
        />
      ))}
    </linearGradient>
  );
};

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly index?: number | undefined;
}

const BumpDot = ({ cx, cy, index = 0, line }: DotProps & { readonly line: ChosenLine }) => {
  const palette = useChartPalette();
  const point = line.points[index];
  if (cx === undefined || cy === undefined || !Number.isFinite(cy) || point === undefined || point.rank === null)
    return null;
  return (
    <circle
      cx={cx}
      cy={cy}
      r={4}
      stroke={line.colour}
      strokeWidth={1.5}
      fill={point.isVague ? palette.paper : line.colour}
    />
  );
};
