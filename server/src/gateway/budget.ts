import type { Budget, Budgets } from '../platform/gate.ts';

/** Addresses and accounts remembered at once; beyond it the longest unseen starts anew. */
const MOST_KNOWN = 50_000;

/** What is told of a budget with each answer. */
export interface Standing {
  /** Cost of this request, in points. */
  readonly requested: number;
  /** What is left, and of how much. */
  readonly remaining: number;
  readonly limit: number;
  /** Until all of it is there again, seconds. */
  readonly resetSeconds: number;
}

interface Level {
  points: number;
  at: number;
}

/** Whose budget it is. */
export interface Payer {
  readonly account: string | null;
  readonly address: string;
}

/** Budgets that fill again evenly. One for each account, so that none can use up another's. */
export class Budgeting {
  private readonly levels = new Map<string, Level>();
  private readonly budgets: Budgets;
  private readonly ticks: () => number;

  /** @param ticks milliseconds from any beginning, never going back */
  constructor(budgets: Budgets, ticks: () => number) {
    this.budgets = budgets;
    this.ticks = ticks;
  }

  /** The purse of one request. */
  purseOf({ account, address }: Payer): Purse {
    const key = account === null ? `address ${networkOf(address)}` : `account ${account}`;
    const budget = this.budgets[account === null ? 'address' : 'account'];
    return new Purse(budget, this.level(key, budget));
  }

  private level(key: string, { points, seconds }: Budget): Level {
    const now = this.ticks();
    const known = this.levels.get(key) ?? { points, at: now };
    known.points = Math.min(points, known.points + ((now - known.at) / 1_000) * (points / seconds));
    known.at = now;
    // Set anew, so that the first of the map is the longest unseen.
    this.levels.delete(key);
    this.levels.set(key, known);
    if (this.levels.size > MOST_KNOWN) this.levels.delete(this.levels.keys().next().value ?? '');
    return known;
  }
}

/** What one request may still spend. */
export class Purse {
  private requested = 0;
  private lacking = 0;
  private readonly budget: Budget;
  private readonly level: Level;

  constructor(budget: Budget, level: Level) {
    this.budget = budget;
    this.level = level;
  }

  /** Takes the points, all or none. @returns whether they were there */
  pay(points: number): boolean {
    this.requested += points;
    this.lacking = Math.max(0, points - this.level.points);
    if (this.lacking > 0) return false;
    this.level.points -= points;
    return true;
  }

  /** Whether the last payment failed. */
  get isEmpty(): boolean {
    return this.lacking > 0;
  }

  /** Until what was lacking is there, whole seconds. */
  get retrySeconds(): number {
    return Math.max(1, Math.ceil(this.lacking / this.rate));
  }

  /** What a refusal says. */
  shortage(): Record<'limit' | 'window' | 'cost' | 'seconds', number> {
    const { points: limit, seconds: window } = this.budget;
    return { limit, window, cost: Math.round(this.requested), seconds: this.retrySeconds };
  }

  standing(): Standing {
    const { points } = this.budget;
    return {
      requested: Math.round(this.requested),
      remaining: Math.floor(this.level.points),
      limit: points,
      resetSeconds: Math.ceil((points - this.level.points) / this.rate),
    };
  }

  /** The fields of draft-ietf-httpapi-ratelimit-headers-10; a request counts for as much as it costs. */
  headers(): Record<string, string> {
    const { points, seconds } = this.budget;
    const { remaining, resetSeconds } = this.standing();
    return {
      'ratelimit-policy': `"cost";q=${String(points)};w=${String(seconds)}`,
      ratelimit: `"cost";r=${String(remaining)};t=${String(resetSeconds)}`,
      ...(this.isEmpty ? { 'retry-after': String(this.retrySeconds) } : {}),
    };
  }

  private get rate(): number {
    return this.budget.points / this.budget.seconds;
  }
}

const V4_IN_V6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu;

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, which one subscriber has whole. */
export function networkOf(address: string): string {
  const [head = '', tail] = (V4_IN_V6.exec(address)?.[1] ?? address).split('::');
  if (!address.includes(':') || V4_IN_V6.test(address)) return head;
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return `${all
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/u, ''))
    .join(':')}::/64`;
}
