import { addDays, dayOf, type PlainDate } from '../../platform/plain-date.ts';
import { SheetChecker, type CheckedRecord } from '../../platform/sheet/sheet.check.ts';
import type { SheetRecord } from '../../platform/sheet/sheet.csv.ts';
import { parseDay } from '../../platform/sheet/sheet.dates.ts';
import type { WordList } from '../../platform/sheet/sheet.words.ts';
import { ROSTER_COLUMNS, type RosterColumn, type RosterLayout } from './roster.columns.ts';
import type { RosterFindingCode, RosterRecord } from './roster.findings.ts';
import { dayText, isPosition, positionOf, unitOf } from './roster.places.ts';
import type { RosterReference } from './roster.reference.queries.ts';
import type { RosterRow, RowAssignment, RowPerson } from './roster.row.ts';
import {
  assignmentWords,
  bandWords,
  degreeWords,
  fieldWords,
  kindWords,
  majorWords,
  sexWords,
} from './roster.words.ts';

type DayColumn = 'birthDate' | 'hiredOn' | 'from' | 'until';
const CODE = /^[^\s\p{C}\p{Z}]{2,40}$/u;
const LIMITS: readonly (readonly [RosterColumn, number])[] = [
  ['name', 120],
  ['ethnicity', 60],
  ['position', 120],
  ['postCode', 60],
  ['major', 120],
];
/** Of full age for public service. @source Luật Cán bộ, công chức 22/2008/QH12, Điều 36: đủ 18 tuổi trở lên */
const ADULT_YEARS = 18;
const FURTHEST_AHEAD_DAYS = 366;

interface Days {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** Checks the rows of one roster, each by itself; what is known already is judged when they are written. */
export class RosterChecker {
  private readonly sheet: SheetChecker<RosterColumn>;
  private readonly reference: RosterReference;
  private readonly today: PlainDate;

  constructor(layout: RosterLayout, reference: RosterReference, now: Date) {
    this.sheet = new SheetChecker(ROSTER_COLUMNS, layout);
    this.reference = reference;
    this.today = dayOf(now);
  }

  check(record: SheetRecord): CheckedRecord<RosterRow> {
    return this.sheet.check<RosterRow, RosterFindingCode>(record, (under) => this.content(record.line, under));
  }

  private content(line: number, under: RosterRecord): RosterRow | null {
    const { cell } = under;
    const isSeat = cell('code') === '' && cell('name') === '' && cell('postCode') !== '';
    for (const [column, limit] of LIMITS) {
      if (cell(column).length > limit)
        under.error('VALUE_TOO_LONG', column, { title: ROSTER_COLUMNS[column].title, limit });
    }
    const days = this.days(under);
    const person = isSeat ? null : this.person(under, days?.from ?? null);
    const unit = days && unitOf(under, days.from, this.reference);
    const work = days && this.work(under, days, person);
    if (!days || !unit || !work || (!isSeat && !person)) return null;
    return {
      line,
      unitId: unit.id,
      unitName: unit.name,
      unitUntil: unit.until,
      positionCode: work.positionCode,
      postCode: cell('postCode') || null,
      ...days,
      person,
      work: isSeat ? null : work,
    };
  }

  private days(under: RosterRecord): Days | null {
    const from = this.day(under, 'from');
    const until = this.day(under, 'until');
    if (from === null) {
      if (under.cell('from') === '') this.missing(under, 'from');
      return null;
    }
    if (until !== null && until < from) under.error('UNTIL_BEFORE_FROM', 'until', { from: dayText(from) });
    if (from > addDays(this.today, FURTHEST_AHEAD_DAYS)) under.error('ASSIGNED_TOO_FAR_AHEAD', 'from');
    return { from, until };
  }

  private day(under: RosterRecord, column: DayColumn): PlainDate | null {
    const cell = under.cell(column);
    const day = cell === '' ? null : parseDay(cell);
    if (cell !== '' && day === null) under.error('DATE_INVALID', column);
    return day;
  }

  private person(under: RosterRecord, from: PlainDate | null): RowPerson | null {
    const { cell } = under;
    const code = cell('code');
    if (code === '') this.missing(under, 'code');
    else if (!CODE.test(code)) under.error('OFFICIAL_CODE_INVALID', 'code');
    const names = cell('name').split(/\s+/u);
    if (cell('name') === '') this.missing(under, 'name');
    else if (names.length < 2) under.error('NAME_TOO_SHORT', 'name');
    const kind = this.word(under, 'kind', kindWords);
    if (cell('kind') === '') this.missing(under, 'kind');
    const birthDate = this.day(under, 'birthDate');
    if (birthDate !== null && from !== null && yearsLater(birthDate, ADULT_YEARS) > from) {
      under.error('TOO_YOUNG', 'birthDate', { day: dayText(from) });
    }
    const level = this.word(under, 'degree', degreeWords);
    const rating = this.word(under, 'rating', bandWords);
    const known = {
      birthDate,
      sex: this.word(under, 'sex', sexWords),
      hiredOn: this.day(under, 'hiredOn'),
      ethnicity: cell('ethnicity') || null,
      degree: level === null ? null : { level: Number(level), ...this.major(under) },
      rating: rating === null ? null : { year: Number(this.today.slice(0, 4)) - 1, band: rating },
    };
    if (kind === null) return null;
    const [familyName = '', ...rest] = names;
    return { code, kind, familyName, middleName: rest.slice(0, -1).join(' '), givenName: rest.at(-1) ?? '', ...known };
  }

  private major(under: RosterRecord): { readonly major: string; readonly fieldCode: string | null } {
    const major = under.cell('major');
    const fieldCode = majorWords.find(major) ?? fieldWords.find(major);
    if (major !== '' && fieldCode === null) under.warn('MAJOR_WITHOUT_FIELD', 'major');
    return { major, fieldCode };
  }

  /** Work of the catalogue, or of a contract or a non-professional outside it. */
  private work(
    under: RosterRecord,
    days: Days,
    person: RowPerson | null,
  ): (RowAssignment & { readonly positionCode: string | null }) | null {
    const cell = under.cell('position');
    if (cell === '') {
      this.missing(under, 'position');
      return null;
    }
    const kind =
      this.word(under, 'assignment', assignmentWords) ??
      (person?.kind === 'NON_PROFESSIONAL' ? 'TEMPORARY' : 'PRIMARY');
    const field = this.word(under, 'field', fieldWords);
    const isOutside = person?.kind === 'CONTRACT' || person?.kind === 'NON_PROFESSIONAL';
    const statutoryEnd = kind === 'TEMPORARY' ? this.statutoryEnd(days) : null;
    if (kind === 'SECONDMENT') this.secondment(under, days);
    if (isOutside && field !== null && !isPosition(cell, this.reference)) {
      return { kind, title: cell, fieldCode: field, statutoryEnd, positionCode: null };
    }
    const position = positionOf(under, days, this.reference);
    return (
      position && {
        kind,
        title: position.name,
        fieldCode: position.fieldCode,
        statutoryEnd,
        positionCode: position.code,
      }
    );
  }

  /** The norm's day; for what begins later the row's own. */
  private statutoryEnd({ from, until }: Days): PlainDate | null {
    const { temporaryEnd } = this.reference;
    return temporaryEnd !== null && temporaryEnd > from ? temporaryEnd : (until ?? from);
  }

  private secondment(under: RosterRecord, { from, until }: Days): void {
    const years = this.reference.secondmentYears;
    if (until === null) under.error('SECONDMENT_OPEN', 'until');
    else if (until >= yearsLater(from, years)) under.error('SECONDMENT_TOO_LONG', 'until', { years });
  }

  private word<Value extends string>(under: RosterRecord, column: RosterColumn, list: WordList<Value>): Value | null {
    const cell = under.cell(column);
    if (cell === '') return null;
    const value = list.find(cell);
    if (value !== null) return value;
    const suggestion = list.suggest(cell);
    under.error('WORD_UNKNOWN', column, {
      title: ROSTER_COLUMNS[column].title,
      words: list.words.join(', '),
      ...(suggestion === null ? {} : { suggestion: `“${suggestion}”` }),
    });
    return null;
  }

  private missing(under: RosterRecord, column: RosterColumn): void {
    under.error('VALUE_MISSING', column, { title: ROSTER_COLUMNS[column].title });
  }
}

/** The same day some years later; 29 February counts as 28 February. */
function yearsLater(day: PlainDate, years: number): PlainDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  return `${year}${day.endsWith('-02-29') ? '-02-28' : day.slice(4)}`;
}
