import { expect, test } from 'vitest';
import type { Translate } from '../i18n/useText.ts';
import { vietnameseAudit } from '../i18n/vi.audit.ts';
import { actorWords } from './entry.words.ts';

const t: Translate = (key) => vietnameseAudit.audit[key.replace('audit.', '') as 'house'];
const nobody = { actor: null, actorName: null };

test('who did it is told apart: a person, the house, the demo, the public, somebody past the application', () => {
  expect(actorWords({ actor: 'lan', actorName: 'Chị Lan', actorRole: 'ONE_STOP_OFFICER' }, t)).toBe('Chị Lan (lan)');
  expect(actorWords({ ...nobody, actorRole: 'STAFF' }, t)).toBe('Hệ thống');
  expect(actorWords({ ...nobody, actorRole: 'DEMO' }, t)).toBe('Dữ liệu minh hoạ (không có thật)');
  expect(actorWords({ ...nobody, actorRole: 'ANONYMOUS' }, t)).toBe('Chưa đăng nhập');
  expect(actorWords({ ...nobody, actorRole: '' }, t)).toBe('Ngoài ứng dụng (thẳng vào cơ sở dữ liệu)');
});
