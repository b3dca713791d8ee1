import type { CaseRow } from './explain.queries.ts';
import { decompose, mergerEffects, shareOf, type Cell } from './decompose.rules.ts';
import { PartKind } from './explain.words.ts';

/** One part of a difference, with the cases it is told from. */
export interface Part {
  readonly kind: PartKind;
  /** Field and channel of its cases; null for what is of no kind of cases. */
  readonly fieldCode: string | null;
  readonly channel: string | null;
  /** The predecessor that brought it. */
  readonly unit: number | null;
  /** The indicator of an index, with the points of both sides. */
  readonly indicator: { readonly code: string; readonly own: number | null; readonly other: number | null } | null;
  /** How many kinds of cases, or predecessors, it is of together; null of one. */
  readonly gathered: number | null;
  readonly effect: number;
  readonly own: PartSide | null;
  readonly other: PartSide | null;
}

/** Cases of one side that a part is told from. */
export interface PartSide {
  /** Null where none of them counts more than another: of handling times. */
  readonly numerator: number | null;
  readonly denominator: number;
  /** Hours that they took; left out where they are counted. */
  readonly value?: number | null;
}

/** Two sides of a difference. */
export interface Sides<Row = CaseRow> {
  readonly own: readonly Row[];
  readonly other: readonly Row[];
}

/** Cases added up by what they are told apart by. */
export function cellsBy(rows: readonly CaseRow[], keyOf: (row: CaseRow) => string): Cell[] {
  const cells = new Map<string, { key: string; numerator: number; denominator: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    const cell = cells.get(key) ?? { key, numerator: 0, denominator: 0 };
    cell.numerator += row.numerator;
    cell.denominator += row.denominator;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** Field and channel in one key. */
export const kindOf = ({ field_code, channel }: Pick<CaseRow, 'field_code' | 'channel'>): string =>
  `${field_code ?? ''}|${channel}`;
export const procedureOf = ({ procedure_code }: CaseRow): string => procedure_code ?? '';

/** What a part of one kind of cases says of itself. */
export function ofKind(key: string): Pick<Part, 'fieldCode' | 'channel' | 'unit' | 'indicator' | 'gathered'> {
  const [field = '', channel = ''] = key.split('|');
  return { fieldCode: field === '' ? null : field, channel, unit: null, indicator: null, gathered: null };
}

export const OF_NOTHING = {
  fieldCode: null,
  channel: null,
  unit: null,
  indicator: null,
  gathered: null,
  own: null,
  other: null,
} as const;
/** Less than a billionth of a point is nothing. */
const NOTHING = 1e-11;

/** The greatest first; nothing that adds nothing. */
export const sorted = (parts: readonly Part[]): Part[] =>
  parts
    .filter(({ effect }) => Math.abs(effect) > NOTHING)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect));

/** Values of both sides, and the parts that sum to their difference. */
export interface Explained {
  readonly value: number | null;
  readonly reference: number | null;
  readonly parts: readonly Part[];
}

/**
 * A share held against that of other cases: what comes of rates and what of the mix, by field and channel. Where the
 * reference is not those cases' own share but the median of their units, a part of its own bridges the two.
 */
export function explainShare({ own, other }: Sides, median: number | null): Explained {
  const cells = [cellsBy(own, kindOf), cellsBy(other, kindOf)] as const;
  const value = shareOf(cells[0]);
  const pooled = shareOf(cells[1]);
  const effects = decompose(...cells);
  if (!effects || pooled === null) return { value, reference: median ?? pooled, parts: [] };
  const sides = cells.map((side) => new Map(side.map((cell) => [cell.key, cell])));
  const parts = effects.flatMap(({ key, rate, mix }): Part[] => {
    const about = { ...ofKind(key), own: sides[0]?.get(key) ?? null, other: sides[1]?.get(key) ?? null };
    return [
      { kind: PartKind.RATE, effect: rate, ...about },
      { kind: PartKind.MIX, effect: mix, ...about },
    ];
  });
  const bridge: Part[] = median === null ? [] : [{ kind: PartKind.MEDIAN, effect: pooled - median, ...OF_NOTHING }];
  return { value, reference: median ?? pooled, parts: sorted([...parts, ...bridge]) };
}

/** A count held against the mean of other units' counts, or their median. @param units how many the others are */
export function explainCount({ own, other }: Sides, units: number, median: number | null): Explained {
  const sides = [own, other].map((rows) => new Map(cellsBy(rows, kindOf).map((cell) => [cell.key, cell])));
  const keys = [...new Set(sides.flatMap((side) => [...side.keys()]))];
  const parts = keys.map((key): Part => {
    const [here, there] = sides.map((side) => side.get(key) ?? null) as [Cell | null, Cell | null];
    const effect = (here?.numerator ?? 0) - (there?.numerator ?? 0) / units;
    return { kind: PartKind.VOLUME, effect, ...ofKind(key), own: here, other: there };
  });
  const sumOf = (rows: readonly CaseRow[]): number => rows.reduce((sum, { numerator }) => sum + numerator, 0);
  const mean = sumOf(other) / units;
  const bridge: Part[] = median === null ? [] : [{ kind: PartKind.MEDIAN, effect: mean - median, ...OF_NOTHING }];
  return { value: sumOf(own), reference: median ?? mean, parts: sorted([...parts, ...bridge]) };
}

/** A unit's key is its code and its generation. */
const codeOf = (unit: number): number => Math.floor(unit / 100);

interface Predecessor {
  readonly unit: number;
  readonly denominator: number;
}

/** The unit that a merged one goes on from: the predecessor that bore the same code, or else the one with the most cases. */
export function coreOf<One extends Predecessor>(units: readonly One[], merged: number): One | null {
  const byCases = [...units].sort((one, another) => another.denominator - one.denominator || one.unit - another.unit);
  return byCases.find(({ unit }) => unit !== merged && codeOf(unit) === codeOf(merged)) ?? byCases[0] ?? null;
}

/** So many predecessors are told apart. */
const MOST_PREDECESSORS = 10;

/** The other predecessors, the greatest first, each by itself; of a merger of more, the smaller ones together. */
export function apartFrom<One extends Predecessor>(
  core: One | null,
  units: readonly One[],
): readonly (readonly One[])[] {
  const others = units
    .filter(({ unit }) => unit !== core?.unit)
    .sort((one, other) => other.denominator - one.denominator || one.unit - other.unit);
  const [apart, rest] = [others.slice(0, MOST_PREDECESSORS - 1), others.slice(MOST_PREDECESSORS - 1)];
  return rest.length < 2 ? others.map((one) => [one]) : [...apart.map((one) => [one]), rest];
}

/** Whom a part of predecessors is of: one, or how many together. */
export const ofPredecessors = (all: readonly Predecessor[]): Pick<Part, 'unit' | 'gathered'> =>
  all.length === 1 ? { unit: all[0]?.unit ?? null, gathered: null } : { unit: null, gathered: all.length };

/** An explanation of a merged unit, with the predecessor it goes on from; null where none had a case. */
export type Merged = Explained & { readonly core: number | null };

const unitsOf = (rows: readonly CaseRow[]) =>
  cellsBy(rows, ({ from_unit_id }) => String(from_unit_id ?? 0)).map(({ key, ...cell }) => ({
    unit: Number(key),
    ...cell,
  }));

/**
 * A merged unit's share held against that of the unit it goes on from: what each predecessor brought into it, then what
 * changed since.
 */
export function explainMerger({ own, other }: Sides, merged: number): Merged {
  const since = explainShare({ own, other }, null);
  const units = unitsOf(other);
  const core = coreOf(units, merged);
  const brought = core && mergerEffects(core, units);
  if (!core || !brought) return { ...since, core: null };
  const parts = brought.map(({ unit, effect }): Part => {
    const cell = units.find((one) => one.unit === unit) ?? null;
    return { ...OF_NOTHING, kind: PartKind.MERGER, effect, unit, own: cell, other: core };
  });
  const reference = core.numerator / core.denominator;
  return { value: since.value, reference, parts: sorted([...since.parts, ...parts]), core: core.unit };
}

/** A merged unit's count held against that of the unit it goes on from: each other predecessor brought its own. */
export function explainCountMerger({ own, other }: Sides, merged: number): Merged {
  const since = explainCount({ own, other }, 1, null);
  const units = unitsOf(other).map((cell) => ({ ...cell, denominator: cell.numerator }));
  const core = coreOf(units, merged);
  if (!core) return { ...since, core: null };
  const parts = units
    .filter(({ unit }) => unit !== core.unit)
    .map((cell): Part => ({
      ...OF_NOTHING,
      kind: PartKind.MERGER,
      effect: cell.numerator,
      unit: cell.unit,
      own: cell,
      other: core,
    }));
  return { value: since.value, reference: core.numerator, parts: sorted([...since.parts, ...parts]), core: core.unit };
}
