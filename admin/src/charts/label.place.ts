export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark that wants its name beside it. */
export interface NamedMark {
  readonly x: number;
  readonly y: number;
  /** Of the name, in pixels. */
  readonly width: number;
}

/** Where a name stands. It begins at `x`, on the line `y`; further off than `near`, a line must lead to it. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly isNear: boolean;
}

const lineHeight = 15;
/** From the top of a line to where its letters stand. */
const ascent = 11.5;
const near = 9;
const distances = [near, 20, 34, 50, 68] as const;
/** To the right, left, above and below, and aslant. */
const directions = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const;

/** Half the side of the square a mark covers. */
const reach = 6;
const around = ({ x, y }: Pick<NamedMark, 'x' | 'y'>): Box => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

const isWithin = (box: Box, room: Box): boolean =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height;

/** How near a box comes to a mark that is not its own; beyond this it is not taken for that mark's name. */
const mistakable = 16;
const distanceTo = (box: Box, { x, y }: Pick<NamedMark, 'x' | 'y'>): number =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));

/** Where a name would stand so far off in a direction: its near edge there, not its middle. */
const boxAt = ({ x, y, width }: NamedMark, distance: number, [right, down]: readonly [number, number]): Box => ({
  x: x + right * distance + (right > 0 ? 0 : right < 0 ? -width : -width / 2),
  y: y + down * distance + (down > 0 ? 0 : down < 0 ? -lineHeight : -lineHeight / 2),
  width,
  height: lineHeight,
});

/**
 * Puts a name beside each mark so that no name lies on another: near where there is room, else further off; rather on free
 * paper than on `others`, the marks without names. Null where there is no place within the room.
 */
export const placeLabels = (
  marks: readonly NamedMark[],
  { room, others }: { readonly room: Box; readonly others: readonly Pick<NamedMark, 'x' | 'y'>[] },
): readonly (LabelPlace | null)[] => {
  const named = marks.map(around);
  const unnamed = others.map(around);
  const taken: Box[] = [];
  return marks.map((mark) => {
    const free = distances
      .flatMap((distance) => directions.map((direction) => ({ distance, box: boxAt(mark, distance, direction) })))
      .filter(({ box }) => isWithin(box, room) && taken.every((other) => overlap(box, other) === 0))
      .map(({ distance, box }) => ({
        box,
        isNear: distance === near,
        cost:
          2 * distance +
          named.reduce((sum, other) => sum + overlap(box, other), 0) +
          3 *
            marks.reduce(
              (sum, other) => sum + (other === mark ? 0 : Math.max(0, mistakable - distanceTo(box, other))),
              0,
            ) +
          unnamed.reduce((sum, other) => sum + overlap(box, other), 0) / 4,
      }));
    const best = free.toSorted((one, other) => one.cost - other.cost)[0];
    if (best === undefined) return null;
    taken.push(best.box);
    return { x: best.box.x, y: best.box.y + ascent, isNear: best.isNear };
  });
};
