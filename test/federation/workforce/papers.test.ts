import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxText } from '../../support/docx-text.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { trailOf } from '../../support/trail.ts';
import { at } from '../access/signed-house.ts';
import { BAN_LAU_ID, placementHouse, type PlacementHouse } from './placement-house.ts';

let place: PlacementHouse;
let reminder: string;
beforeAll(async () => {
  place = await placementHouse({ recordReads: true });
  const issued = await place.as(
    'noivu',
    `mutation { issueReminder(input: { officialCode: "CC-01", reason: "Trễ 3 hồ sơ & chưa xin lỗi" }) { reminder { key } } }`,
  );
  reminder = String(at(issued, 'issueReminder.reminder.key'));
});
afterAll(() => place.close());

const get = (user: string | null, url: string) => {
  const cookie = user === null ? undefined : place.cookies.get(user);
  return place.house.http.inject({ url, headers: cookie === undefined ? {} : { cookie } });
};
const letters = (text: string): string => text.replace(/\s/gu, '');

/** What both files of a paper say, which is the same. */
async function said(user: string, address: (format: string) => string): Promise<string> {
  const [pdf, docx] = [await get(user, address('pdf')), await get(user, address('docx'))];
  expect([pdf.statusCode, docx.statusCode], docx.body).toEqual([200, 200]);
  expect(docx.headers['content-type']).toContain('wordprocessingml');
  expect(docx.headers['content-disposition']).toMatch(/\.docx$/u);
  const text = docxText(docx.rawPayload);
  expect(letters(pdfText(pdf.rawPayload))).toBe(letters(text));
  return text;
}

test('a proposal to commend lists its people with title, unit and money', async () => {
  const done = await place.as(
    'noivu',
    `mutation { proposeCommendations(input: { kindCode: "GIAY_KHEN", occasion: UNEXPECTED, year: 2026, reason: "Vượt hạn 200 hồ sơ",
       officialCodes: ["CC-02", "CC-01"] }) { proposal { key } userErrors { code } } }`,
  );
  const key = String(at(done, 'proposeCommendations.proposal.key'));
  const text = await said('noivu', (format) => `/papers/recognition-proposal.${format}?key=${key}`);
  expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
  expect(text).toContain('Lào Cai, ngày … tháng … năm …');
  expect(text).toContain('Hình thức đề nghị: Giấy khen của Chủ tịch UBND xã (đột xuất).');
  expect(text).toMatch(/1\nVàng Thử Ánh\n.+\nXã Lùng Vai\n2\nVàng Thử Bình\n/u);
  expect(text).toContain('702.000 đồng mỗi trường hợp, tất cả 1.404.000 đồng');
});

test('a collective’s proposal names the organisation and its unit', async () => {
  const done = await place.as(
    'noivu',
    `mutation { proposeCollective(input: { unitId: "${BAN_LAU_ID}", body: SERVICE_CENTER, kindCode: "TAP_THE_LAO_DONG_TIEN_TIEN",
       occasion: REGULAR, year: 2026, reason: "Không hồ sơ trễ" }) { commendation { key } userErrors { code } } }`,
  );
  const key = String(at(done, 'proposeCollective.commendation.key'));
  const address = (format: string) => `/papers/collective-proposal.${format}?unit=${BAN_LAU_ID}&key=${key}`;
  expect(await said('noivu', address)).toContain('1\nTrung tâm Phục vụ hành chính công\nXã Bản Lầu\n');
});

test('a reminder is printed with the person’s own words; whoever reads it is written down', async () => {
  const address = (format: string) => `/papers/reminder.${format}?official=CC-01&key=${reminder}`;
  const { entries, result: text } = await trailOf(place.owner, () => said('noivu', address));
  expect(text).toContain('Nhắc nhở không phải là hình thức kỷ luật');
  expect(text).toContain('Nội dung: Trễ 3 hồ sơ & chưa xin lỗi');
  expect(text).toContain('Tình trạng: chờ giải trình, chưa tính');
  expect(text).toContain('NGƯỜI ĐƯỢC NHẮC NHỞ');
  const told = entries.filter(({ kind, fields }) => kind === 'READ' && fields?.includes('Official.reminders'));
  expect(told.map(({ subject }) => subject)).toEqual(['Official:CC-01', 'Official:CC-01']);
});

test('whoever may not ask may not print, and what is not there is said to be', async () => {
  const address = `/papers/reminder.docx?official=CC-01&key=${reminder}`;
  expect((await get(null, address)).statusCode).toBe(401);
  await place.as('phantich', '{ meta { today } }');
  expect((await get('phantich', address)).statusCode).toBe(403);
  expect((await get('noivu', `/papers/reminder.docx?official=CC-01&key=0`)).statusCode).toBe(404);
  const missing = await get('noivu', '/papers/reminder.docx?official=CC-01');
  expect([missing.statusCode, missing.body]).toEqual([400, expect.stringContaining('PAPER_PARAMETER_MISSING')]);
  expect((await get('noivu', '/papers/reminder.odt?official=CC-01&key=1')).body).toContain('PAPER_UNKNOWN');
});
