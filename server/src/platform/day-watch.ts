import { dayOf, type PlainDate } from './plain-date.ts';

/** Often enough that nobody notices the minute, seldom enough to cost nothing. */
const EVERY_MS = 20_000;

export interface DayWatchSettings {
  readonly clock: () => Date;
  /** The day whose work is done already. */
  readonly since: PlainDate;
  /** The work of a day that has begun. When it fails it is tried again at the next look. */
  readonly onNewDay: (day: PlainDate) => Promise<void>;
  readonly onFailure: (cause: unknown) => void;
}

/**
 * Does the work of each new day in Asia/Ho_Chi_Minh while the process runs. It looks at the clock rather than waiting for
 * midnight, so that a machine that slept, or whose clock was set, is none the worse.
 */
export class DayWatch {
  private readonly settings: DayWatchSettings;
  private done: PlainDate;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(settings: DayWatchSettings) {
    this.settings = settings;
    this.done = settings.since;
  }

  /** Looks from now on; does not keep the process alive. */
  start(): this {
    this.timer ??= setInterval(() => void this.look(), EVERY_MS).unref();
    return this;
  }

  /** Looks once, after any look under way. Resolves when the day's work is done. */
  look(): Promise<void> {
    this.looking = this.looking.then(() => this.work());
    return this.looking;
  }

  /** Stops looking, and waits for work under way. */
  close(): Promise<void> {
    clearInterval(this.timer);
    return this.looking;
  }

  private async work(): Promise<void> {
    const day = dayOf(this.settings.clock());
    if (day === this.done) return;
    try {
      await this.settings.onNewDay(day);
      this.done = day;
    } catch (cause) {
      this.settings.onFailure(cause);
    }
  }
}
