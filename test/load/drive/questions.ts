/** Connections that ask at once. */
export const CONNECTIONS = 32;
/** A whole country takes a core a good part of a second: as many askers as have a place, or they measure their queue. */
export const CONNECTIONS_FOR_ALL = 4;

/** Periods asked for in turn, each with the first day of the one before. */
export const QUARTERS = [
  { from: '2026-07-01', to: '2026-09-30', before: '2026-04-01' },
  { from: '2026-04-01', to: '2026-06-30', before: '2026-01-01' },
  { from: '2026-01-01', to: '2026-03-31', before: '2025-10-01' },
  { from: '2025-10-01', to: '2025-12-31', before: '2025-07-01' },
] as const;

export const ask = (query: string, variables: object): string => JSON.stringify({ query, variables });
export const each = <T>(items: readonly T[], body: (item: T) => object): string[] =>
  items.map((item) => JSON.stringify(body(item)));
