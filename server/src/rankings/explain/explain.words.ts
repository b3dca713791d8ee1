/** What a unit is held against. */
export const ExplainAgainst = {
  PEER_MEDIAN: 'PEER_MEDIAN',
  SCOPE: 'SCOPE',
  PREVIOUS_PERIOD: 'PREVIOUS_PERIOD',
  UNIT: 'UNIT',
} as const;
export type ExplainAgainst = keyof typeof ExplainAgainst;

/** What a part of a difference comes from. */
export const PartKind = {
  RATE: 'RATE',
  MIX: 'MIX',
  VOLUME: 'VOLUME',
  MERGER: 'MERGER',
  MEDIAN: 'MEDIAN',
  INDICATOR: 'INDICATOR',
  KNOWN: 'KNOWN',
} as const;
export type PartKind = keyof typeof PartKind;
