import { MarkTile } from './MarkPattern.tsx';
import { type OutcomeMark, TILE } from './outcome.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

export interface LegendItem {
  readonly name: string;
  readonly mark?: OutcomeMark;
  readonly line?: string;
  readonly dash?: string;
  /** A sign of its own: a path about the middle of a square of 14, its colour and, where it is hollow, its edge. */
  readonly sign?: { readonly path: string; readonly colour: string; readonly edge?: string };
  /** A square with letters; the edge is dashed. */
  readonly tile?: {
    readonly fill: string;
    readonly text: string;
    readonly sign: string;
    readonly edge: string | null;
  };
}

/** A sign is two squares wide and high. */
const TILES = [
  [0, 0],
  [TILE, 0],
  [0, TILE],
  [TILE, TILE],
] as const;

/** What stands before a name in a legend: always an SVG, so that it goes along where the drawing is saved. */
export const LegendSign = ({ item }: { readonly item: LegendItem }) => {
  const palette = useChartPalette();
  const { sign, mark, tile } = item;
  if (sign !== undefined) {
    return (
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <path d={sign.path} fill={sign.colour} stroke={sign.edge} strokeWidth={sign.edge === undefined ? 0 : 2} />
      </svg>
    );
  }
  if (tile !== undefined) {
    return (
      <svg width="18" height="18" aria-hidden="true">
        <rect
          x="0.5"
          y="0.5"
          width="17"
          height="17"
          rx="3"
          fill={tile.fill}
          stroke={tile.edge ?? tile.fill}
          strokeDasharray={tile.edge === null ? undefined : '3 2'}
        />
        <text x="9" y="13" fontSize="11" textAnchor="middle" fill={tile.text}>
          {tile.sign}
        </text>
      </svg>
    );
  }
  if (mark !== undefined) {
    return (
      <svg width="12" height="12" aria-hidden="true">
        {TILES.map((at) => (
          <MarkTile key={at.join(' ')} mark={mark} at={at} />
        ))}
      </svg>
    );
  }
  const line = item.line ?? palette.text;
  return (
    <svg width="18" height="12" aria-hidden="true">
      <line x1="0" x2="18" y1="6" y2="6" stroke={line} strokeWidth="2" strokeDasharray={item.dash} />
      <circle cx="9" cy="6" r="2.5" fill={palette.paper} stroke={line} />
    </svg>
  );
};
