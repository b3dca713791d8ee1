import { describe, expect, test } from 'vitest';
import { recogniseHeader as recognise } from '../../platform/sheet/sheet.columns.ts';
import { REGISTER_COLUMNS } from './register.columns.ts';
import { parseInstant } from '../../platform/sheet/sheet.dates.ts';
import { detectEncoding } from '../../platform/sheet/sheet.encoding.ts';
import { findingText } from '../../platform/sheet/sheet.findings.ts';
import { rowFindings } from './register.findings.ts';
import { nearest } from '../../platform/sheet/sheet.words.ts';
import { channelWords, stateWords } from './register.words.ts';

const recogniseHeader = (titles: readonly string[]) => recognise(REGISTER_COLUMNS, titles);

const HEADER =
  'STT;Mã hồ sơ;Mã đơn vị;Mã thủ tục;Người nộp;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày hoàn thành;Trạng thái';

describe('the header', () => {
  test('is known by its words, whatever their case, marks, order or composition', () => {
    const layout = recogniseHeader(HEADER.toUpperCase().normalize('NFD').split(';').toReversed());
    expect('places' in layout && layout.places.code).toBe(8);
    expect('places' in layout && layout.places.officialCode).toBe(-1);
  });

  test('without a needed column it names the column', () => {
    expect(recogniseHeader(HEADER.split(';').filter((title) => title !== 'Trạng thái'))).toEqual({
      missing: ['Trạng thái'],
      known: 8,
    });
  });

  test('an official’s column is read where there is one', () => {
    const layout = recogniseHeader([...HEADER.split(';'), 'Mã cán bộ xử lý']);
    expect('places' in layout && layout.places.officialCode).toBe(10);
  });
});

describe('words', () => {
  test.each([
    ['Đã trả kết quả', 'RESULT_RETURNED'],
    ['ĐANG  XỬ LÝ'.normalize('NFD'), 'PROCESSING'],
    ['8', 'STOPPED'],
    ['Đang chờ duyệt', null],
  ])('state %j is %j', (cell, state) => {
    expect(stateWords.find(cell)).toBe(state);
  });

  test('a near word is offered, a far one is not', () => {
    expect(stateWords.suggest('Đang xủ ly')).toBe('Đang xử lý');
    expect(channelWords.suggest('Trực tuyên')).toBe('Trực tuyến');
    expect(channelWords.suggest('Fax')).toBeNull();
    expect(nearest('Ban Lau', ['Xã Mỹ Hiệp', 'Bản Lầu'])).toBe('Bản Lầu');
  });
});

describe('instants', () => {
  test.each([
    ['01/07/2025 08:00', '2025-07-01T01:00:00.000Z'],
    ['1/7/2025 8:05:09', '2025-07-01T01:05:09.000Z'],
    ['01-07-2025 08h30', '2025-07-01T01:30:00.000Z'],
    ['2025-07-01 08:00', '2025-07-01T01:00:00.000Z'],
    ['2025-07-01T08:00:00+07:00', '2025-07-01T01:00:00.000Z'],
    ['2025-07-01T01:00:00.000Z', '2025-07-01T01:00:00.000Z'],
    ['29/02/2024', '2024-02-29T10:00:00.000Z'],
  ])('%s is %s in every time zone of the machine', (text, instant) => {
    expect(new Date(parseInstant(text)?.at ?? 0).toISOString()).toBe(instant);
  });

  test.each([
    '31/02/2025 08:00',
    '29/02/2025',
    '01/13/2025',
    '01/07/2025 24:00',
    '2025-02-30',
    '7/2025',
    '45839.5',
    'hôm qua',
    '',
  ])('%j is no instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(HEADER), { encoding: 'utf-8' }],
    ['UTF-8, cut within a character', Buffer.from('Mã hồ').subarray(0, -1), { encoding: 'utf-8' }],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${HEADER}`, 'utf16le'), { encoding: 'utf-16le' }],
    ['UTF-16 without one', Buffer.from('STT;Code;Unit;Name', 'utf16le'), { encoding: 'utf-16le' }],
    ['Windows-1258', Buffer.from('M\u00e3 h\u00f4\u00cc s\u00f5;x', 'latin1'), { legacy: 'Windows-1258' }],
    ['TCVN3', Buffer.from('M· hå s¬;M· ®¬n vÞ', 'latin1'), { legacy: 'TCVN3 (ABC)' }],
    ['TCVN3 letters saved as UTF-8', Buffer.from('M· hå s¬;M· ®¬n vÞ'), { legacy: 'TCVN3 (ABC)' }],
    ['VNI', Buffer.from('Maõ hoà sô;Maõ ñôn vò', 'latin1'), { legacy: 'VNI' }],
    ['bytes of no kind', Buffer.from([0x41, 0xff, 0x42, 0xc3, 0x28]), { legacy: null }],
  ])('%s is told', (_what, head, finding) => {
    expect(detectEncoding(head)).toEqual(finding);
  });
});

test('every finding can be said in both languages, with nothing left open', () => {
  const params = Object.fromEntries(
    'name ended successors since differs received completed words count found wanted character title limit state code year most components'
      .split(' ')
      .map((name) => [name, 'x']),
  );
  const said = (Object.keys(rowFindings) as (keyof typeof rowFindings)[]).flatMap((code) =>
    (['vi', 'en'] as const).map((language) =>
      findingText({ finding: { code, value: 'v', params }, catalogue: rowFindings }, language),
    ),
  );
  expect(said.filter((text) => /[{}]/.test(text))).toEqual([]);
});
