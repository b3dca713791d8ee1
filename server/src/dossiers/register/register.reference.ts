import { createHash } from 'node:crypto';
import { fold } from '../../platform/text.ts';
import type { WorkingCalendar } from '../calendar/calendar.rules.ts';

/** A share of a split unit's dossiers: those whose bucket lies in [bucketFrom, bucketTo). */
export interface UnitPart {
  readonly part: number;
  readonly bucketFrom: number;
  readonly bucketTo: number;
}

/** A unit during one validity, as an import needs it. */
export interface ReferenceUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Day numbers, both included; `lastDay` is Infinity while it is in force. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** `30112 (Xã Mỹ Hiệp)`, of each unit that took it over. */
  readonly successors: readonly string[];
  readonly parts: readonly UnitPart[];
}

export interface ReferenceProcedure {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly limitWorkingDays: number | null;
}

/** What rows are checked against; loaded once an import. */
export interface RegisterReference {
  readonly units: ReadonlyMap<string, readonly ReferenceUnit[]>;
  readonly procedures: ReadonlyMap<string, ReferenceProcedure>;
  readonly calendar: WorkingCalendar;
  /** Parts of units whose dossiers may be brought, by `partKey`; null for all. */
  readonly allowed: ReadonlySet<string> | null;
}

/** A part of a unit as one word. */
export const partKey = (unitId: number, part: number): string => `${String(unitId)}/${String(part)}`;

/** Groups units by their code, which is used again after a merger. */
export function unitsByCode(units: readonly ReferenceUnit[]): Map<string, ReferenceUnit[]> {
  const byCode = new Map<string, ReferenceUnit[]>();
  for (const unit of units) byCode.set(unit.code, [...(byCode.get(unit.code) ?? []), unit]);
  return byCode;
}

/** Which of 10,000 buckets a dossier falls into; the database computes the same in `dossier.bucket`. */
export const bucketOf = (code: string): number =>
  Number.parseInt(createHash('md5').update(code).digest('hex').slice(0, 8), 16) % 10_000;

/** The part of its unit that a dossier belongs to; 0 for a unit that was never split. */
export function partOf(code: string, parts: readonly UnitPart[]): number {
  if (parts.length <= 1) return parts[0]?.part ?? 0;
  const bucket = bucketOf(code);
  return parts.find(({ bucketFrom, bucketTo }) => bucket >= bucketFrom && bucket < bucketTo)?.part ?? 0;
}

/** A unit in force on the day whose name, without its marks, is the one given. */
export function unitNamed(name: string, day: number, reference: RegisterReference): ReferenceUnit | null {
  const asked = fold(name);
  if (asked === '') return null;
  for (const generations of reference.units.values()) {
    const found = generations.find((unit) => unit.firstDay <= day && day <= unit.lastDay && fold(unit.name) === asked);
    if (found) return found;
  }
  return null;
}
