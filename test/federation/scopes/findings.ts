/** What an examination found wrong, and how much it looked at. */
export interface Findings {
  readonly wrong: string[];
  pairs: number;
  readonly fields: Set<string>;
  /** Fields that had a value for somebody: the others prove nothing. */
  readonly proven: Set<string>;
}

export const emptyFindings = (): Findings => ({ wrong: [], pairs: 0, fields: new Set(), proven: new Set() });
