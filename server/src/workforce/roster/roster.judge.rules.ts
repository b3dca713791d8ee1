import type { PlainDate } from '../../platform/plain-date.ts';
import type { Finding } from '../../platform/sheet/sheet.findings.ts';
import type { ErrorParameters } from '../../platform/user-error.ts';
import { fold } from '../../platform/text.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './roster.columns.ts';
import type { RosterFindingCode } from './roster.findings.ts';
import { dayText, meet } from './roster.places.ts';
import type { RosterRow, RowPerson } from './roster.row.ts';

/** An assignment that is known; `id` is null for one that the file itself brought. */
export interface KnownAssignment {
  readonly id: number | null;
  readonly unitId: number;
  readonly unitName: string;
  readonly kind: string;
  readonly title: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly postCode: string | null;
}

/** Somebody who is known under a code. */
export interface KnownPerson extends Omit<RowPerson, 'degree' | 'rating'> {
  /** Whether the importer leads the person. */
  readonly isMine: boolean;
  readonly leftOn: PlainDate | null;
  readonly degrees: readonly { readonly level: number; readonly major: string }[];
  readonly ratings: readonly { readonly year: number; readonly band: string }[];
  readonly assignments: readonly KnownAssignment[];
}

export interface KnownPost {
  readonly unitId: number;
  readonly positionCode: string;
  readonly holders: readonly (KnownAssignment & { readonly name: string; readonly officialCode: string })[];
}

/** What is known where a row arrives. */
export interface KnownWorld {
  readonly person: KnownPerson | null;
  readonly post: KnownPost | null;
}

/** What is to be done about a row: errors, or what is new in it. */
export interface Verdict {
  readonly errors: readonly Pick<Finding, 'column' | 'value' | 'params' | 'code'>[];
  readonly isNewPerson: boolean;
  /** Facts of a known person that the row tells for the first time, or that may change. */
  readonly changes: Partial<Pick<RowPerson, 'kind' | 'birthDate' | 'sex' | 'hiredOn' | 'ethnicity'>>;
  readonly isNewDegree: boolean;
  readonly isNewRating: boolean;
  readonly isNewAssignment: boolean;
  /** A known assignment whose last day the row tells. */
  readonly ends: KnownAssignment | null;
  readonly isNewPost: boolean;
}

const NEVER = '9999-12-31';
const fullName = ({ familyName, middleName, givenName }: Pick<RowPerson, 'familyName' | 'middleName' | 'givenName'>) =>
  [familyName, middleName, givenName].filter((part) => part !== '').join(' ');
/** Kinds of which one excludes another at the same time. */
const ONE_AT_A_TIME: readonly string[] = ['PRIMARY', 'SECONDMENT'];

/** How a row stands to what is known. */
export function judgeRow(row: RosterRow, { person: known, post }: KnownWorld): Verdict {
  const errors: Verdict['errors'][number][] = [];
  const say = (code: RosterFindingCode, column: RosterColumn, [value, params]: [string, ErrorParameters]): void => {
    errors.push({ code, column: ROSTER_COLUMNS[column].title, value, params });
  };
  const { person } = row;
  // Of somebody who is led elsewhere nothing is told but that the code is taken.
  const course = person && known?.isMine === true ? courseOf(row, known.assignments) : null;
  if (person && known?.isMine === false) say('OFFICIAL_NOT_YOURS', 'code', [person.code, {}]);
  else if (person && known) {
    const differs = differing(person, known);
    if (differs.length > 0) {
      say('OFFICIAL_DIFFERS', 'code', [person.code, { known: fullName(known), differs: differs.join(', ') }]);
    }
  }
  if (course?.kind === 'OVERLAPS') {
    const { title, unitName, from } = course.other;
    say('ASSIGNMENT_OVERLAPS', 'from', [dayText(row.from), { title, unit: unitName, from: dayText(from) }]);
  }
  if (course?.kind === 'DIFFERS') {
    say('ASSIGNMENT_DIFFERS', 'until', [dayText(row.until ?? NEVER), { known: dayText(course.other.until ?? NEVER) }]);
  }
  if (course?.kind === 'SEATED_ELSEWHERE') {
    const { title, postCode } = course.other;
    say('ASSIGNMENT_SEAT_DIFFERS', 'postCode', [row.postCode ?? '', { title, known: postCode ?? '–' }]);
  }
  const against = postObjection(row, post);
  if (against) say(against.code, 'postCode', [row.postCode ?? '', against.params]);
  return {
    errors,
    isNewPerson: person !== null && known === null,
    changes: person && known ? changesOf(person, known) : {},
    isNewDegree: isNewDegree(person, known),
    isNewRating: person?.rating != null && known?.ratings.some(({ year }) => year === person.rating?.year) !== true,
    isNewAssignment: person !== null && (course === null || course.kind === 'NEW'),
    ends: course?.kind === 'ENDS' ? course.other : null,
    isNewPost: row.postCode !== null && post === null,
  };
}

/** Whether a row brings anything at all. */
export const bringsNothing = (verdict: Verdict): boolean =>
  !verdict.isNewPerson &&
  !verdict.isNewAssignment &&
  !verdict.isNewPost &&
  !verdict.isNewDegree &&
  !verdict.isNewRating &&
  verdict.ends === null &&
  Object.keys(verdict.changes).length === 0;

const isNewDegree = (person: RowPerson | null, known: KnownPerson | null): boolean => {
  const degree = person?.degree ?? null;
  if (degree === null) return false;
  return (
    known?.degrees.some(({ level, major }) => level === degree.level && fold(major) === fold(degree.major)) !== true
  );
};

/** Titles of what a person is known by, where the row says otherwise. */
function differing(person: RowPerson, known: KnownPerson): string[] {
  const facts = [
    ['birthDate', person.birthDate, known.birthDate],
    ['sex', person.sex, known.sex],
    ['ethnicity', person.ethnicity && fold(person.ethnicity), known.ethnicity && fold(known.ethnicity)],
    ['hiredOn', person.hiredOn, known.hiredOn ?? earlier(person.hiredOn, known.leftOn)],
    [
      'rating',
      person.rating?.band ?? null,
      known.ratings.find(({ year }) => year === person.rating?.year)?.band ?? null,
    ],
  ] as const;
  return [
    ...(fold(fullName(person)) === fold(fullName(known)) ? [] : [ROSTER_COLUMNS.name.title]),
    ...facts
      .filter(([, told, kept]) => told !== null && kept !== null && told !== kept)
      .map(([column]) => ROSTER_COLUMNS[column].title),
  ];
}

/** Nobody is hired after having left: the day they left, where the day told is behind it. */
const earlier = (told: PlainDate | null, leftOn: PlainDate | null): PlainDate | null =>
  told !== null && leftOn !== null && told > leftOn ? leftOn : null;

function changesOf(person: RowPerson, known: KnownPerson): Verdict['changes'] {
  return {
    ...(person.kind === known.kind ? {} : { kind: person.kind }),
    ...(person.birthDate !== null && known.birthDate === null ? { birthDate: person.birthDate } : {}),
    ...(person.sex !== null && known.sex === null ? { sex: person.sex } : {}),
    ...(person.hiredOn !== null && known.hiredOn === null ? { hiredOn: person.hiredOn } : {}),
    ...(person.ethnicity !== null && known.ethnicity === null ? { ethnicity: person.ethnicity } : {}),
  };
}

type Course =
  | { readonly kind: 'NEW' | 'SAME' }
  | { readonly kind: 'ENDS' | 'OVERLAPS' | 'DIFFERS' | 'SEATED_ELSEWHERE'; readonly other: KnownAssignment };

/** How a row's work stands to the assignments of the same person. */
function courseOf(row: RosterRow, assignments: readonly KnownAssignment[]): Course {
  const { work } = row;
  if (!work) return { kind: 'SAME' };
  const same = assignments.find(
    (each) =>
      each.unitId === row.unitId &&
      each.kind === work.kind &&
      each.from === row.from &&
      fold(each.title) === fold(work.title),
  );
  if (same) {
    if (row.postCode !== null && row.postCode !== same.postCode) return { kind: 'SEATED_ELSEWHERE', other: same };
    if (row.until === null || row.until === same.until) return { kind: 'SAME' };
    return { kind: same.until === null ? 'ENDS' : 'DIFFERS', other: same };
  }
  if (!ONE_AT_A_TIME.includes(work.kind)) return { kind: 'NEW' };
  const other = assignments.find((each) => each.kind === work.kind && meet(each, row));
  return other ? { kind: 'OVERLAPS', other } : { kind: 'NEW' };
}

function postObjection(
  row: RosterRow,
  post: KnownPost | null,
): { readonly code: RosterFindingCode; readonly params: ErrorParameters } | null {
  if (row.postCode === null) return null;
  if (row.positionCode === null) return { code: 'POST_OF_OTHERS', params: {} };
  if (post === null) return null;
  if (post.unitId !== row.unitId || post.positionCode !== row.positionCode)
    return { code: 'POST_OF_OTHERS', params: {} };
  const holder = row.person
    ? post.holders.find((each) => each.officialCode !== row.person?.code && meet(each, row))
    : undefined;
  return holder ? { code: 'POST_FILLED', params: { holder: holder.name } } : null;
}
