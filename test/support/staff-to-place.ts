import { Client } from 'pg';
import type { TestDatabase } from './database.ts';
import { addOfficials, addPost } from './people.ts';

const [LUNG_VAI, OLD_BAN_LAU, BAN_LAU] = [278500, 278800, 278801];
/** Who works where before, in what, with which degree and assessment. */
const PEOPLE = [
  { code: 'CC-01', given: 'Ánh', unitId: LUNG_VAI, field: 'JUSTICE', level: 4, band: 'GOOD' },
  { code: 'CC-02', given: 'Bình', unitId: OLD_BAN_LAU, field: 'JUSTICE', level: 4, band: 'GOOD' },
  { code: 'CC-03', given: 'Cúc', unitId: OLD_BAN_LAU, field: 'FINANCE', level: 4, band: 'GOOD' },
  { code: 'CC-04', given: 'Dũng', unitId: LUNG_VAI, field: 'LAND', level: 4, band: 'COMPLETED' },
  { code: 'CC-05', given: 'Én', unitId: LUNG_VAI, field: 'OFFICE', level: 4, band: 'EXCELLENT' },
  { code: 'CC-06', given: 'Hà', unitId: LUNG_VAI, field: 'CULTURE', level: 4, band: 'GOOD' },
] as const;
const POSTS = [
  ['P-TP', 'CV_TP'],
  ['P-TC', 'CV_TC'],
  ['P-DD', 'CV_DD'],
  ['P-VP', 'CV_VP'],
  ['P-IT', 'CV_IT'],
] as const;

/** Two communes' staff, to be placed on the five posts of the one they went into; nobody is fit for the last. */
export async function addStaffToPlace(database: TestDatabase): Promise<void> {
  const client = new Client(database.owner);
  await client.connect();
  // The demo's own staff makes way: the plan is told by heart.
  await client.query('truncate workforce.official, workforce.post cascade');
  for (const [code, position] of POSTS) await addPost(client, { code, unitId: BAN_LAU, position });
  const ids = await addOfficials(
    client,
    PEOPLE.map(({ code, given, unitId, field }) => ({
      code,
      name: ['Vàng', 'Thử', given] as const,
      unitId,
      from: '2018-01-01',
      field,
    })),
  );
  for (const { code, field, level, band } of PEOPLE) {
    const id = ids.get(code);
    await client.query(
      `insert into workforce.qualification (official_id, level, major, field_code) values ($1, $2, 'Thử', $3)`,
      [id, level, field],
    );
    await client.query('insert into workforce.year_review (official_id, year, band) values ($1, 2025, $2)', [id, band]);
  }
  await client.end();
}
