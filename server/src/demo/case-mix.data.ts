/** How often a procedure is asked for at a commune's centre: certification above all, then civil status. */
export interface CaseWeight {
  readonly procedureCode: string;
  readonly weight: number;
  /** Handled by the district until 30 June 2025. */
  readonly sinceReform?: true;
}

export const CASE_MIX: readonly CaseWeight[] = [
  { procedureCode: '2.000815', weight: 40 },
  { procedureCode: '2.000884', weight: 9 },
  { procedureCode: '2.001035', weight: 5 },
  { procedureCode: '2.000942', weight: 2 },
  { procedureCode: '2.000908', weight: 1 },
  { procedureCode: '2.001406', weight: 0.6 },
  { procedureCode: '2.000913', weight: 0.5 },
  { procedureCode: '2.001016', weight: 0.5 },
  { procedureCode: '2.000927', weight: 0.3 },
  { procedureCode: '2.001019', weight: 0.3 },
  { procedureCode: '1.001193', weight: 7 },
  { procedureCode: '2.000635', weight: 7 },
  { procedureCode: '1.004873', weight: 5 },
  { procedureCode: '1.000894', weight: 2.5 },
  { procedureCode: '1.000656', weight: 2.5 },
  { procedureCode: '1.004859', weight: 1.5 },
  { procedureCode: '1.004884', weight: 0.8 },
  { procedureCode: '1.001022', weight: 0.3 },
  { procedureCode: '1.004746', weight: 0.2 },
  { procedureCode: '1.005461', weight: 0.2 },
  { procedureCode: '1.004837', weight: 0.1 },
  { procedureCode: '1.004845', weight: 0.1 },
  { procedureCode: '1.001776', weight: 4 },
  { procedureCode: '1.001731', weight: 1.5 },
  { procedureCode: '1.001699', weight: 1.2 },
  { procedureCode: '2.000751', weight: 0.3 },
  { procedureCode: '1.012796', weight: 3, sinceReform: true },
  { procedureCode: '1.003554', weight: 0.3 },
  { procedureCode: '1.010833', weight: 1 },
  { procedureCode: '1.011606', weight: 0.8 },
  { procedureCode: '1.010945', weight: 0.6 },
  { procedureCode: '2.001801', weight: 0.6 },
];
