/** A day that breaks a series, drawn as a line and said in words. */
export interface ChartEvent {
  /** First day of the month the event begins. */
  readonly month: string;
  readonly label: string;
}
