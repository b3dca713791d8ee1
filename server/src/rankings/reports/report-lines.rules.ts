import { createHash } from 'node:crypto';
import type { Language } from '../../platform/context.ts';
import type { Counts, TallyColumn } from '../metric/metric.columns.ts';
import type { Both } from './report-period.rules.ts';

/** How a cell is to be written. */
export type CellKind = 'COUNT' | 'SHARE' | 'POINTS' | 'NUMBER' | 'TEXT';

/** One figure, or a word, of a line. */
export interface Cell {
  readonly column: string;
  readonly kind: CellKind;
  readonly value: number | null;
  readonly text: string | null;
  /** Names of `DossierCount`: the dossiers behind the figure; empty where there are none to be shown. */
  readonly countsAny: readonly string[];
  readonly countsNone: readonly string[];
}

/** A line of a report as it is at one state of knowledge. */
export interface Line {
  /** Unique within the report, and the same in every period. */
  readonly key: string;
  readonly label: string;
  /** Whose dossiers its figures are of; null where they are of nobody's alone. */
  readonly unit: number | null;
  readonly fieldCode: string | null;
  readonly isTotal: boolean;
  readonly cells: readonly Cell[];
}

/** The heads of a form's columns. */
export interface Column {
  readonly key: string;
  readonly name: Both;
  readonly kind: CellKind;
}

/** A cell without dossiers behind it. */
export const plain = (column: string, kind: CellKind, value: number | null): Cell => ({
  column,
  kind,
  value,
  text: null,
  countsAny: [],
  countsNone: [],
});

export const words = (column: string, text: string | null): Cell => ({ ...plain(column, 'TEXT', null), text });

/** A figure with the counts that its dossiers are found by. */
export const counted = (column: string, value: number, countsAny: readonly string[]): Cell => ({
  ...plain(column, 'COUNT', value),
  countsAny,
});

type CountOf = (counts: Counts) => number;
interface CountColumn extends Column {
  readonly of: CountOf;
  readonly countsAny: readonly string[];
}

const sum =
  (...names: readonly TallyColumn[]): CountOf =>
  (counts) =>
    names.reduce((total, name) => total + (counts[name] ?? 0), 0);

const ENDED = ['early', 'on_time', 'late'] as const;
const OPEN = ['pending_in_time', 'pending_overdue'] as const;
/** What came over from the period before: whatever was handled or is open, less what came in. */
const carriedOver: CountOf = (counts) => sum(...ENDED, 'returned', ...OPEN)(counts) - sum('received')(counts);

const count = (
  [key, ...name]: readonly [key: string, ...Both],
  of: CountOf,
  countsAny: readonly string[],
): CountColumn => ({
  key,
  name,
  kind: 'COUNT',
  of,
  countsAny,
});

/** The columns of the periodic report on receiving and solving dossiers, in their order. */
export const BALANCE_COLUMNS: readonly CountColumn[] = [
  count(['handled', 'Tổng tiếp nhận', 'All to handle'], (row) => sum('received')(row) + carriedOver(row), [
    'RECEIVED',
    'CARRIED_OVER',
  ]),
  count(['online', 'Trực tuyến', 'Online'], sum('online'), ['ONLINE']),
  count(['in_person', 'Trực tiếp', 'In person'], sum('in_person'), ['IN_PERSON']),
  count(['post', 'Bưu chính', 'By post'], sum('post'), ['POST']),
  count(['carried_over', 'Kỳ trước chuyển sang', 'Carried over'], carriedOver, ['CARRIED_OVER']),
  count(['resolved', 'Tổng đã giải quyết', 'All solved'], sum(...ENDED), ['EARLY', 'ON_TIME', 'LATE']),
  count(['early', 'Trước hạn', 'Early'], sum('early'), ['EARLY']),
  count(['on_time', 'Đúng hạn', 'On time'], sum('on_time'), ['ON_TIME']),
  count(['late', 'Quá hạn', 'Late'], sum('late'), ['LATE']),
  count(['returned', 'Trả lại, rút', 'Given back'], sum('returned'), ['RETURNED']),
  count(['pending', 'Tổng đang giải quyết', 'All pending'], sum(...OPEN), ['PENDING_IN_TIME', 'PENDING_OVERDUE']),
  count(['pending_in_time', 'Trong hạn', 'In time'], sum('pending_in_time'), ['PENDING_IN_TIME']),
  count(['pending_overdue', 'Đã quá hạn', 'Overdue'], sum('pending_overdue'), ['PENDING_OVERDUE']),
];

/** What is read of the dossiers for those columns. */
export const BALANCE_COUNTS: readonly TallyColumn[] = [
  'received',
  'online',
  'in_person',
  'post',
  ...ENDED,
  'returned',
  ...OPEN,
];

type Head = Omit<Line, 'cells' | 'isTotal'>;

const balanceLine = (head: Head, counts: Counts, isTotal = false): Line => ({
  ...head,
  isTotal,
  cells: BALANCE_COLUMNS.map(({ key, of, countsAny }) => counted(key, of(counts), head.unit === null ? [] : countsAny)),
});

/** A line of the periodic report with the counts it is made of. */
export interface Counted extends Head {
  readonly counts: Counts;
}

/**
 * The lines of the periodic report, those with any dossier, by name, and their total.
 * @param unit whose dossiers the total is of; null where the lines are of several units
 */
export function balanceLines(rows: readonly Counted[], unit: number | null, language: Language): Line[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  const shown = rows
    .filter(({ counts }) => BALANCE_COUNTS.some((name) => (counts[name] ?? 0) !== 0))
    .sort((one, other) => collator.compare(one.label, other.label) || collator.compare(one.key, other.key));
  const total: Counts = {};
  for (const { counts } of shown) {
    for (const name of BALANCE_COUNTS) total[name] = (total[name] ?? 0) + (counts[name] ?? 0);
  }
  const label = language === 'vi' ? 'Tổng số' : 'Total';
  return [
    ...shown.map(({ counts, ...head }) => balanceLine(head, counts)),
    balanceLine({ key: 'total', label, unit, fieldCode: null }, total, true),
  ];
}

/** What must agree, and whether it does. */
export interface Check {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

const valueIn = (lines: readonly Line[], column: string): number =>
  lines.find(({ isTotal }) => isTotal)?.cells.find((cell) => cell.column === column)?.value ?? 0;

/**
 * What of the periodic report must agree: with the period before, within itself, and with the totals of the place.
 * @param totals the same told of the place as a whole, not line by line
 */
export function balanceChecks(
  lines: readonly Line[],
  before: readonly Line[],
  { totals, language }: { readonly totals: Counts; readonly language: Language },
): Check[] {
  const told = (column: string): number => valueIn(lines, column);
  const vi = language === 'vi';
  const whole = BALANCE_COLUMNS.filter(({ key }) => ['handled', 'resolved', 'pending'].includes(key));
  return [
    {
      name: vi
        ? 'Kỳ trước chuyển sang = đang giải quyết cuối kỳ trước'
        : 'Carried over = pending when the period before ended',
      left: told('carried_over'),
      right: valueIn(before, 'pending'),
    },
    {
      name: vi
        ? 'Tổng tiếp nhận = đã giải quyết + trả lại + đang giải quyết'
        : 'All to handle = solved + given back + pending',
      left: told('handled'),
      right: told('resolved') + told('returned') + told('pending'),
    },
    {
      name: vi ? 'Tiếp nhận trong kỳ = tổng ba hình thức nộp' : 'Received = the sum of the three channels',
      left: told('handled') - told('carried_over'),
      right: told('online') + told('in_person') + told('post'),
    },
    ...whole.map(({ key, name, of }) => ({
      name: vi ? `${name[0]}: cộng các dòng = số của cả nơi` : `${name[1]}: sum of the lines = the place as a whole`,
      left: told(key),
      right: of(totals),
    })),
  ];
}

/** A line beside the period before, and beside what would be told now. */
export interface ComparedCell extends Cell {
  readonly before: number | null;
  readonly now: number | null;
}
export interface ComparedLine extends Omit<Line, 'cells'> {
  readonly cells: readonly ComparedCell[];
}

const blank = (line: Line): Line => ({
  ...line,
  cells: line.cells.map((cell) => ({ ...cell, value: cell.kind === 'COUNT' ? 0 : null, text: null })),
});

/**
 * Each line with the same of the period before and, of a signed report, with what would be told now. A line that only the
 * others have stands before the total, empty.
 * @param now null of what is told now anyway
 */
export function compared(
  lines: readonly Line[],
  before: readonly Line[],
  now: readonly Line[] | null,
): readonly ComparedLine[] {
  const known = new Set(lines.map(({ key }) => key));
  const missing = new Map(
    [...(now ?? []), ...before].flatMap((line) => (known.has(line.key) ? [] : [[line.key, line]])),
  );
  const isLast = ({ isTotal }: Line): boolean => isTotal;
  const all = [
    ...lines.filter((line) => !isLast(line)),
    ...[...missing.values()].filter((line) => !isLast(line)).map(blank),
    ...lines.filter(isLast),
  ];
  const [earlier, later] = [byKey(before), byKey(now ?? lines)];
  return all.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => ({
      ...cell,
      before: valueOf(earlier.get(line.key), cell),
      now: valueOf(later.get(line.key), cell),
    })),
  }));
}

const byKey = (lines: readonly Line[]): ReadonlyMap<string, Line> => new Map(lines.map((line) => [line.key, line]));

const valueOf = (line: Line | undefined, { column, kind }: Cell): number | null =>
  line === undefined && kind === 'COUNT' ? 0 : (line?.cells.find((cell) => cell.column === column)?.value ?? null);

/** How many figures of a signed report would be others now. */
export const differencesOf = (lines: readonly ComparedLine[]): number =>
  lines.reduce((sum, { cells }) => sum + cells.filter(({ value, now }) => value !== now).length, 0);

/**
 * The fingerprint of a report's figures, SHA-256 in hexadecimal: what is signed. Names are not in it, nor the order by them:
 * a field or unit is called otherwise in another language, or later.
 */
export const digestOf = (
  key: string,
  days: { readonly from: string; readonly to: string },
  lines: readonly Line[],
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        key,
        days.from,
        days.to,
        [...lines]
          .sort((one, other) => (one.key < other.key ? -1 : 1))
          .map((line) => [line.key, line.cells.map(({ column, value }) => [column, value])]),
      ]),
    )
    .digest('hex');
