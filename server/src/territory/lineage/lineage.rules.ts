import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import { WHOLE_SHARE } from './shares.rules.ts';

/** A unit during one validity. */
export interface UnitLife {
  readonly id: number;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** A unit's way into a later one. */
export interface Descent {
  readonly from: number;
  readonly to: number;
  readonly effectiveOn: PlainDate;
  /** Ten-thousandths; those of one predecessor sum to 10000. */
  readonly share: number;
  readonly estimated: boolean;
}

/**
 * Buckets [bucketFrom, bucketTo) of a unit's dossiers that stay together for ever. A dossier's bucket is a hash of its
 * code, so no dossier is ever counted in two places. Part 0 is a unit that never splits.
 */
export interface UnitPart {
  readonly unitId: number;
  readonly part: number;
  readonly bucketFrom: number;
  readonly bucketTo: number;
}

/** Who holds a part of a unit's dossiers from one day to another (null: for ever). */
export interface Attribution {
  readonly fromUnitId: number;
  readonly part: number;
  readonly toUnitId: number;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** Whether any share on the way was an estimate. */
  readonly estimated: boolean;
}

/** One successor's band of buckets. */
interface Band {
  readonly descent: Descent;
  readonly from: number;
  readonly to: number;
}

/** The descents contradict each other: following them would lose dossiers, count them twice, or never end. */
export class LineageBroken extends Error {
  constructor(unitId: number, what: string) {
    super(`Lineage of unit ${unitId}: ${what}. Check the conversion table.`);
    this.name = 'LineageBroken';
  }
}

/**
 * Cuts every unit's dossiers into the parts that later mergers and splits keep together, and says who holds each part
 * on each day. For each (unit, part) and each day from the unit's birth on there is exactly one holder.
 * @throws LineageBroken
 */
export function followLineage(units: readonly UnitLife[], descents: readonly Descent[]) {
  const bands = bandsOf(units, descents);
  const cuts = new Map<number, readonly number[]>();
  const parts: UnitPart[] = [];
  const attributions: Attribution[] = [];
  for (const unit of units) {
    for (const piece of piecesOf(unit.id, cutsOf(unit.id, bands, cuts))) {
      parts.push(piece);
      attributions.push(...holdersOf(unit, piece, bands));
    }
  }
  return { parts, attributions };
}

/** Successors side by side over the buckets, in order of their ids; empty shares get no band. */
function bandsOf(units: readonly UnitLife[], descents: readonly Descent[]): ReadonlyMap<number, readonly Band[]> {
  const born = new Map(units.map((unit) => [unit.id, unit.validFrom]));
  const bornOn = (id: number): PlainDate => born.get(id) ?? '9999-12-31';
  const grouped = Map.groupBy(descents, (descent) => descent.from);
  return new Map(
    [...grouped].map(([from, group]) => {
      let start = 0;
      const bands = group
        .toSorted((one, other) => one.to - other.to)
        .map((descent) => ({ descent, from: start, to: (start += descent.share) }))
        .filter((band) => band.to > band.from);
      const forward = group.every(({ to, effectiveOn }) => effectiveOn === born.get(to) && effectiveOn > bornOn(from));
      if (!forward) throw new LineageBroken(from, 'a successor does not begin on the day of the change');
      if (start !== WHOLE_SHARE) throw new LineageBroken(from, 'the shares do not sum to 1');
      return [from, bands];
    }),
  );
}

/** Where a unit's buckets are cut, by its own split and by those of its successors. */
function cutsOf(id: number, bands: ReadonlyMap<number, readonly Band[]>, known: Map<number, readonly number[]>) {
  const found = known.get(id);
  if (found) return found;
  const cuts = new Set([0, WHOLE_SHARE]);
  for (const band of bands.get(id) ?? []) {
    cuts.add(band.from).add(band.to);
    for (const cut of cutsOf(band.descent.to, bands, known)) if (cut > band.from && cut < band.to) cuts.add(cut);
  }
  const sorted = [...cuts].toSorted((one, other) => one - other);
  known.set(id, sorted);
  return sorted;
}

function piecesOf(unitId: number, cuts: readonly number[]): readonly UnitPart[] {
  const whole = cuts.length === 2;
  return cuts.slice(1).map((bucketTo, index) => ({
    unitId,
    part: whole ? 0 : index + 1,
    bucketFrom: cuts[index] ?? 0,
    bucketTo,
  }));
}

/** The holders of one piece, one after the other; the last one holds it for ever. */
function holdersOf(unit: UnitLife, piece: UnitPart, bands: ReadonlyMap<number, readonly Band[]>): Attribution[] {
  const holders: Attribution[] = [];
  let holder = unit.id;
  let since = unit.validFrom;
  let estimated = false;
  for (;;) {
    const next = bands.get(holder)?.find((band) => band.from <= piece.bucketFrom && piece.bucketFrom < band.to);
    const validUntil = next ? addDays(next.descent.effectiveOn, -1) : null;
    holders.push({ fromUnitId: unit.id, part: piece.part, toUnitId: holder, validFrom: since, validUntil, estimated });
    if (!next) return holders;
    estimated ||= next.descent.estimated;
    holder = next.descent.to;
    since = next.descent.effectiveOn;
  }
}
