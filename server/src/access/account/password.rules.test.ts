import { expect, test } from 'vitest';
import { passwordRefusal, userNameOf } from './password.rules.ts';

const codeOf = (password: string, userName = 'motcua.banlau'): string | undefined =>
  passwordRefusal(password, userName, ['input', 'newPassword'])?.kind.code;

test('length alone makes a password', () => {
  expect(codeOf('con trâu đi cày')).toBeUndefined();
  expect(codeOf('wqkzvbnrtp')).toBeUndefined();
});

test('nine letters are too few and two hundred and one too many', () => {
  expect(codeOf('wqkzvbnrt')).toBe('PASSWORD_LENGTH');
  expect(codeOf('wqkzvbnrtp'.repeat(20))).toBeUndefined();
  expect(codeOf(`${'wqkzvbnrtp'.repeat(20)}x`)).toBe('PASSWORD_LENGTH');
});

test('letters are counted as people count them, composed or not', () => {
  expect(codeOf('ệệệệệệệệabc'.normalize('NFD').slice(0, 20))).toBe('PASSWORD_LENGTH');
});

test.each(['1234567890', 'MatKhau123', 'mat khau 123', 'aaaaaaaaaaaa', 'abababababab', 'Qwertyuiop'])(
  '%s is guessed first',
  (password) => {
    expect(codeOf(password)).toBe('PASSWORD_COMMON');
  },
);

test('the user name is no password', () => {
  expect(codeOf('motcua.banlau')).toBe('PASSWORD_HOLDS_NAME');
  expect(codeOf('xin MotCua.BanLau nhé')).toBe('PASSWORD_HOLDS_NAME');
});

test('a short user name may occur in a longer password', () => {
  expect(codeOf('planet of hills', 'lan')).toBeUndefined();
});

test('user names are kept in lower case', () => {
  expect(userNameOf('  MotCua.BanLau ')).toBe('motcua.banlau');
  expect(userNameOf('x')).toBeNull();
  expect(userNameOf('bản.lầu')).toBeNull();
  expect(userNameOf("a' or 1=1")).toBeNull();
});
