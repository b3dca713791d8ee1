import { expect, test } from 'vitest';
import type { Translate } from '../i18n/useText.ts';
import { vietnameseAudit } from '../i18n/vi.audit.ts';
import { createFormatter } from '../i18n/format.ts';
import { vietnamese } from '../i18n/vi.ts';
import { vietnameseFirst } from '../i18n/vi.first.ts';
import { joined, phraseOf } from '../i18n/phrases.ts';
import { actorWords, valueWord } from './entry.words.ts';

const t: Translate = (key) => vietnameseAudit.audit[key.replace('audit.', '') as 'house'];
const nobody = { actor: null, actorName: null };

test('who did it is told apart: a person, the house, the demo, the public, somebody past the application', () => {
  expect(actorWords({ actor: 'lan', actorName: 'Chị Lan', actorRole: 'ONE_STOP_OFFICER' }, t)).toBe('Chị Lan (lan)');
  expect(actorWords({ ...nobody, actorRole: 'STAFF' }, t)).toBe('Hệ thống');
  expect(actorWords({ ...nobody, actorRole: 'DEMO' }, t)).toBe('Dữ liệu minh hoạ (không có thật)');
  expect(actorWords({ ...nobody, actorRole: 'ANONYMOUS' }, t)).toBe('Chưa đăng nhập');
  expect(actorWords({ ...nobody, actorRole: '' }, t)).toBe('Ngoài ứng dụng (thẳng vào cơ sở dữ liệu)');
});

test('kept names and what browsers say of themselves are told in words', () => {
  const pack = joined([vietnameseFirst.mc, vietnamese.mc]);
  const said: Translate = (key) => phraseOf(pack, key) ?? `mc.${key}`;
  const format = createFormatter('vi');
  const kept = ['RECEIVED', 'HR_OFFICER', 'POST', 'LATE', 'PROVINCE', 'LOCKED', 'UPHELD', 'PROPOSED', 'SENT'];
  for (const name of kept) expect(valueWord(name, said, format)).not.toBe(name);
  expect(valueWord('LOCKED', said, format)).toBe('Đã khoá, chờ duyệt');
  expect(valueWord('NO_WORD_FOR_IT', said, format)).toBe('NO_WORD_FOR_IT');
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36';
  expect(valueWord(chrome, said, format)).toBe('Chrome, Windows');
  expect(valueWord(`${chrome} Edg/143.0`, said, format)).toBe('Edge, Windows');
});
