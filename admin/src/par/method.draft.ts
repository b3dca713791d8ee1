import type { UserError } from '../access/access.documents.ts';
import type { ParCriterion, ParKind, ParMethod, ParMethodInput } from './par.documents.ts';
import { readPoints } from './par.view.ts';

/** A criterion as it is being typed. */
export interface DraftCriterion {
  /** Tells lines apart while they are moved about; not kept. */
  readonly line: number;
  readonly code: string;
  readonly kind: ParKind;
  readonly name: string;
  readonly points: string;
  readonly evidenceWanted: string;
}

/** A method as it is being typed. */
export interface MethodDraft {
  readonly year: string;
  readonly name: string;
  readonly body: string;
  readonly source: string;
  readonly fullPoints: string;
  readonly selfFrom: string | null;
  readonly selfUntil: string | null;
  readonly criteria: readonly DraftCriterion[];
}

/** Points as a reader of a language types them. */
const typedPoints = (points: number): string => String(points).replace('.', ',');

const lineOf = ({ code, kind, name, maxPoints, evidenceWanted }: ParCriterion, line: number): DraftCriterion => ({
  line,
  code,
  kind,
  name,
  points: typedPoints(maxPoints),
  evidenceWanted: evidenceWanted ?? '',
});

/** A method that is there, as it may be changed. */
export const draftOf = (method: ParMethod): MethodDraft => ({
  year: String(method.year),
  name: method.name,
  body: method.body,
  source: method.source,
  fullPoints: typedPoints(method.fullPoints),
  selfFrom: method.selfFrom,
  selfUntil: method.selfUntil,
  criteria: method.criteria.map(lineOf),
});

const emptyLine = (line: number): DraftCriterion => ({
  line,
  code: '',
  kind: 'CRITERION',
  name: '',
  points: '',
  evidenceWanted: '',
});

/** Nothing yet but the year. */
export const emptyDraft = (year: number): MethodDraft => ({
  year: String(year),
  name: '',
  body: '',
  source: '',
  fullPoints: '100',
  selfFrom: null,
  selfUntil: null,
  criteria: [emptyLine(0)],
});

/** The same day so many years on; the last of February where a leap day has no match. */
const daysOn = (day: string, years: number): string => {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return moved.endsWith('-02-29') && Number(moved.slice(0, 4)) % 4 !== 0 ? `${moved.slice(0, 8)}28` : moved;
};

/** Another year's method as a start: its criteria, its name and days moved on; what it rests on is written anew. */
export const copyFor = (method: ParMethod, year: number): MethodDraft => ({
  ...draftOf(method),
  year: String(year),
  name: method.name.replaceAll(String(method.year), String(year)),
  source: '',
  selfFrom: daysOn(method.selfFrom, year - method.year),
  selfUntil: daysOn(method.selfUntil, year - method.year),
});

/** The first year after the latest of a place's methods; this year where it has none. */
export const nextYear = (methods: readonly ParMethod[], today: string): number =>
  methods.length === 0 ? Number(today.slice(0, 4)) : Math.max(...methods.map(({ year }) => year)) + 1;

export const withCriterion = (draft: MethodDraft): MethodDraft => ({
  ...draft,
  criteria: [...draft.criteria, emptyLine(1 + Math.max(-1, ...draft.criteria.map(({ line }) => line)))],
});

export const withoutCriterion = (draft: MethodDraft, line: number): MethodDraft => ({
  ...draft,
  criteria: draft.criteria.filter((each) => each.line !== line),
});

export const withChanged = (draft: MethodDraft, line: number, patch: Partial<DraftCriterion>): MethodDraft => ({
  ...draft,
  criteria: draft.criteria.map((each) => (each.line === line ? { ...each, ...patch } : each)),
});

/** One line moved up (-1) or down (1); at either end it stays. */
export const withMoved = (draft: MethodDraft, line: number, by: -1 | 1): MethodDraft => {
  const from = draft.criteria.findIndex((each) => each.line === line);
  const moved = draft.criteria[from];
  const other = draft.criteria[from + by];
  if (moved === undefined || other === undefined) return draft;
  return { ...draft, criteria: draft.criteria.with(from, other).with(from + by, moved) };
};

/** What the typed maxima add up to, in hundredths so that they do so exactly. */
export interface Sums {
  readonly scale: number;
  readonly full: number | null;
  readonly bonus: number;
  readonly penalty: number;
  /** Lines whose points cannot be read. */
  readonly unread: number;
}

export const sumsOf = ({ criteria, fullPoints }: MethodDraft): Sums => {
  const sum = (...kinds: readonly ParKind[]): number =>
    criteria
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((all, { points }) => all + Math.round((readPoints(points) ?? 0) * 100), 0) / 100;
  return {
    scale: sum('CRITERION', 'SURVEY'),
    full: readPoints(fullPoints),
    bonus: sum('BONUS'),
    penalty: sum('PENALTY'),
    unread: criteria.filter(({ points }) => readPoints(points) === null).length,
  };
};

/** What is sent; null where a year, day or number is missing or cannot be read. */
export const inputOf = (
  draft: MethodDraft,
  { provinceCode, expectedVersion }: Pick<ParMethodInput, 'provinceCode' | 'expectedVersion'>,
): ParMethodInput | null => {
  const { name, body, source, selfFrom, selfUntil } = draft;
  const fullPoints = readPoints(draft.fullPoints);
  const year = /^\d{4}$/.test(draft.year) ? Number(draft.year) : null;
  if (fullPoints === null || year === null || selfFrom === null || selfUntil === null) return null;
  const criteria = draft.criteria.flatMap(({ code, kind, name: told, points, evidenceWanted }) => {
    const maxPoints = readPoints(points);
    if (maxPoints === null) return [];
    return [
      { code, kind, name: told, maxPoints, evidenceWanted: evidenceWanted.trim() === '' ? null : evidenceWanted },
    ];
  });
  if (criteria.length < draft.criteria.length) return null;
  return { provinceCode, expectedVersion, year, name, body, source, fullPoints, selfFrom, selfUntil, criteria };
};

/** What the server said of each field, by its path without `input`: `criteria.2.name`. */
export const wordsAt = (refusals: readonly UserError[]): ReadonlyMap<string, string> =>
  new Map(refusals.map(({ field, message }) => [(field ?? []).slice(1).join('.'), message]));
