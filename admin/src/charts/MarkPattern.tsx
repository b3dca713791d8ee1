import { type OutcomeMark, TILE, texturePath, textureWidth } from './outcome.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

/** A mark as a fill of bars: `url(#id)`. */
export const MarkPattern = ({ id, mark }: { readonly id: string; readonly mark: OutcomeMark }) => (
  <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
    <MarkTile mark={mark} />
  </pattern>
);

/** One square of it. */
export const MarkTile = ({
  mark,
  at = [0, 0],
}: {
  readonly mark: OutcomeMark;
  readonly at?: readonly [number, number];
}) => {
  const palette = useChartPalette();
  return (
    <g transform={`translate(${String(at[0])} ${String(at[1])})`}>
      <rect width={TILE} height={TILE} fill={mark.colour} />
      <path
        d={texturePath[mark.texture]}
        stroke={palette.paper}
        strokeWidth={textureWidth(mark.texture)}
        strokeLinecap={mark.texture === 'dots' ? 'round' : 'butt'}
      />
    </g>
  );
};
