import { expect, test } from 'vitest';
import { StartupError } from './startup-error.ts';
import { makeTerminal, type TerminalOptions } from './terminal.ts';

function recorded(options: Partial<TerminalOptions> = {}) {
  const lines: string[] = [];
  let time = 0;
  const clock = (): number => (time += 1_500);
  const write = (text: string): void => {
    lines.push(text);
  };
  const terminal = makeTerminal({ language: 'both', write, clock, showStack: false, ...options });
  return { lines, terminal };
}

const words = { vi: 'nạp', en: 'load' };

test('a step tells its outcome and its time', async () => {
  const { lines, terminal } = recorded();
  expect(await terminal.step(words, () => Promise.resolve(7), String)).toBe(7);
  expect(lines).toEqual(['  ✓ nạp · load  7  1.50 s\n']);
});

test('a terminal of one language speaks that one', () => {
  const { lines, terminal } = recorded({ language: 'vi' });
  terminal.say(words);
  expect(lines).toEqual(['  nạp\n']);
});

test('what can be mended is told in both languages whatever the terminal speaks', () => {
  const { lines, terminal } = recorded({ language: 'vi' });
  terminal.fail(new StartupError({ vi: 'hết chỗ', en: 'full' }));
  expect(lines.join('')).toMatch(/hết chỗ[^]*full/u);
});

test('an unforeseen error shows its stack only when asked', () => {
  const quiet = recorded();
  quiet.terminal.fail(new RangeError('odd'));
  const loud = recorded({ showStack: true });
  loud.terminal.fail(new RangeError('odd'));
  expect(quiet.lines.join('')).not.toContain('    at ');
  expect(loud.lines.join('')).toContain('    at ');
});
