/** Handling times of some cases: how many took so many working minutes, the shortest first. */
export interface Times {
  readonly minutes: readonly number[];
  readonly cases: readonly number[];
}

/** Cases of all together. */
export function pooled(all: readonly Times[]): Times {
  const found = new Map<number, number>();
  for (const { minutes, cases } of all) {
    for (const [index, minute] of minutes.entries()) found.set(minute, (found.get(minute) ?? 0) + (cases[index] ?? 0));
  }
  const sorted = [...found].sort(([one], [other]) => one - other);
  return { minutes: sorted.map(([minute]) => minute), cases: sorted.map(([, count]) => count) };
}

export const casesIn = ({ cases }: Times): number => cases.reduce((sum, count) => sum + count, 0);

/** All their working hours. */
export const hoursIn = ({ minutes, cases }: Times): number =>
  minutes.reduce((sum, minute, index) => sum + minute * (cases[index] ?? 0), 0) / 60;

/** Working hours that half of them took no more than; null without cases. Of an even number, between the middle two. */
export function medianOf({ minutes, cases }: Times): number | null {
  const all = casesIn({ minutes, cases });
  if (all === 0) return null;
  const at = (place: number): number => {
    let before = 0;
    const index = cases.findIndex((count) => (before += count) >= place);
    return minutes[index] ?? 0;
  };
  return (at(Math.floor((all + 1) / 2)) + at(Math.floor(all / 2) + 1)) / 120;
}

/** Hours as rankings tell them, to two places. */
const told = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** How many more of the cases would have to be done within some hours, so that more than half of them are. */
export function casesToReach({ minutes, cases }: Times, hours: number): number {
  const all = casesIn({ minutes, cases });
  const within = cases.reduce((sum, count, index) => (told(minutes[index] ?? 0) <= hours ? sum + count : sum), 0);
  return Math.max(1, Math.floor(all / 2) + 1 - within);
}
