import type { Client } from 'pg';
import { addOfficials, addPost } from '../../support/people.ts';

const AT_Z = 4001;
const NEWCOMERS = ['CB20', 'CB21', 'CB22', 'CB23'];

async function bring(owner: Client, codes: readonly string[], excused: readonly string[]): Promise<void> {
  const ids = await addOfficials(
    owner,
    codes.map((code) => ({ code, name: ['Lý', 'Thị', 'Mai'], unitId: AT_Z })),
  );
  for (const code of excused) {
    await owner.query(
      `insert into workforce.reminder (official_id, issued_on, issued_by, reason, dossier_code, explain_by, state, excuse, judged_at)
       values ($1, '2025-10-05', '1', 'trễ', $2, '2025-10-10', 'EXCUSED', 'OUTAGE', now())`,
      [ids.get(code), `P-${code}`],
    );
  }
}

/** Two seats and eight people, six of them excused by an outage. */
export async function bringPeople(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ code: string }>('select code from workforce.position order by code limit 1');
  for (const code of ['ghế-1', 'ghế-2']) await addPost(owner, { code, unitId: AT_Z, position: rows[0]?.code ?? '' });
  const codes = Array.from({ length: 8 }, (_, at) => `CB${String(at)}`);
  await bring(owner, codes, codes.slice(0, 6));
}

/** One seat is struck off; one person is struck off, one had left, four more had come; one excuse is taken back, four more are found. */
export async function correctPeople(owner: Client): Promise<void> {
  await bring(owner, NEWCOMERS, NEWCOMERS);
  await owner.query(`delete from workforce.post where code = 'ghế-2';
    delete from workforce.official where code = 'CB0';
    update workforce.assignment set valid_until = '2025-09-30'
    where official_id = (select id from workforce.official where code = 'CB1');
    update workforce.reminder set state = 'WITHDRAWN', excuse = null
    where official_id = (select id from workforce.official where code = 'CB2')`);
}
