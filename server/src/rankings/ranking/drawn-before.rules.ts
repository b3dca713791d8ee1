import { createHash } from 'node:crypto';

/** Values by what they are worked out of; those asked for longest ago are let go when all together are more than `most`. */
export class DrawnBefore<Value extends { readonly length: number }> {
  private readonly known = new Map<string, Value>();
  private held = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** @param made of everything the value hangs on @returns what was worked out of the very same before, or is now */
  get(made: string, work: () => Value): Value {
    const key = createHash('sha256').update(made).digest('base64');
    const before = this.known.get(key);
    const value = before ?? work();
    this.known.delete(key);
    this.known.set(key, value);
    if (before === undefined) this.held += value.length;
    for (const [oldest, { length }] of this.known) {
      if (this.held <= this.most || oldest === key) break;
      this.known.delete(oldest);
      this.held -= length;
    }
    return value;
  }
}
