/** A stream of numbers that depends on its name alone: the same on every machine, whatever was drawn elsewhere. */
export interface Seeded {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An item of a table made by `weighted`. */
  draw<Item>(table: Weighted<Item>): Item;
  /** Around 0, about two thirds within ±1, never beyond ±3. */
  normal(): number;
  /** How often something rare happens that happens `mean` times on average. */
  count(mean: number): number;
}

/** Items with their running sums of weights. */
export interface Weighted<Item> {
  readonly items: readonly Item[];
  readonly sums: readonly number[];
  readonly total: number;
}

/** Prepares items for drawing by weight. */
export function weighted<Item>(rows: readonly (readonly [item: Item, weight: number])[]): Weighted<Item> {
  let total = 0;
  const sums = rows.map(([, weight]) => (total += weight));
  return { items: rows.map(([item]) => item), sums, total };
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], seed: Seeded): Item[] {
  return items
    .map((item) => [seed.next(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Makes the stream of a name. The generator is mulberry32. */
export function seeded(name: string): Seeded {
  let state = hashOf(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError('Nothing to draw from.');
    return item;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    draw: ({ items, sums, total }) => {
      const mark = next() * total;
      const index = sums.findIndex((sum) => sum > mark);
      return at(items, index < 0 ? items.length - 1 : index);
    },
    normal: () => (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2,
    count: (mean) => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count++;
      return count;
    },
  };
}
