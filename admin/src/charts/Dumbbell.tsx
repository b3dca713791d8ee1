import Box from '@mui/material/Box';
import type { ChartPalette } from '../palette.ts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { useChartPalette } from './useChartPalette.ts';
import { useWidth } from './useWidth.ts';

/** One measure: a dot for each unit, joined; behind them where most others stand. */
export interface DumbbellRow {
  readonly key: string;
  readonly name: string;
  /** In the order of the units; null where one has no figure. */
  readonly values: readonly (number | null)[];
  /** The middle half of the others and the one in their middle. */
  readonly band: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** Whether any of them differs beyond chance from the first. */
  readonly isClear: boolean;
  /** The figures in words, for the hint. */
  readonly words: string;
}

interface DumbbellProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly units: readonly string[];
  readonly rows: readonly DumbbellRow[];
  readonly bandName: string | null;
  readonly printShare: (share: number) => string;
}

/** A sign of its own for each unit: colour is not alone. Where it begins about its middle, and how it goes on from there. */
const signs = [
  [0, -5, 'a5 5 0 1 0 .01 0z'],
  [-4.5, -4.5, 'h9v9h-9z'],
  [0, -6, 'l6 6l-6 6l-6-6z'],
  [0, -5.5, 'l5.5 9.5h-11z'],
  [0, 5.5, 'l5.5-9.5h-11z'],
  [-2, -6, 'h4v4h4v4h-4v4h-4v-4h-4v-4h4z'],
] as const;

const wideFrom = 640;
const ticks = [0, 0.25, 0.5, 0.75, 1] as const;
const axisRoom = 24;
const side = 14;

const signOf = (at: number, palette: ChartPalette, [x, y]: readonly [number, number] = [0, 0]) => {
  const [right, down, rest] = signs[at % signs.length] ?? signs[0];
  return {
    path: `M${x + right} ${y + down}${rest}`,
    colour: palette.lines[at % palette.lines.length] ?? palette.mark,
  };
};

/** Shares of some units on one scale of 0 to 100 %, measure by measure, before the band of the others. */
export const Dumbbell = ({ units, rows, bandName, printShare, ...frame }: DumbbellProps) => {
  const palette = useChartPalette();
  const [place, width] = useWidth<HTMLDivElement>();
  const isWide = width >= wideFrom;
  const [nameRoom, rowHeight] = isWide ? [290, 30] : [0, 46];
  const height = axisRoom + rows.length * rowHeight;
  const [left, right] = [nameRoom + side, width - side];
  const x = (share: number): number => left + (right - left) * share;
  return (
    <ChartFrame
      {...frame}
      legend={
        <ChartLegend
          items={[
            ...units.map((name, at) => ({ name, sign: signOf(at, palette) })),
            ...(bandName === null ? [] : [{ name: bandName, sign: { path: 'M-7-4h14v8h-14z', colour: palette.grid } }]),
          ]}
        />
      }
    >
      <Box ref={place} className="drawing-room" sx={{ minHeight: height }}>
        {width === 0 ? null : (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ display: 'block' }}>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={axisRoom - 6} y2={height} stroke={palette.grid} />
                <text
                  x={x(tick)}
                  y={12}
                  fontSize={12}
                  textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'}
                  fill={palette.axis}
                >
                  {printShare(tick)}
                </text>
              </g>
            ))}
            {rows.map((row, at) => (
              <g key={row.key} transform={`translate(0 ${axisRoom + at * rowHeight})`} data-dumbbell={row.key}>
                <title>{row.words}</title>
                <text
                  x={isWide ? nameRoom : 0}
                  y={isWide ? rowHeight / 2 + 4 : 14}
                  fontSize={12}
                  textAnchor={isWide ? 'end' : 'start'}
                  fill={palette.text}
                >
                  {row.name}
                </text>
                <Marks {...{ row, x }} y={isWide ? rowHeight / 2 : 30} />
              </g>
            ))}
          </svg>
        )}
      </Box>
    </ChartFrame>
  );
};

interface MarksProps {
  readonly row: DumbbellRow;
  readonly x: (share: number) => number;
  readonly y: number;
}

/** The band, the bar that joins the units, and the units upon it, the first on top. */
const Marks = ({ row, x, y }: MarksProps) => {
  const palette = useChartPalette();
  const { band, values, isClear } = row;
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const told = known.map(({ value }) => value);
  return (
    <>
      {band === null ? null : (
        <>
          <rect x={x(band.low)} width={x(band.high) - x(band.low)} y={y - 8} height={16} rx={2} fill={palette.grid} />
          <line x1={x(band.median)} x2={x(band.median)} y1={y - 8} y2={y + 8} stroke={palette.axis} />
        </>
      )}
      <line
        x1={x(Math.min(...told))}
        x2={x(Math.max(...told))}
        y1={y}
        y2={y}
        stroke={palette.text}
        strokeWidth={isClear ? 2 : 1}
        strokeDasharray={isClear ? undefined : '2 3'}
      />
      {known.toReversed().map(({ value, at }) => {
        const { path, colour } = signOf(at, palette, [x(value), y]);
        return <path key={at} d={path} fill={colour} stroke={palette.paper} strokeWidth={1} />;
      })}
    </>
  );
};
