/** Squares that belong together, under one name. */
export interface TileGroup {
  readonly name: string;
  readonly keys: readonly string[];
}

export interface PlacedTile {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedGroup {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Room for the name. */
  readonly width: number;
}

export interface TileLayout {
  readonly tiles: readonly PlacedTile[];
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
}

interface TileRoom {
  readonly width: number;
  /** Side of a square with its gap. */
  readonly step: number;
}

/** Room for a group's name above its squares. */
export const nameRoom = 32;
const groupGap = 14;
/** A name wants so much, however few squares stand below it. */
const leastWidth = 104;

/** How many squares stand side by side in a group: a block about as wide as high, never wider than the room. */
const columnsOf = (count: number, { width, step }: TileRoom): number =>
  Math.max(1, Math.min(Math.ceil(Math.sqrt(count * 1.6)), Math.floor(width / step)));

/** Places groups from left to right, row by row, and the squares of each in reading order. */
export const tileLayout = (groups: readonly TileGroup[], room: TileRoom): TileLayout => {
  const tiles: PlacedTile[] = [];
  const placed: PlacedGroup[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const { name, keys } of groups) {
    const columns = columnsOf(keys.length, room);
    const width = Math.min(room.width, Math.max(columns * room.step, leastWidth));
    const height = nameRoom + Math.ceil(keys.length / columns) * room.step;
    if (x > 0 && x + width > room.width) [x, y, rowHeight] = [0, y + rowHeight + groupGap, 0];
    placed.push({ name, x, y, width });
    for (const [at, key] of keys.entries()) {
      const [column, row] = [at % columns, Math.floor(at / columns)];
      tiles.push({ key, x: x + column * room.step, y: y + nameRoom + row * room.step });
    }
    x += width + groupGap;
    rowHeight = Math.max(rowHeight, height);
  }
  return { tiles, groups: placed, height: y + rowHeight };
};

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export const isArrow = (key: string): key is Arrow => ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);

/** The nearest square in the arrow's direction; the same one where there is none. Being in line counts more than being near. */
export const neighbourOf = (tiles: readonly PlacedTile[], from: PlacedTile, arrow: Arrow): PlacedTile => {
  const isAcross = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const ahead = (tile: PlacedTile): number => sign * (isAcross ? tile.x - from.x : tile.y - from.y);
  const aside = (tile: PlacedTile): number => Math.abs(isAcross ? tile.y - from.y : tile.x - from.x);
  const reach = (tile: PlacedTile): number => ahead(tile) + 3 * aside(tile);
  return (
    tiles
      .filter((tile) => ahead(tile) > 0)
      .reduce<PlacedTile | null>((best, tile) => (best === null || reach(tile) < reach(best) ? tile : best), null) ??
    from
  );
};
