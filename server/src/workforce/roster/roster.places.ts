import type { PlainDate } from '../../platform/plain-date.ts';
import { nearest } from '../../platform/sheet/sheet.words.ts';
import { fold } from '../../platform/text.ts';
import type { RosterRecord } from './roster.findings.ts';
import type { RosterPosition, RosterReference, RosterUnit } from './roster.reference.queries.ts';

interface Span {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

const END = '9999-12-31';
/** Whether two spans of days share one. */
export const meet = (one: Span, other: Span): boolean =>
  one.from <= (other.until ?? END) && other.from <= (one.until ?? END);

/** A day as people write it. */
export const dayText = (date: PlainDate): string => date.split('-').reverse().join('/');

/** The unit a row names, as it was on the day; null where there is none, which is said. */
export function unitOf(under: RosterRecord, day: PlainDate, { units, allowed }: RosterReference): RosterUnit | null {
  const cell = under.cell('unitCode');
  const code = /^\d{1,4}$/.test(cell) ? cell.padStart(5, '0') : cell;
  const generations = units.get(code) ?? [];
  const unit = generations.find((each) => meet(each, { from: day, until: day }));
  if (generations.length === 0) {
    const asked = fold(under.cell('unitName'));
    const named = asked === '' ? undefined : unitNamed(asked, day, units);
    under.error('ROSTER_UNIT_UNKNOWN', 'unitCode', named ? { suggestion: `${named.code} (${named.name})` } : {});
    return null;
  }
  if (!unit) {
    under.error('ROSTER_UNIT_NOT_THEN', 'unitCode', { name: generations[0]?.name ?? '', day: dayText(day) });
    return null;
  }
  if (allowed?.has(unit.id) === false) under.error('ROSTER_UNIT_NOT_YOURS', 'unitCode');
  const name = under.cell('unitName');
  if (name !== '' && fold(name) !== fold(unit.name)) {
    under.warn('ROSTER_UNIT_NAME_DIFFERS', 'unitName', { name: unit.name });
  }
  return unit;
}

function unitNamed(asked: string, day: PlainDate, units: RosterReference['units']): RosterUnit | undefined {
  for (const generations of units.values()) {
    const found = generations.find((unit) => fold(unit.name) === asked && meet(unit, { from: day, until: day }));
    if (found) return found;
  }
  return undefined;
}

/** The position a row names, of the catalogue at any time of the span; null where there is none, which is said. */
export function positionOf(under: RosterRecord, span: Span, reference: RosterReference): RosterPosition | null {
  const cell = under.cell('position');
  const known = reference.positions.get(fold(cell)) ?? [];
  const found = known.find((each) => meet(each, span));
  if (found) return found;
  const [other] = known;
  if (other) {
    const { from, until } = other;
    const days = until === null ? `≥ ${dayText(from)}` : `${dayText(from)} – ${dayText(until)}`;
    under.error('POSITION_NOT_THEN', 'position', { days });
    return null;
  }
  const suggestion = nearest(cell, reference.positionNames);
  under.error('ROSTER_POSITION_UNKNOWN', 'position', suggestion === null ? {} : { suggestion: `“${suggestion}”` });
  return null;
}

/** Whether the catalogue knows the word at all. */
export const isPosition = (cell: string, { positions }: RosterReference): boolean => positions.has(fold(cell));
