import type { Viewer } from '../../platform/context.ts';
import { addDays, dayOf, instantOf } from '../../platform/plain-date.ts';

/** How long a viewer is taken for known without asking again, milliseconds. Other processes' changes show after it. */
const FRESH_MS = 2_000;
const MOST = 5_000;

interface Known {
  readonly viewer: Viewer;
  readonly until: number;
}

const known = new Map<string, Known>();

/** The viewer a secret's hash stood for a moment ago. */
export function recallViewer(hash: string, now: Date): Viewer | undefined {
  const found = known.get(hash);
  if (!found) return undefined;
  if (found.until > now.getTime()) return found.viewer;
  known.delete(hash);
  return undefined;
}

export function rememberViewer(hash: string, viewer: Viewer, now: Date): void {
  if (known.size >= MOST) known.clear();
  // A merger moves scopes at midnight: nobody is known beyond it.
  const midnight = instantOf(addDays(dayOf(now), 1)).getTime();
  known.set(hash, { viewer, until: Math.min(now.getTime() + FRESH_MS, midnight) });
}

/** After every change of accounts, grants, sessions or tokens: what was known may be wrong. */
export function forgetViewers(): void {
  known.clear();
}
