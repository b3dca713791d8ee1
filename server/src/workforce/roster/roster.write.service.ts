import type { Client } from 'pg';
import type { Chunk } from '../../platform/importing/import.chunk.ts';
import type { BatchProgress, Written } from '../../platform/importing/import.kind.ts';
import { fold } from '../../platform/text.ts';
import type { RosterBook } from './roster.book.ts';
import { ROSTER_COLUMNS } from './roster.columns.ts';
import { bringsNothing, judgeRow, type Verdict } from './roster.judge.rules.ts';
import type { RosterRow, RowPerson } from './roster.row.ts';

const STAMPED = `'{scope_unit_id,scope_district_id,scope_province,known_from}'::text[]`;
const SOURCE = 'Nhập danh sách cán bộ';

/** Notes added rows in the trace. */
const added = (place: string, key = 'id'): string => `
insert into workforce.import_trace (batch_id, place, row_id, after)
select $1::int, '${place}', a.${key}, to_jsonb(a) - ${STAMPED} from added a`;
/** Notes changed rows; what an import changes twice it found once. */
const changed = (place: string, key = 'id'): string => `
insert into workforce.import_trace (batch_id, place, row_id, before, after)
select $1::int, '${place}', c.${key}, to_jsonb(b) - ${STAMPED}, to_jsonb(c) - ${STAMPED}
from changed c join found b on b.${key} = c.${key}
on conflict (batch_id, place, row_id) do update set after = excluded.after`;
const rows = (columns: string): string => `rows as (select * from jsonb_to_recordset($2::jsonb) as r (${columns}))`;

const ADD_POSTS = `/* workforce.addRosterPosts */
with ${rows('code text, unit_id int, position_code text, valid_from date, valid_until date')}, added as (
  insert into workforce.post (code, unit_id, position_code, valid_from, valid_until, source)
  select code, unit_id, position_code, valid_from, valid_until, '${SOURCE}' from rows returning *
)${added('post')}`;

const ADD_OFFICIALS = `/* workforce.addRosterOfficials */
with ${rows('code text, family_name text, middle_name text, given_name text, name_folded text, birth_date date, sex text, kind text, hired_on date')},
added as (
  insert into workforce.official (code, family_name, middle_name, given_name, name_folded, birth_date, sex, kind, hired_on, batch_id)
  select code, family_name, middle_name, given_name, name_folded, birth_date, sex, kind, hired_on, $1::int from rows returning *
)${added('official')}`;

const CHANGE_OFFICIALS = `/* workforce.changeRosterOfficials */
with ${rows('code text, birth_date date, sex text, kind text, hired_on date')}, found as (
  select o.* from workforce.official o join rows r on r.code = o.code
), changed as (
  update workforce.official o set birth_date = coalesce(r.birth_date, o.birth_date), sex = coalesce(r.sex, o.sex),
    kind = coalesce(r.kind, o.kind), hired_on = coalesce(r.hired_on, o.hired_on), version = o.version + 1
  from rows r where o.code = r.code returning o.*
)${changed('official')}`;

const KEEP_PRIVATE = `/* workforce.keepRosterPrivate */
with ${rows('code text, ethnicity text')}, found as (
  select p.* from workforce.official_private p join workforce.official o on o.id = p.official_id join rows r on r.code = o.code
), changed as (
  insert into workforce.official_private as p (official_id, ethnicity)
  select o.id, r.ethnicity from rows r join workforce.official o on o.code = r.code
  on conflict (official_id) do update set ethnicity = excluded.ethnicity
  returning p.*
)
insert into workforce.import_trace (batch_id, place, row_id, before, after)
select $1::int, 'official_private', c.official_id, to_jsonb(b), to_jsonb(c)
from changed c left join found b on b.official_id = c.official_id
on conflict (batch_id, place, row_id) do update set after = excluded.after`;

const ADD_DEGREES = `/* workforce.addRosterDegrees */
with ${rows('code text, level smallint, major text, field_code text')}, added as (
  insert into workforce.qualification (official_id, level, major, field_code)
  select o.id, r.level, r.major, r.field_code from rows r join workforce.official o on o.code = r.code returning *
)${added('qualification')}`;

const ADD_RATINGS = `/* workforce.addRosterRatings */
with ${rows('code text, year smallint, band text')}, added as (
  insert into workforce.year_review (official_id, year, band)
  select o.id, r.year, r.band from rows r join workforce.official o on o.code = r.code returning *
)${added('year_review')}`;

const WORK = `code text, unit_id int, kind text, title text, field_code text, valid_from date, valid_until date,
  statutory_end date, post_code text`;
const ADD_WORK = `/* workforce.addRosterWork */
with ${rows(WORK)}, added as (
  insert into workforce.assignment (official_id, unit_id, post_id, field_code, title, kind, valid_from, valid_until, statutory_end, batch_id)
  select o.id, r.unit_id, p.id, r.field_code, r.title, r.kind, r.valid_from, r.valid_until, r.statutory_end, $1::int
  from rows r join workforce.official o on o.code = r.code left join workforce.post p on p.code = r.post_code
  returning *
)${added('assignment')}`;

const END_WORK = `/* workforce.endRosterWork */
with ${rows('id int, valid_until date')}, found as (
  select a.* from workforce.assignment a join rows r on r.id = a.id
), changed as (
  update workforce.assignment a set valid_until = r.valid_until from rows r where a.id = r.id returning a.*
)${changed('assignment')}`;

interface Taken {
  readonly row: RosterRow;
  readonly verdict: Verdict;
}

/** Judges the rows of a chunk against what is known and writes what they bring; in a dry run only counts. */
export async function writeRows(
  { client, book }: { readonly client: Client; readonly book: RosterBook },
  chunk: Chunk<RosterRow>,
  { batchId, dryRun }: BatchProgress,
): Promise<Written> {
  const all = [...chunk.rows.values()];
  await book.learn(client, all);
  const taken = all.map((row) => ({ row, verdict: judge(row, book, chunk) })).filter(isTaken);
  if (!dryRun) await keep(client, batchId, taken);
  const isAddition = ({ verdict }: Taken) => verdict.isNewPerson || verdict.isNewAssignment || verdict.isNewPost;
  const count = taken.filter(isAddition).length;
  return { added: count, updated: taken.length - count };
}

const isTaken = (each: { row: RosterRow; verdict: Verdict | null }): each is Taken => each.verdict !== null;

/** What a row brings, or null with the reason noted in the chunk. */
function judge(row: RosterRow, book: RosterBook, chunk: Chunk<RosterRow>): Verdict | null {
  const { line } = row;
  const verdict = judgeRow(row, book.worldOf(row));
  if (verdict.errors.length > 0) {
    for (const error of verdict.errors) chunk.findings.push({ ...error, line, severity: 'ERROR' });
    chunk.rejected.push({ line, cells: chunk.cells.get(line) ?? [] });
    return null;
  }
  if (bringsNothing(verdict)) {
    const said = { column: null, value: null, params: {} };
    chunk.findings.push({ ...said, line, severity: 'REPEAT', code: 'ROSTER_ROW_REPEATED' });
    chunk.repeated += 1;
    return null;
  }
  const over = book.take(row, verdict);
  if (over) {
    const said = { column: ROSTER_COLUMNS.postCode.title, value: row.postCode };
    const params = { count: over.count, norm: over.norm ?? 0 };
    chunk.findings.push({ ...said, params, line, severity: 'WARNING', code: 'POST_OVER_NORM' });
    chunk.warned += 1;
  }
  return verdict;
}

async function keep(client: Client, batchId: number, taken: readonly Taken[]): Promise<void> {
  const write = async (text: string, values: readonly object[]): Promise<void> => {
    if (values.length > 0) await client.query(text, [batchId, JSON.stringify(values)]);
  };
  const people = taken.flatMap(({ row, verdict }) => (row.person ? [{ row, verdict, person: row.person }] : []));
  await write(ADD_POSTS, taken.filter(({ verdict }) => verdict.isNewPost).map(postOf));
  await write(
    ADD_OFFICIALS,
    people.filter(({ verdict }) => verdict.isNewPerson).map(({ person }) => officialOf(person)),
  );
  await write(CHANGE_OFFICIALS, changesOf(people));
  await write(
    KEEP_PRIVATE,
    people
      .filter(({ person, verdict }) => (verdict.isNewPerson ? person : verdict.changes).ethnicity != null)
      .map(({ person: { code, ethnicity } }) => ({ code, ethnicity })),
  );
  await write(
    ADD_DEGREES,
    people.flatMap(({ person: { code, degree }, verdict }) =>
      verdict.isNewDegree && degree
        ? [{ code, level: degree.level, major: degree.major, field_code: degree.fieldCode }]
        : [],
    ),
  );
  await write(
    ADD_RATINGS,
    people.flatMap(({ person: { code, rating }, verdict }) =>
      verdict.isNewRating && rating ? [{ code, ...rating }] : [],
    ),
  );
  const known = people.filter(({ verdict }) => verdict.ends !== null && verdict.ends.id !== null);
  await write(
    END_WORK,
    known.map(({ row, verdict }) => ({ id: verdict.ends?.id, valid_until: row.until })),
  );
  await write(ADD_WORK, additionsOf(people));
}

const postOf = ({ row }: Taken) => ({
  code: row.postCode,
  unit_id: row.unitId,
  position_code: row.positionCode,
  valid_from: row.from,
  valid_until: row.unitUntil,
});

const officialOf = (person: RowPerson) => ({
  code: person.code,
  family_name: person.familyName,
  middle_name: person.middleName,
  given_name: person.givenName,
  name_folded: fold([person.familyName, person.middleName, person.givenName].join(' ')),
  birth_date: person.birthDate,
  sex: person.sex,
  kind: person.kind,
  hired_on: person.hiredOn,
});

/** What changes in the rows of officials themselves, once for each; what a file says twice counts as it says it last. */
function changesOf(people: readonly { readonly person: RowPerson; readonly verdict: Verdict }[]): object[] {
  const byCode = new Map<string, Verdict['changes']>();
  for (const { person, verdict } of people) {
    const { birthDate, sex, kind, hiredOn } = verdict.changes;
    if ([birthDate, sex, kind, hiredOn].every((fact) => fact === undefined)) continue;
    byCode.set(person.code, { ...byCode.get(person.code), ...verdict.changes });
  }
  return [...byCode].map(([code, { birthDate = null, sex = null, kind = null, hiredOn = null }]) => ({
    code,
    birth_date: birthDate,
    sex,
    kind,
    hired_on: hiredOn,
  }));
}

const workOf = ({ person, work, unitId, from, until, postCode }: RosterRow) => ({
  code: person?.code,
  unit_id: unitId,
  kind: work?.kind,
  title: work?.title,
  field_code: work?.fieldCode,
  valid_from: from,
  valid_until: until,
  statutory_end: work?.statutoryEnd,
  post_code: postCode,
});

/** Assignments to add; one whose end a later row of the same chunk tells is added with it. */
function additionsOf(people: readonly Taken[]): object[] {
  const keyOf = ({ person, unitId, work, from }: RosterRow) =>
    [person?.code, unitId, work?.kind, from, fold(work?.title ?? '')].join(' ');
  const ends = new Map(
    people
      .filter(({ verdict }) => verdict.ends !== null && verdict.ends.id === null)
      .map(({ row }) => [keyOf(row), row.until]),
  );
  return people
    .filter(({ verdict }) => verdict.isNewAssignment)
    .map(({ row }) => workOf({ ...row, until: ends.get(keyOf(row)) ?? row.until }));
}
