/** What to close, last opened first, when the process is asked to end. */
export interface Shutdown {
  /** Whether the end has begun: what fails now fails because of it. */
  readonly hasBegun: boolean;
  /** Notes how to close something that was opened. */
  onEnd(close: () => Promise<unknown>): void;
  /** Closes everything and ends the process with `code`. */
  end(code: number): Promise<never>;
}

export interface ShutdownOptions {
  /** Milliseconds after which whatever still hangs is left behind. */
  readonly within: number;
  readonly clock: () => number;
  /** Told once when the first signal comes. */
  readonly onSignal: () => void;
}

/** Signals of one key press may come twice, from the terminal and from the package manager that passes them on. */
const SAME_KEY_PRESS_MS = 1_000;

/**
 * Ends the process in good order on Ctrl-C and SIGTERM; a second Ctrl-C ends it at once.
 * The enclosed PostgreSQL goes with it in either case.
 */
export function orderlyShutdown({ within, clock, onSignal }: ShutdownOptions): Shutdown {
  const closers: (() => Promise<unknown>)[] = [];
  let begunAt: number | undefined;
  const end = async (code: number): Promise<never> => {
    begunAt ??= clock();
    // Where a closer waits for what is gone already, nothing is left to keep the process: it then ends by itself.
    process.exitCode = code;
    setTimeout(() => process.exit(code === 0 ? 1 : code), within).unref();
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close().catch(() => undefined);
    process.exit(code);
  };
  const signalled = (signal: NodeJS.Signals): void => {
    if (begunAt === undefined) {
      onSignal();
      void end(0);
    } else if (signal === 'SIGINT' && clock() - begunAt > SAME_KEY_PRESS_MS) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, signalled);
  return {
    get hasBegun() {
      return begunAt !== undefined;
    },
    onEnd: (close) => {
      closers.push(close);
    },
    end,
  };
}
