import type { connect } from '../../platform/postgres-bootstrap.ts';
import { fold } from '../../platform/text.ts';
import type { DemoStaff } from './staff.ts';

type Client = Awaited<ReturnType<typeof connect>>;

/** Rows of one statement: the text that goes to the database stays small. */
const PIECE = 2_000;

/** Stores the demo's people; row ids of the load become the database's own. */
export async function storeStaff(client: Client, staff: DemoStaff): Promise<void> {
  const officials = await firstId(client, 'official', staff.officials.length);
  const posts = await firstId(client, 'post', staff.posts.length);
  const whose = (rows: readonly { readonly official_id?: unknown }[]): object[] =>
    rows.map((row) => ({ ...row, official_id: Number(row.official_id) + officials }));
  const people = staff.officials.map((each) => ({
    ...each,
    id: each.id + officials,
    folded: fold([each.familyName, each.middleName, each.givenName].join(' ')),
  }));
  await insert(client, ADD_OFFICIALS, people);
  await insert(client, ADD_PRIVATE, people);
  await insert(
    client,
    ADD_POSTS,
    staff.posts.map((post) => ({ ...post, id: post.id + posts })),
  );
  const assignments = staff.assignments.map((each) => ({
    ...each,
    officialId: each.officialId + officials,
    postId: each.postId === null ? null : each.postId + posts,
  }));
  await insert(client, ADD_ASSIGNMENTS, assignments);
  for (const [text, rows] of partsOf(staff)) await insert(client, text, whose(rows));
}

/** Removes the demo's people with all that hangs on them. @returns how many there were */
export async function removeStaff(client: Client): Promise<number> {
  await client.query(REMOVE_ASSIGNMENTS);
  await client.query(REMOVE_POSTS);
  const { rowCount } = await client.query(REMOVE_OFFICIALS);
  return rowCount ?? 0;
}

/** @returns the id before the first of so many */
async function firstId(client: Client, table: 'official' | 'post', count: number): Promise<number> {
  const { rows } = await client.query<{ last: number }>(TAKE_IDS, [`workforce.${table}_id_seq`, count]);
  return (rows[0]?.last ?? count) - count;
}

async function insert(client: Client, text: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += PIECE) {
    await client.query(text, [JSON.stringify(rows.slice(from, from + PIECE))]);
  }
}

const partsOf = (
  staff: DemoStaff,
): readonly (readonly [text: string, rows: readonly { official_id?: unknown }[]])[] => [
  [add('qualification', 'level smallint, major text, field_code text, awarded_year smallint'), staff.qualifications],
  [add('skill', 'name text, level smallint'), staff.skills],
  [add('spoken_language', 'name text, level smallint'), staff.languages],
  [add('training', 'name text, started_on date, ended_on date, certificate text'), staff.trainings],
  [add('year_review', 'year smallint, band text, decided_on date'), staff.reviews],
  [add('circumstance', 'kind text, valid_from date, valid_until date'), staff.circumstances],
  [add('initiative', 'title text, recognised_on date', DEMO), staff.initiatives],
  [
    add(
      'commendation',
      'kind_code text, occasion text, year smallint, reason text, decided_on date, amount int, unit_id int, field_code text',
      DEMO,
    ),
    staff.commendations,
  ],
  [
    add(
      'reminder',
      'issued_on date, reason text, explain_by date, state text, answer text, answered_at timestamptz, excuse text, verdict_note text, judged_at timestamptz',
      { ...DEMO, issued_by: `'nobody'`, judged_by: `'nobody'` },
    ),
    staff.reminders,
  ],
  [add('shift', 'day date, part text, place text'), staff.shifts],
];

const DEMO = { is_demo: 'true' } as const;

/** A bulk insert of what hangs on an official. @param more columns that are the same for all */
function add(table: string, columns: string, more: Readonly<Record<string, string>> = {}): string {
  const names = columns.split(', ').map((column) => column.split(' ')[0] ?? '');
  const target = ['official_id', ...names, ...Object.keys(more)].join(', ');
  const source = ['official_id', ...names, ...Object.values(more)].join(', ');
  return `/* demo.add_${table} */ insert into workforce.${table} (${target})
select ${source} from jsonb_to_recordset($1::jsonb) as r (official_id int, ${columns})`;
}

const TAKE_IDS = `/* demo.takeStaffIds */ select max(nextval($1::regclass))::int as last from generate_series(1, $2::int)`;

const ADD_OFFICIALS = `/* demo.addOfficials */
insert into workforce.official (id, code, family_name, middle_name, given_name, name_folded, birth_date, sex, kind, home_unit_id,
  home_village, hired_on, left_on, is_demo)
select id, code, "familyName", "middleName", "givenName", folded, "birthDate", sex, kind, "homeUnitId", "homeVillage", "hiredOn", "leftOn", true
from jsonb_to_recordset($1::jsonb) as r (id int, code text, "familyName" text, "middleName" text, "givenName" text, folded text,
  "birthDate" date, sex text, kind text, "homeUnitId" int, "homeVillage" text, "hiredOn" date, "leftOn" date)`;

const ADD_PRIVATE = `/* demo.addPrivate */
insert into workforce.official_private (official_id, ethnicity)
select id, ethnicity from jsonb_to_recordset($1::jsonb) as r (id int, ethnicity text)`;

const ADD_POSTS = `/* demo.addPosts */
insert into workforce.post (id, code, unit_id, position_code, valid_from, source, is_demo)
select id, code, "unitId", position, '2025-07-01', 'Dữ liệu minh hoạ: 32 vị trí mỗi xã', true
from jsonb_to_recordset($1::jsonb) as r (id int, code text, "unitId" int, position text)`;

const ADD_ASSIGNMENTS = `/* demo.addAssignments */
insert into workforce.assignment (official_id, unit_id, post_id, field_code, title, kind, valid_from, valid_until, statutory_end, is_demo)
select "officialId", "unitId", "postId", field, title, kind, "from", until, "statutoryEnd", true
from jsonb_to_recordset($1::jsonb) as r ("officialId" int, "unitId" int, "postId" int, field text, title text, kind text, "from" date,
  until date, "statutoryEnd" date)`;

const REMOVE_ASSIGNMENTS = `/* demo.removeAssignments */
delete from workforce.assignment a using workforce.official o where o.id = a.official_id and o.is_demo`;
const REMOVE_POSTS = `/* demo.removePosts */
delete from workforce.post p where p.is_demo and not exists (select from workforce.assignment a where a.post_id = p.id)`;
const REMOVE_OFFICIALS = '/* demo.removeOfficials */ delete from workforce.official where is_demo';
