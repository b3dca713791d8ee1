import { isDeepStrictEqual } from 'node:util';

/** One thing that was expected and what came. */
interface Line {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

const WIDE = 64;

/** Keeps what was compared and prints it as a table while it goes. */
export class Ledger {
  private readonly lines: Line[] = [];
  private readonly write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.write = write;
  }

  get failed(): number {
    return this.lines.filter(({ ok }) => !ok).length;
  }

  get passed(): number {
    return this.lines.length - this.failed;
  }

  heading(text: string): void {
    this.write(`\n${text}\n`);
  }

  /** Notes one comparison; values are compared in depth. */
  compare(what: string, expected: unknown, got: unknown): void {
    const ok = isDeepStrictEqual(expected, got);
    const line = { what, expected: show(expected), got: show(got), ok };
    this.lines.push(line);
    this.write(`  ${ok ? '✓' : '✗'} ${pad(what, WIDE)} ${pad(line.expected, 16)} ${ok ? '' : line.got}\n`);
  }

  /** The lines that went wrong once more, and the counts. */
  sum(): void {
    const wrong = this.lines.filter(({ ok }) => !ok);
    if (wrong.length > 0) this.heading('Sai · wrong');
    for (const { what, expected, got } of wrong) {
      this.write(`  ✗ ${what}\n      mong đợi · expected ${expected}\n      nhận · got          ${got}\n`);
    }
    this.write(`\n${String(this.passed)} passed, ${String(this.failed)} failed\n`);
  }
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Letters that lie on the one before take no room of their own. */
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - [...text].length));
