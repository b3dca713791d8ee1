/** Lets so many in at once, makes some wait a little, and turns the rest away: an overloaded server still answers. */
export class Admission {
  private inside = 0;
  private readonly queue: { enter(): void; timer: NodeJS.Timeout }[] = [];
  private readonly limits: { readonly inFlight: number; readonly waiting: number; readonly waitMs: number };

  constructor(limits: { readonly inFlight: number; readonly waiting: number; readonly waitMs: number }) {
    this.limits = limits;
  }

  /** Whether whoever comes now is turned away: no place is free, and as many wait as may. */
  get isFull(): boolean {
    return this.inside >= this.limits.inFlight && this.queue.length >= this.limits.waiting;
  }

  /** Enters at once where there is room. */
  tryEnter(): boolean {
    if (this.inside >= this.limits.inFlight) return false;
    this.inside += 1;
    return true;
  }

  /** Waits for a place. @returns whether one was found in time; then `leave` must be called */
  wait(): Promise<boolean> {
    if (this.queue.length >= this.limits.waiting) return Promise.resolve(false);
    return new Promise((resolve) => {
      const place = {
        enter: () => {
          clearTimeout(place.timer);
          resolve(true);
        },
        timer: setTimeout(() => {
          const index = this.queue.indexOf(place);
          if (index < 0) return;
          this.queue.splice(index, 1);
          resolve(false);
        }, this.limits.waitMs),
      };
      this.queue.push(place);
    });
  }

  /** Does the work in a place of its own, or else what is done where none was found in time. */
  async admit<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
    if (!this.tryEnter() && !(await this.wait())) return otherwise();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Gives the place to whoever waits longest. */
  leave(): void {
    const next = this.queue.shift();
    if (next) next.enter();
    else this.inside -= 1;
  }
}
