import { Admission } from './admission.ts';
import { LIMITS } from './limits.ts';

/** A room is not asked at all: it has failed to answer lately, or too many wait for it already. */
export class RoomSpared extends Error {}

/** After so many questions in a row without an answer a room is left alone. */
const MOST_FAILURES = 5;

/** How long it is left alone, milliseconds; then one question tries whether it answers again. */
const REST_MS = 2_000;

/**
 * Stands before one room. A room that is slow or away costs those who need it no more than its time limit, then nothing,
 * and never takes all places of the gateway from those who do not need it.
 */
export class RoomFuse {
  private readonly places = new Admission({
    inFlight: LIMITS.roomInFlight,
    waiting: LIMITS.roomWaiting,
    waitMs: LIMITS.waitMs,
  });
  private failures = 0;
  private restsUntil = 0;
  private isTrying = false;
  private readonly ticks: () => number;

  /** @param ticks milliseconds from any beginning, never going back */
  constructor(ticks: () => number) {
    this.ticks = ticks;
  }

  /** @throws RoomSpared without asking, or what asking throws */
  async guard<T>(ask: () => Promise<T>): Promise<T> {
    if (this.isBlown) throw new RoomSpared('The room has not answered lately.');
    return this.places.admit(
      () => this.watched(ask),
      () => {
        throw new RoomSpared('Too many wait for the room.');
      },
    );
  }

  private get isBlown(): boolean {
    return this.failures >= MOST_FAILURES && (this.isTrying || this.ticks() < this.restsUntil);
  }

  private async watched<T>(ask: () => Promise<T>): Promise<T> {
    // Who waited for a place may find that the room has failed meanwhile.
    if (this.isBlown) throw new RoomSpared('The room has not answered lately.');
    const isTrial = this.failures >= MOST_FAILURES;
    this.isTrying ||= isTrial;
    try {
      const answer = await ask();
      this.failures = 0;
      return answer;
    } catch (cause) {
      this.failures += 1;
      this.restsUntil = this.ticks() + REST_MS;
      throw cause;
    } finally {
      if (isTrial) this.isTrying = false;
    }
  }
}
