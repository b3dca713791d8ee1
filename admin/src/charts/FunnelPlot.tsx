import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  YAxis,
} from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { placeLabels } from './label.place.ts';
import { niceTicks, ticksWithin } from './nice.scale.ts';
import { pointHint } from './PointHint.tsx';
import { useChartPalette } from './useChartPalette.ts';

export interface FunnelUnit {
  readonly name: string;
  readonly cases: number;
  readonly value: number;
  /** 99.8 % limits for so many cases. */
  readonly limits: readonly [number, number];
  /** 95 % limits. */
  readonly warnings: readonly [number, number];
  readonly isOutside: boolean;
  readonly words: readonly string[];
}

interface FunnelPlotProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  /** Fewest cases first. */
  readonly points: readonly FunnelUnit[];
  readonly mean: number;
  readonly names: { readonly mean: string; readonly limit: string; readonly warning: string; readonly cases: string };
  readonly printValue: (value: number) => string;
  readonly printCount: (count: number) => string;
}

const dashes = { limit: '', warning: '5 4', mean: '2 3' } as const;

/** Shares by number of cases, between the limits of what chance alone explains; those outside are named. */
export const FunnelPlot = ({ points, mean, names, printValue, printCount, ...frame }: FunnelPlotProps) => {
  const palette = useChartPalette();
  const all = points.flatMap(({ value, limits }) => [value, ...limits]);
  const domain = [Math.max(0, Math.min(...all) - 0.01), Math.min(1, Math.max(...all) + 0.01)] as const;
  const ticks = niceTicks(points.at(-1)?.cases ?? 1, 6).filter((tick) => tick >= (points[0]?.cases ?? 0));
  const axis = { tick: { fill: palette.axis, fontSize: 12 }, stroke: palette.axis };
  const lines = [
    { key: 'limit', of: 'limits', colour: palette.event },
    { key: 'warning', of: 'warnings', colour: palette.axis },
  ] as const;
  return (
    <ChartFrame
      {...frame}
      legend={
        <ChartLegend
          items={[
            { name: names.limit, line: palette.event },
            { name: names.warning, line: palette.axis, dash: dashes.warning },
            { name: names.mean, line: palette.text, dash: dashes.mean },
          ]}
        />
      }
    >
      <ResponsiveContainer width="100%" height={420} minWidth={300}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 16, right: 28, bottom: 28, left: 4 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={palette.grid} />
          <XAxis
            type="number"
            dataKey="cases"
            scale="sqrt"
            domain={['dataMin', ticks.at(-1) ?? 'dataMax']}
            tickFormatter={printCount}
            ticks={ticks}
            {...axis}
            label={{ value: names.cases, position: 'bottom', fill: palette.axis, fontSize: 12 }}
          />
          <YAxis
            type="number"
            width={56}
            domain={[...domain]}
            ticks={ticksWithin(...domain, 5)}
            tickFormatter={printValue}
            {...axis}
          />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={pointHint((point: FunnelUnit) => ({ title: point.name, lines: point.words }))}
          />
          {lines.flatMap(({ key, of, colour }) =>
            ([0, 1] as const).map((side) => (
              <Line
                key={key + String(side)}
                dataKey={(point: FunnelUnit) => point[of][side]}
                stroke={colour}
                strokeWidth={1.5}
                strokeDasharray={dashes[key]}
                dot={false}
                activeDot={false}
                isAnimationActive={false}
              />
            )),
          )}
          <ReferenceLine y={mean} stroke={palette.text} strokeDasharray={dashes.mean} />
          <Scatter
            data={[...points]}
            dataKey="value"
            isAnimationActive={false}
            shape={(props: DotProps) => <FunnelDot {...props} />}
          />
          <OutsideNames points={points} />
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
};

/** About so wide is a letter of a name. */
const letter = 6.9;

/** The names of the units outside of the limits, none on another; a line leads to those that found no room beside their mark. */
const OutsideNames = ({ points }: Pick<FunnelPlotProps, 'points'>) => {
  const palette = useChartPalette();
  const [x, y, room] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (x === undefined || y === undefined || room === undefined) return null;
  const spots = points.map((point) => ({
    ...point,
    x: x(point.cases) ?? 0,
    y: y(point.value) ?? 0,
    width: point.name.length * letter,
  }));
  const named = spots.filter(({ isOutside }) => isOutside);
  const places = placeLabels(named, { room, others: spots.filter(({ isOutside }) => !isOutside) });
  return named.map((spot, at) => {
    const place = places[at];
    if (place === null || place === undefined) return null;
    const end = Math.min(Math.max(spot.x, place.x), place.x + spot.width);
    return (
      <g key={spot.name} className="funnel-name" pointerEvents="none">
        {place.isNear ? null : (
          <line
            x1={spot.x}
            y1={spot.y}
            x2={end}
            y2={place.y < spot.y ? place.y + 3 : place.y - 11}
            stroke={palette.axis}
            strokeWidth={0.75}
          />
        )}
        <text x={place.x} y={place.y} fontSize={12} fill={palette.text}>
          {spot.name}
        </text>
      </g>
    );
  });
};

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: FunnelUnit;
}

/** A unit: a ring within the limits, a filled diamond outside of them. */
const FunnelDot = ({ cx = 0, cy = 0, payload }: DotProps) => {
  const palette = useChartPalette();
  if (payload === undefined) return null;
  return payload.isOutside ? (
    <path className="funnel-dot" d={`M${cx} ${cy - 6}l6 6l-6 6l-6-6z`} fill={palette.event} />
  ) : (
    <circle className="funnel-dot" cx={cx} cy={cy} r={4} fill={palette.paper} stroke={palette.mark} strokeWidth={1.5} />
  );
};
