import { useChartPalette } from './useChartPalette.ts';

interface IntervalMarkProps {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly scale: readonly [number, number];
  readonly width?: number;
}

const height = 18;
const inset = 5;

/** A dot with its whisker on a shared scale, for one table row. The figures stand beside it in words, so it is hidden from readers. */
export const IntervalMark = ({ value, low, high, scale, width = 150 }: IntervalMarkProps) => {
  const palette = useChartPalette();
  const [from, to] = scale;
  const x = (at: number): number => inset + ((at - from) / (to - from || 1)) * (width - 2 * inset);
  const middle = height / 2;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      style={{ display: 'block' }}
    >
      <line x1={inset} x2={width - inset} y1={middle} y2={middle} stroke={palette.grid} />
      {low === null || high === null ? null : (
        <path
          d={`M${x(low)} ${middle - 4}V${middle + 4}M${x(low)} ${middle}H${x(high)}M${x(high)} ${middle - 4}V${middle + 4}`}
          stroke={palette.mark}
          strokeWidth={1.5}
          fill="none"
        />
      )}
      <circle cx={x(value)} cy={middle} r={4} fill={palette.mark} stroke={palette.paper} strokeWidth={1} />
    </svg>
  );
};
