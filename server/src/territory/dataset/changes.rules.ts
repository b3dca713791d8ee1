import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import { finding, type Finding } from '../quality/finding.ts';
import { WHOLE_SHARE } from '../lineage/shares.rules.ts';
import { foldedKey, markedKey } from '../unit/search.rules.ts';
import { KNOWN_EVENTS } from './known-facts.ts';
import { unitIdOf, type LineageData, type UnitData } from './territory-data.ts';
import type { SourceChange } from './territory-source.ts';
import { formerKey, nameOf } from './units.rules.ts';

export interface Changed {
  readonly units: readonly UnitData[];
  readonly lineage: readonly LineageData[];
  readonly findings: readonly Finding[];
}

/** Lets units of the reform take another type or name: the old validity ends, another begins the day after. */
export function applyChanges(units: readonly UnitData[], changes: readonly SourceChange[]): Changed {
  const generations = generationsOf(changes);
  const present = new Map(units.map((unit) => [unit.code, unit]));
  const ended: UnitData[] = [];
  const lineage: LineageData[] = [];
  const findings: Finding[] = [];
  for (const change of changes.toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn))) {
    const before = present.get(change.code);
    if (!before || before.validFrom >= change.effectiveOn) {
      findings.push(finding('CHANGE_OF_UNKNOWN_UNIT', change.code, { on: change.effectiveOn, given: change.code }));
      continue;
    }
    const after = successorOf(before, change, generations.get(change.effectiveOn) ?? 0);
    ended.push({ ...before, validUntil: addDays(change.effectiveOn, -1) });
    present.set(change.code, after);
    lineage.push(edgeOf(before, after));
  }
  return { units: [...present.values(), ...ended], lineage, findings };
}

/** Known events keep their numbers whatever the source tells; new ones follow in order of their days. */
function generationsOf(changes: readonly SourceChange[]): ReadonlyMap<PlainDate, number> {
  const unknown = new Set(changes.map((change) => change.effectiveOn).filter((day) => !KNOWN_EVENTS.includes(day)));
  return new Map([...KNOWN_EVENTS, ...[...unknown].toSorted()].map((day, index) => [day, index + 1]));
}

function successorOf(before: UnitData, change: SourceChange, generation: number): UnitData {
  const { type, name, shortName } = nameOf(change.name);
  const formerNames = [...new Set([before.name, ...before.formerNames])].filter((one) => one !== name);
  return {
    ...before,
    id: unitIdOf(before.code, generation),
    generation,
    type,
    name,
    shortName,
    validFrom: change.effectiveOn,
    legalAct: change.legalAct,
    formerNames,
    nameMarked: markedKey(shortName),
    nameFolded: foldedKey(shortName),
    formerFolded: formerKey(formerNames),
  };
}

const edgeOf = (before: UnitData, after: UnitData): LineageData => ({
  fromUnitId: before.id,
  fromName: null,
  toUnitId: after.id,
  relation: before.type === after.type ? 'RENAMED' : 'RECLASSIFIED',
  effectiveOn: after.validFrom,
  share: WHOLE_SHARE,
  shareEstimated: false,
});
