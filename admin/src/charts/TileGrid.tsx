import { type KeyboardEvent, useMemo, useState } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { isArrow, nameRoom, neighbourOf, type PlacedTile, type TileGroup, tileLayout } from './tile.layout.ts';
import { useChartPalette } from './useChartPalette.ts';
import { type TileMark, tileColour } from './tile.marks.ts';
import { useWidth } from './useWidth.ts';

/** One square: what it shows, and what is said of it. */
export interface GridTile {
  readonly key: string;
  readonly mark: TileMark;
  /** A few letters inside of the square, where it is large enough. */
  readonly short: string;
  /** Name, figure and standing in words. */
  readonly words: string;
}

interface TileGridProps extends Omit<ChartFrameProps, 'children' | 'interactive'> {
  readonly groups: readonly TileGroup[];
  readonly tiles: ReadonlyMap<string, GridTile>;
  /** Squares found by a search; null while nothing is looked for. */
  readonly found: ReadonlySet<string> | null;
  readonly onOpen: (key: string) => void;
}

/** So many squares and more are drawn small, without words inside. */
const manyTiles = 400;
const gap = 2;

/** One square a unit, of equal weight. Arrows move, Enter opens; the words of the square stand in its label. */
export const TileGrid = ({ groups, tiles, found, onOpen, ...frame }: TileGridProps) => {
  const [place, width] = useWidth<HTMLDivElement>();
  const step = tiles.size > manyTiles ? 26 : 46;
  const layout = useMemo(() => tileLayout(groups, { width: Math.max(width, step), step }), [groups, width, step]);
  return (
    <ChartFrame {...frame} interactive>
      <div ref={place} className="drawing-room" style={{ minHeight: layout.height }}>
        {width === 0 ? null : <Squares {...{ layout, tiles, found, onOpen, step, width }} />}
      </div>
    </ChartFrame>
  );
};

interface SquaresProps extends Pick<TileGridProps, 'tiles' | 'found' | 'onOpen'> {
  readonly layout: ReturnType<typeof tileLayout>;
  readonly step: number;
  readonly width: number;
}

const Squares = ({ layout, tiles, found, onOpen, step, width }: SquaresProps) => {
  const palette = useChartPalette();
  const [current, setCurrent] = useState<string | null>(null);
  const stop = layout.tiles.find(({ key }) => key === current) ?? layout.tiles[0];
  const move = (event: KeyboardEvent<SVGGElement>, from: PlacedTile) => {
    if (event.key === 'Enter') onOpen(from.key);
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const next = neighbourOf(layout.tiles, from, event.key);
    setCurrent(next.key);
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-tile="${next.key}"]`)?.focus();
  };
  return (
    <svg width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`} style={{ display: 'block' }}>
      {layout.groups.map((group) => (
        <text key={group.name} x={group.x} y={group.y + nameRoom - 8} fontSize={12} fill={palette.text}>
          {shortened(group.name, group.width)}
          <title>{group.name}</title>
        </text>
      ))}
      {layout.tiles.map((at) => {
        const tile = tiles.get(at.key);
        return tile === undefined ? null : (
          <g
            key={at.key}
            data-tile={at.key}
            data-mark={tile.mark}
            role="link"
            aria-label={tile.words}
            tabIndex={at.key === stop?.key ? 0 : -1}
            className="tile"
            opacity={found === null || found.has(at.key) ? 1 : 0.25}
            onClick={() => onOpen(at.key)}
            onFocus={() => setCurrent(at.key)}
            onKeyDown={(event) => move(event, at)}
            style={{ cursor: 'pointer' }}
          >
            <title>{tile.words}</title>
            <Square tile={tile} x={at.x} y={at.y} side={step - gap} isFound={found?.has(at.key) === true} />
          </g>
        );
      })}
    </svg>
  );
};

/** About so wide is a letter of a group's name. */
const letter = 6.6;
const shortened = (name: string, width: number): string => {
  const most = Math.floor(width / letter);
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};

interface SquareProps {
  readonly tile: GridTile;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly isFound: boolean;
}

/** Colour and a sign of its own for each standing; the figure where there is room. */
const Square = ({ tile, x, y, side, isFound }: SquareProps) => {
  const palette = useChartPalette();
  const { fill, text, sign } = tileColour(tile.mark, palette);
  const isLarge = side > 30;
  return (
    <>
      <rect
        x={x + 1}
        y={y + 1}
        width={side - 2}
        height={side - 2}
        rx={3}
        fill={fill}
        stroke={isFound ? palette.event : tile.mark === 'unknown' ? palette.axis : fill}
        strokeWidth={isFound ? 3 : 1}
        strokeDasharray={tile.mark === 'unknown' ? '3 2' : undefined}
      />
      <text
        x={x + side / 2}
        y={y + (isLarge ? 17 : side / 2 + 4)}
        fontSize={11}
        textAnchor="middle"
        fill={text}
        aria-hidden
      >
        {sign}
      </text>
      {isLarge ? (
        <text x={x + side / 2} y={y + 33} fontSize={11} textAnchor="middle" fill={text} aria-hidden>
          {tile.short}
        </text>
      ) : null}
    </>
  );
};
