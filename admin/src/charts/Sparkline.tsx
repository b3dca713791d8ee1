import { useChartPalette } from './useChartPalette.ts';

/** One period of a small line; null where there is no figure. */
export interface SparkPoint {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface SparklineProps {
  readonly points: readonly SparkPoint[];
  /** What is typical of others: a dashed line. */
  readonly reference: number | null;
  /** What the line shows, in words. */
  readonly label: string;
}

const width = 168;
const height = 44;
const inset = 4;

/** The course of one figure without axes: its 95 % intervals as a band, the last period as a dot. */
export const Sparkline = ({ points, reference, label }: SparklineProps) => {
  const palette = useChartPalette();
  const edges = points.flatMap(({ value, low, high }) => [value, low, high].filter((edge) => edge !== null));
  const all = reference === null ? edges : [...edges, reference];
  if (edges.length === 0) return null;
  const [bottom, top] = [Math.min(...all), Math.max(...all)];
  const x = (at: number): number => inset + (at / Math.max(1, points.length - 1)) * (width - 2 * inset);
  const y = (value: number): number => height - inset - ((value - bottom) / (top - bottom || 1)) * (height - 2 * inset);
  const known = points.flatMap((point, at) => (point.value === null ? [] : [{ ...point, at, value: point.value }]));
  const corner = (at: number, value: number): string => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
  const band = [
    ...known.map(({ at, value, high }) => corner(at, high ?? value)),
    ...known.toReversed().map(({ at, value, low }) => corner(at, low ?? value)),
  ];
  const last = known.at(-1);
  return (
    <svg
      width="100%"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ display: 'block', maxWidth: width }}
    >
      <polygon points={band.join(' ')} fill={palette.mark} opacity={0.18} />
      {reference === null ? null : (
        <line
          x1={inset}
          x2={width - inset}
          y1={y(reference)}
          y2={y(reference)}
          stroke={palette.event}
          strokeDasharray="3 3"
        />
      )}
      <polyline
        points={known.map(({ at, value }) => corner(at, value)).join(' ')}
        fill="none"
        stroke={palette.mark}
        strokeWidth={1.75}
      />
      {last === undefined ? null : (
        <circle cx={x(last.at)} cy={y(last.value)} r={3} fill={palette.mark} stroke={palette.paper} />
      )}
    </svg>
  );
};
