import { Client } from 'pg';
import type { TestDatabase } from './database.ts';
import { addOfficials, addPost } from './people.ts';

const LUNG_VAI = 278500;
const BAN_LAU = 278801;
const MUONG_KHUONG = 276101;
const MOST = 55;

/**
 * Staff of two communes as the pages of people show them: one career across the merger, a seat held and seats empty,
 * somebody seconded until soon, somebody past the law's end, and enough specialists for a second page.
 */
export async function addStaffOfBanLau(database: TestDatabase): Promise<void> {
  const client = new Client(database.owner);
  await client.connect();
  // The demo's own staff makes way: these pages are tried on people that are known by name.
  await client.query('truncate workforce.official, workforce.post cascade');
  const held = await addPost(client, { code: '02788-TP-1', unitId: BAN_LAU, position: 'CV_TP' });
  await addPost(client, { code: '02788-TP-2', unitId: BAN_LAU, position: 'CV_TP' });
  await addPost(client, { code: '02788-DD-1', unitId: BAN_LAU, position: 'CV_DD' });
  const anh = { code: 'CC02785-01', name: ['Vàng', 'Thị', 'Ánh'] as const, field: 'JUSTICE' };
  const dung = { code: 'CC02761-01', name: ['Nông', 'Thị', 'Dung'] as const };
  const ids = await addOfficials(client, [
    { ...anh, unitId: LUNG_VAI, from: '2020-01-01', until: '2025-06-30', title: 'Tư pháp – Hộ tịch' },
    { ...anh, unitId: BAN_LAU, title: 'Chuyên viên Tư pháp', postId: held },
    { code: 'CC02788-02', name: ['Đỗ', 'Văn', 'An'], unitId: BAN_LAU },
    { code: 'CC02788-03', name: ['Bùi', 'Thị', 'An'], unitId: BAN_LAU },
    { ...dung, unitId: MUONG_KHUONG },
    { ...dung, unitId: BAN_LAU, kind: 'SECONDMENT', from: '2026-10-01', until: '2027-01-31', field: 'ONE_STOP' },
    { code: 'KCT02788-1', name: ['Má', 'A', 'Chống'], unitId: BAN_LAU, kind: 'TEMPORARY', statutoryEnd: '2026-05-31' },
    ...Array.from({ length: MOST }, (_, index) => ({
      code: `CC02761-${String(index + 10)}`,
      name: ['Giàng', 'A', `Sử ${String(index + 10)}`] as const,
      unitId: MUONG_KHUONG,
    })),
  ]);
  await client.query(
    `insert into workforce.qualification (official_id, level, major, field_code, institution, awarded_year)
     values ($1, 4, 'Luật', 'JUSTICE', 'Trường Đại học Luật Hà Nội', 2014)`,
    [ids.get(anh.code)],
  );
  await client.end();
}
