import type { CsvRow, CsvTable } from '../dataset/csv-table.ts';
import type { TraitKind } from './trait.words.ts';

/** One line of a file of traits. */
export interface ToldTrait {
  readonly line: number;
  readonly code: string;
  /** Day on which the code names the unit. */
  readonly asOf: string;
  readonly kind: TraitKind;
  readonly holds: boolean;
  readonly source: string;
  /** Null: as long as the unit is in force. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** What is wrong with a line and how to mend it. */
export interface TraitFinding {
  readonly line: number;
  readonly column: string;
  readonly vi: string;
  readonly en: string;
}

export interface TraitFile {
  readonly traits: readonly ToldTrait[];
  readonly findings: readonly TraitFinding[];
}

const LONGEST_SOURCE = 500;

/** Names of the columns, the first of each as the template has it. */
const COLUMNS = {
  code: ['code', 'mã'],
  asOf: ['as_of', 'tính đến ngày'],
  kind: ['kind', 'đặc điểm'],
  value: ['value', 'có hay không'],
  source: ['source', 'nguồn'],
  validFrom: ['valid_from', 'từ ngày'],
  validUntil: ['valid_until', 'đến ngày'],
} as const;
type ColumnName = keyof typeof COLUMNS;
const NEEDED: readonly ColumnName[] = ['code', 'asOf', 'kind', 'value', 'source'];

const KINDS: Readonly<Record<string, TraitKind>> = {
  mountain: 'MOUNTAIN',
  'miền núi': 'MOUNTAIN',
  'vùng cao': 'MOUNTAIN',
  border: 'BORDER',
  'biên giới': 'BORDER',
  island: 'ISLAND',
  'hải đảo': 'ISLAND',
};
const VALUES: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  có: true,
  1: true,
  no: false,
  false: false,
  không: false,
  0: false,
};

/** A day as `2025-07-01` or `01/07/2025`; null where it is none. */
function dayOf(text: string): string | null {
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const [, day = '', month = '', year = ''] = vietnamese ?? [];
  const iso = vietnamese ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

type Problem = Omit<TraitFinding, 'line'>;

const problem = (column: ColumnName, vi: string, en: string): Problem => ({ column: COLUMNS[column][0], vi, en });

/** Reads a file of traits; a line with anything wrong tells nothing but that. */
export function readTraits(table: CsvTable): TraitFile {
  const nameOf = (column: ColumnName): string | undefined =>
    table.columns.find((name) => (COLUMNS[column] as readonly string[]).includes(name.toLowerCase()));
  const missing = NEEDED.filter((column) => nameOf(column) === undefined);
  if (missing.length > 0) {
    const findings = missing.map((column) => ({
      line: 1,
      ...problem(column, `Thiếu cột \`${COLUMNS[column][0]}\`.`, `Column \`${COLUMNS[column][0]}\` is missing.`),
    }));
    return { traits: [], findings };
  }
  const read = table.rows.map((row) => readLine(row, (column) => row.cell(nameOf(column) ?? '')));
  const traits = read.flatMap((each) => ('trait' in each ? [each.trait] : []));
  const findings = read.flatMap((each) => ('findings' in each ? each.findings : []));
  return { traits, findings };
}

type Cell = (column: ColumnName) => string;

function wrongCode(code: string): Problem[] {
  if (/^\d{5}$/u.test(code)) return [];
  const vi = `Mã \`${code}\` phải có 5 chữ số, kể cả số 0 ở đầu.`;
  return [problem('code', vi, `Code \`${code}\` takes 5 digits, leading zeros included.`)];
}

function wrongKind(kind: string): Problem[] {
  if (KINDS[kind.toLowerCase()] !== undefined) return [];
  const vi = `Đặc điểm \`${kind}\` không có: dùng MOUNTAIN, BORDER hay ISLAND (miền núi, biên giới, hải đảo).`;
  return [problem('kind', vi, `There is no kind \`${kind}\`: use MOUNTAIN, BORDER or ISLAND.`)];
}

function wrongValue(value: string): Problem[] {
  if (VALUES[value.toLowerCase()] !== undefined) return [];
  const vi = `\`${value}\` không phải có hay không; chưa rõ thì bỏ dòng này.`;
  return [problem('value', vi, `\`${value}\` is neither yes nor no; leave the line out while it is unknown.`)];
}

function wrongSource(source: string): Problem[] {
  if (source !== '' && [...source].length <= LONGEST_SOURCE) return [];
  const longest = String(LONGEST_SOURCE);
  return [problem('source', `Nguồn phải có từ 1 đến ${longest} ký tự.`, `A source has 1 to ${longest} characters.`)];
}

function wrongDays(cell: Cell): Problem[] {
  const wrong = (['asOf', 'validFrom', 'validUntil'] as const).filter((column) => {
    const text = cell(column);
    return dayOf(text) === null && (text !== '' || column === 'asOf');
  });
  const told = wrong.map((column) => {
    const text = cell(column) || '–';
    const vi = `\`${text}\` không phải ngày: viết 2025-07-01 hoặc 01/07/2025.`;
    return problem(column, vi, `\`${text}\` is no day: write 2025-07-01 or 01/07/2025.`);
  });
  const [from, until] = [dayOf(cell('validFrom')), dayOf(cell('validUntil'))];
  if (from === null || until === null || from <= until) return told;
  return [...told, problem('validUntil', 'Ngày cuối trước ngày đầu.', 'The last day is before the first.')];
}

function readLine(
  { line }: CsvRow,
  cell: Cell,
): { readonly trait: ToldTrait } | { readonly findings: readonly TraitFinding[] } {
  const [code, source] = [cell('code'), cell('source')];
  const problems = [
    ...wrongCode(code),
    ...wrongKind(cell('kind')),
    ...wrongValue(cell('value')),
    ...wrongSource(source),
    ...wrongDays(cell),
  ];
  const kind = KINDS[cell('kind').toLowerCase()];
  const holds = VALUES[cell('value').toLowerCase()];
  const asOf = dayOf(cell('asOf'));
  if (problems.length > 0 || kind === undefined || holds === undefined || asOf === null) {
    return { findings: problems.map((each) => ({ line, ...each })) };
  }
  const days = { validFrom: dayOf(cell('validFrom')), validUntil: dayOf(cell('validUntil')) };
  return { trait: { line, code, asOf, kind, holds, source, ...days } };
}

/** A unit that a code names on a day, with its validity. */
export interface NamedUnit {
  readonly line: number;
  readonly id: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** A line as it is kept: of one unit, within its validity. */
export interface KeptTrait {
  readonly line: number;
  readonly unitId: number;
  readonly kind: TraitKind;
  readonly holds: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: string;
}

const LATE = '9999-12-31';

/** Whether two lines tell of one thing on one day. */
const meet = (one: KeptTrait, other: KeptTrait): boolean =>
  one.unitId === other.unitId &&
  one.kind === other.kind &&
  one.validFrom <= (other.validUntil ?? LATE) &&
  other.validFrom <= (one.validUntil ?? LATE);

/** Lines of the units they name; what is outside a unit's validity, or told twice, is a finding. */
export function placeTraits(
  told: readonly ToldTrait[],
  units: readonly NamedUnit[],
): { readonly kept: readonly KeptTrait[]; readonly findings: readonly TraitFinding[] } {
  const byLine = new Map(units.map((unit) => [unit.line, unit]));
  const kept: KeptTrait[] = [];
  const findings: TraitFinding[] = [];
  const groups = new Map<string, KeptTrait[]>();
  for (const trait of told) {
    const placed = placeOne(trait, byLine.get(trait.line));
    if ('column' in placed) {
      findings.push({ line: trait.line, ...placed });
      continue;
    }
    const key = `${String(placed.unitId)} ${placed.kind}`;
    const same = groups.get(key) ?? [];
    const other = same.find((each) => meet(each, placed));
    if (other) {
      const at = String(other.line);
      const twice = problem(
        'code',
        `Cùng đơn vị, đặc điểm và ngày với dòng ${at}.`,
        `The same unit, kind and days as line ${at}.`,
      );
      findings.push({ line: trait.line, ...twice });
      continue;
    }
    groups.set(key, [...same, placed]);
    kept.push(placed);
  }
  return { kept, findings };
}

function placeOne(trait: ToldTrait, unit: NamedUnit | undefined): KeptTrait | Problem {
  const { line, code, asOf, kind, holds, source } = trait;
  if (!unit) {
    return problem(
      'code',
      `Ngày ${asOf} không có đơn vị nào mang mã ${code}.`,
      `No unit bears the code ${code} on ${asOf}.`,
    );
  }
  const validFrom = trait.validFrom ?? unit.validFrom;
  const validUntil = trait.validUntil ?? unit.validUntil;
  const isWithin =
    validFrom >= unit.validFrom &&
    (validUntil ?? LATE) <= (unit.validUntil ?? LATE) &&
    validFrom <= (validUntil ?? LATE);
  if (!isWithin) {
    const days = `${unit.validFrom} – ${unit.validUntil ?? '…'}`;
    return problem(
      'validFrom',
      `Đơn vị có hiệu lực ${days}: đặc điểm phải nằm trong thời gian ấy.`,
      `The unit is valid ${days}: a trait holds within that.`,
    );
  }
  return { line, unitId: unit.id, kind, holds, validFrom, validUntil, source };
}
