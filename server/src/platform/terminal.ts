import { StartupError, type Words } from './startup-error.ts';

/** What a command tells the person who started it: lines and steps with their times, in the terminal's language. */
export interface Terminal {
  say(words: Words): void;
  /** Does a piece of work and tells how long it took. `after` adds what came of it. */
  step<Result>(words: Words, work: () => Promise<Result>, after?: (result: Result) => string): Promise<Result>;
  /** Tells why it does not go on: a StartupError in both languages, anything else by its message. */
  fail(error: unknown): void;
}

export interface TerminalOptions {
  readonly language: 'vi' | 'en' | 'both';
  readonly write: (text: string) => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number;
  /** Whether unforeseen errors show their stack. */
  readonly showStack: boolean;
}

/** Makes a terminal out of a language, a place to write to and a clock. */
export function makeTerminal({ language, write, clock, showStack }: TerminalOptions): Terminal {
  const told = ({ vi, en }: Words): string => (language === 'both' ? `${vi} · ${en}` : { vi, en }[language]);
  return {
    say: (words) => {
      write(`  ${told(words)}\n`);
    },
    step: async (words, work, after) => {
      const from = clock();
      const result = await work();
      const outcome = after === undefined ? '' : `  ${after(result)}`;
      write(`  ✓ ${told(words)}${outcome}  ${((clock() - from) / 1000).toFixed(2)} s\n`);
      return result;
    },
    fail: (error) => {
      if (error instanceof StartupError) write(`\n✗ ${error.words.vi}\n\n✗ ${error.words.en}\n`);
      else write(`\n✗ ${unforeseen(error, showStack)}\n`);
    },
  };
}

function unforeseen(error: unknown, showStack: boolean): string {
  if (!(error instanceof Error)) return String(error);
  const more = 'LOG_LEVEL=debug: chi tiết · details';
  return showStack ? (error.stack ?? error.message) : `${error.name}: ${error.message}\n  ${more}`;
}
