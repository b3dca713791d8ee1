/** What somebody handled in the year before, by field. */
export interface Workload {
  readonly handled: number;
  readonly fields: readonly {
    readonly fieldCode: string;
    readonly fieldName: string;
    readonly handled: number;
    /** Null of fewer than five. */
    readonly late: number | null;
    readonly expectedLate: number | null;
  }[];
}

export const workloadFields = 'workload { handled fields { fieldCode fieldName handled late expectedLate } }';
