import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Ledger } from './ledger.ts';
import type { ScratchHouse } from './scratch-house.ts';

const count = z.number().int().min(0);
const Expected = z.record(
  z.string().endsWith('.csv'),
  z.object({
    unit: z.string(),
    name: z.string(),
    from: z.iso.date(),
    as_of: z.iso.date(),
    early: count,
    on_time: count,
    late: count,
    returned: count,
    pending: count,
    overdue: count,
    online: count,
    post: count,
    received: count,
    in_person: count,
    fields_with_dossiers: count,
  }),
);
/** What one register must add up to. */
export type ExpectedTotals = z.infer<typeof Expected>[string];

/** Reads `expected.json` of a folder of registers. @throws ZodError naming what is missing */
export const readExpected = (folder: string): Record<string, ExpectedTotals> =>
  Expected.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));

/** `DossierTotals` of the API. */
export type Totals = Readonly<Record<(typeof TOTALS)[number], number>>;
const TOTALS = [
  'carriedOver',
  'received',
  'early',
  'onTime',
  'late',
  'returned',
  'pendingInTime',
  'pendingOverdue',
  'online',
  'inPerson',
  'post',
] as const;

const TOTALS_QUERY = `query ($code: String!, $on: Date!, $period: PeriodInput!, $asOf: Date, $boundaries: Boundaries!) {
  unit(code: $code, asOf: $on) { id name dossierTotals(period: $period, asOf: $asOf, boundaries: $boundaries) { ${TOTALS.join(' ')} } }
}`;
const FIELDS_QUERY = '{ fields { code } }';
const COUNT_QUERY = 'query ($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }';

export interface TotalsQuestion {
  readonly code: string;
  /** The day on which the code is looked up. */
  readonly on: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string;
  readonly boundaries: 'CURRENT' | 'AS_THEN';
}
interface Asked {
  readonly id: string;
  readonly name: string;
  readonly totals: Totals;
}

/** A unit's totals. */
export async function askTotals(house: ScratchHouse, question: TotalsQuestion): Promise<Asked> {
  const { unit } = await house.ask<{ unit: { id: string; name: string; dossierTotals: Totals } }>(TOTALS_QUERY, {
    ...question,
  });
  return { id: unit.id, name: unit.name, totals: unit.dossierTotals };
}

/** Compares every register's totals, channels and fields with what its article reports. */
export async function checkRegisters(
  house: ScratchHouse,
  ledger: Ledger,
  expected: Readonly<Record<string, ExpectedTotals>>,
): Promise<void> {
  const { fields } = await house.ask<{ fields: readonly { code: string }[] }>(FIELDS_QUERY);
  for (const [file, wanted] of Object.entries(expected)) {
    ledger.heading(`${file} · ${wanted.name}, ${wanted.from} … ${wanted.as_of}`);
    const period = { from: wanted.from, to: wanted.as_of };
    const question = {
      code: wanted.unit,
      on: wanted.as_of,
      period,
      asOf: wanted.as_of,
      boundaries: 'AS_THEN',
    } as const;
    const { id, name, totals } = await askTotals(house, question);
    ledger.compare('name', wanted.name, name);
    compareTotals(ledger, wanted, totals);
    const listed = await Promise.all(
      fields.map(({ code }) => countDossiers(house, { unitId: id, fieldCode: code, period, boundaries: 'AS_THEN' })),
    );
    ledger.compare(
      'lĩnh vực có hồ sơ · fields with dossiers',
      wanted.fields_with_dossiers,
      listed.filter(Boolean).length,
    );
    ledger.compare('danh sách dài bằng số · the list behind the number', wanted.received, sum(listed));
  }
}

/** How many dossiers the list holds that were received in the period. */
async function countDossiers(house: ScratchHouse, filter: object): Promise<number> {
  const variables = { filter: { ...filter, counts: 'RECEIVED' } };
  const { dossiers } = await house.ask<{ dossiers: { totalCount: number } }>(COUNT_QUERY, variables);
  return dossiers.totalCount;
}

function compareTotals(ledger: Ledger, wanted: ExpectedTotals, totals: Totals): void {
  const pairs: readonly [keyof Totals, number][] = [
    ['received', wanted.received],
    ['early', wanted.early],
    ['onTime', wanted.on_time],
    ['late', wanted.late],
    ['returned', wanted.returned],
    ['pendingInTime', wanted.pending],
    ['pendingOverdue', wanted.overdue],
    ['online', wanted.online],
    ['inPerson', wanted.in_person],
    ['post', wanted.post],
    ['carriedOver', 0],
  ];
  for (const [name, value] of pairs) ledger.compare(name, value, totals[name]);
  const { received, carriedOver, early, onTime, late, returned, pendingInTime, pendingOverdue } = totals;
  const classes = [early, onTime, late, returned, pendingInTime, pendingOverdue];
  ledger.compare('cân đối · balance', received + carriedOver, sum(classes));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The three predecessors' second quarter of 2025, told in the borders of today. */
const SECOND_QUARTER = { from: '2025-04-01', to: '2025-06-30' };
const PREDECESSORS = ['lung-vai-2025-06.csv', 'ban-sen-2025-06.csv', 'ban-lau-2025-06.csv'];

/** A merged commune's past is its predecessors'. */
export async function checkMerged(
  house: ScratchHouse,
  ledger: Ledger,
  expected: Readonly<Record<string, ExpectedTotals>>,
): Promise<void> {
  ledger.heading('Bản Lầu, quý II/2025 theo địa giới hiện nay · in today’s borders');
  const question = { code: '02788', on: '2025-07-31', period: SECOND_QUARTER, asOf: '2025-06-30' };
  const { totals } = await askTotals(house, { ...question, boundaries: 'CURRENT' });
  const of = (name: keyof ExpectedTotals): number => sum(PREDECESSORS.map((file) => Number(expected[file]?.[name])));
  ledger.compare('received = 236 + 154 + 254', of('received'), totals.received);
  ledger.compare('early', of('early'), totals.early);
  ledger.compare('onTime', of('on_time'), totals.onTime);
  ledger.compare('late', of('late'), totals.late);
  ledger.compare('returned', of('returned'), totals.returned);
  ledger.compare('online', of('online'), totals.online);
  const own = await askTotals(house, { ...question, boundaries: 'AS_THEN' });
  ledger.compare('AS_THEN: đơn vị mới chưa có · the new unit was not there yet', 0, own.totals.received);
}
