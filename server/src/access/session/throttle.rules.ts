/** Failures are remembered for this long, milliseconds. */
export const THROTTLE_WINDOW_MS = 15 * 60_000;

/** What was tried under one name, or from one address, within the window. */
export interface Attempts {
  readonly failures: number;
  /** The latest failure; null without one. */
  readonly lastAt: Date | null;
}

interface Measure {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstWaitMs: number;
}

/** One name: mistyping is forgiven, guessing is not. One address: an office behind one router is forgiven more. */
const NAME: Measure = { free: 5, firstWaitMs: 60_000 };
const ADDRESS: Measure = { free: 50, firstWaitMs: 60_000 };

/** Milliseconds still to wait before the next try; 0 where none. Doubles with each failure, up to the window. */
function waitOf({ failures, lastAt }: Attempts, { free, firstWaitMs }: Measure, now: Date): number {
  if (failures < free || !lastAt) return 0;
  const wait = Math.min(firstWaitMs * 2 ** Math.min(failures - free, 10), THROTTLE_WINDOW_MS);
  return Math.max(0, lastAt.getTime() + wait - now.getTime());
}

/**
 * How long the next try must wait. It asks neither whether the name is known nor whether the password is right, so that
 * the answer tells nothing of either.
 */
export const waitBeforeTry = (tried: { name: Attempts; address: Attempts }, now: Date): number =>
  Math.max(waitOf(tried.name, NAME, now), waitOf(tried.address, ADDRESS, now));
