import { fromDayNumber } from '../../platform/plain-date.ts';
import { fold } from '../../platform/text.ts';
import type { RegisterRecord } from './register.findings.ts';
import { unitNamed, type ReferenceUnit, type RegisterReference } from './register.reference.ts';

type CodeColumn = 'unitCode' | 'receivingUnitCode';

export interface RowUnits {
  readonly handling: ReferenceUnit;
  readonly receiving: ReferenceUnit;
}

/** The units a row names, as they were on the day of receipt. @param day day number; null when it is not known */
export function resolveUnit(under: RegisterRecord, day: number | null, reference: RegisterReference): RowUnits | null {
  const handling = unitOf(under, 'unitCode', { day, reference });
  const receiving =
    under.cell('receivingUnitCode') === '' ? handling : unitOf(under, 'receivingUnitCode', { day, reference });
  if (!handling || !receiving) return null;
  const name = under.cell('unitName');
  if (name !== '' && name !== handling.name && bare(name) !== bare(handling.name)) {
    under.warn('UNIT_NAME_DIFFERS', 'unitName', { code: handling.code, name: handling.name });
  }
  return { handling, receiving };
}

/** Where the tone mark stands (Hòa, Hoà) is a matter of taste, and so is case. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .toLowerCase() + tones(name);
const tones = (name: string): string =>
  (name.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).join('');

function unitOf(
  under: RegisterRecord,
  column: CodeColumn,
  { day, reference }: { day: number | null; reference: RegisterReference },
): ReferenceUnit | null {
  const cell = under.cell(column);
  const code = /^\d{1,4}$/.test(cell) ? cell.padStart(5, '0') : cell;
  const generations = reference.units.get(code) ?? [];
  if (generations.length === 0) return unknown(under, column, { day, reference });
  if (day === null) return null;
  const inForce = generations.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (inForce) return inForce;
  const ended = generations.findLast(({ lastDay }) => lastDay < day);
  if (ended) sayEnded(under, column, ended);
  else sayNotYet(under, column, generations);
  return null;
}

function unknown(
  under: RegisterRecord,
  column: CodeColumn,
  { day, reference }: { day: number | null; reference: RegisterReference },
): null {
  const name = column === 'unitCode' ? under.cell('unitName') : '';
  const named = day === null ? null : unitNamed(name, day, reference);
  under.error(
    'ROW_UNIT_UNKNOWN',
    column,
    named && fold(name) !== '' ? { suggestion: `${named.code} (${named.name})` } : {},
  );
  return null;
}

function sayEnded(under: RegisterRecord, column: CodeColumn, unit: ReferenceUnit): void {
  const ended = fromDayNumber(unit.lastDay).split('-').reverse().join('/');
  under.error('UNIT_ENDED', column, { name: unit.name, ended, successors: unit.successors.join(', ') || '?' });
}

function sayNotYet(under: RegisterRecord, column: CodeColumn, generations: readonly ReferenceUnit[]): void {
  const first = generations.reduce((earliest, unit) => (unit.firstDay < earliest.firstDay ? unit : earliest));
  const since = fromDayNumber(first.firstDay).split('-').reverse().join('/');
  under.error('UNIT_NOT_YET', column, { name: first.name, since });
}
