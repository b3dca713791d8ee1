import type { Seats } from './placement.words.ts';

interface Pinned {
  readonly official_code: string;
  readonly post_code: string | null;
}

/**
 * Who sits where by the last plan and by what people decided since: a pin takes its person from any other post and
 * whoever sat there off it.
 */
export function currentSeats(plan: readonly (readonly [string, string])[], pins: readonly Pinned[]): Seats {
  const seats = new Map(plan);
  for (const { official_code: person, post_code: post } of pins) {
    for (const [at, who] of seats) if (who === person) seats.delete(at);
    if (post !== null) seats.set(post, person);
  }
  return seats;
}
