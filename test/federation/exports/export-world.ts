import { Client } from 'pg';
import { FINDINGS, IMPORT_KEY, PLACEMENT, READERS, type Reader } from './examples.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, ENDLESS, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

/** What a spreadsheet would run, in places that many tables show. */
export const FORMULA = '=HYPERLINK("http://elsewhere";"x")';

const HOSTILE = `
with gamed as (
  select id, row_number() over (order by id) as n from dossiers.dossier
  where unit_id = 278801 and received_on between '2026-07-01' and '2026-08-31' and outcome in ('EARLY', 'ON_TIME', 'LATE') limit 60
)
update dossiers.dossier d set completed_at = timestamptz '2026-09-15 16:41:00+07' + n * interval '5 seconds',
  ended_at = timestamptz '2026-09-15 16:41:00+07' + n * interval '5 seconds', outcome = 'LATE', official_code = 'CC02788-01'
from gamed g where g.id = d.id;
select dossiers.compact_tallies();
update territory.unit set name = '${FORMULA}' where code = '02788' and valid_until is null;
insert into dossiers.import_batch (id, file_name, file_hash, format, dry_run, state, bytes_total, bytes_read, rows_read, started_at,
  progressed_at, finished_at, as_of, spool_path, scope_unit_id, scope_province) overriding system value
select ${String(IMPORT_KEY)}, '@SUM(A1).csv', repeat('0', 64), 'CSV', false, 'DONE', 10, 10, 50, '2026-01-01 08:00', '2026-01-01 08:01', '2026-01-01 08:01',
  '2026-01-01', '', 0, 15;
insert into workforce.import_batch (id, file_name, file_hash, format, dry_run, state, bytes_total, bytes_read, rows_read, started_at,
  progressed_at, finished_at, as_of, spool_path, scope_unit_id, scope_province) overriding system value
select ${String(IMPORT_KEY)}, '-1+1.csv', repeat('0', 64), 'CSV', false, 'DONE', 10, 10, 50, '2026-01-01 08:00', '2026-01-01 08:01', '2026-01-01 08:01',
  '2026-01-01', '', 0, 15;
insert into dossiers.import_finding (batch_id, line, ordinal, severity, code, column_name, value, params)
select ${String(IMPORT_KEY)}, 2 + n / 3, n % 3, 'ERROR', 'VALUE_MISSING', 'Ngày tiếp nhận', '+84 ' || n, '{"title": "Họ tên"}' from generate_series(0, ${String(FINDINGS - 1)}) n;
insert into workforce.import_finding (batch_id, line, ordinal, severity, code, column_name, value, params)
select ${String(IMPORT_KEY)}, 2 + n / 3, n % 3, 'ERROR', 'VALUE_MISSING', 'Ngày vào', '+84 ' || n, '{"title": "Họ tên"}' from generate_series(0, ${String(FINDINGS - 1)}) n;`;

const PROPOSE = `mutation($codes: [String!]!) {
  proposeCommendations(input: { kindCode: "GIAY_KHEN", occasion: UNEXPECTED, year: 2026, reason: "+84 sáng kiến", officialCodes: $codes }) {
    userErrors { code message } } }`;
const CREATE_PLACEMENT = `mutation($unit: ID!) {
  createPlacement(input: { name: "=Bản Lầu", effectiveOn: "2027-01-01", scope: { unitIds: [$unit] } }) { placement { id } userErrors { code message } } }`;
const PROPOSE_PLACEMENT = `mutation($id: ID!) { proposePlacement(input: { id: $id }) { userErrors { code message } } }`;
const PROPOSE_COLLECTIVE = `mutation($unit: ID!) {
  proposeCollective(input: { unitId: $unit, kindCode: "XA_TIEU_BIEU", occasion: REGULAR, year: 2026, reason: "@tập thể" }) {
    userErrors { code message } } }`;

/** The demo with accounts, with a proposal of each kind, an import of each kind, and texts that look like formulas. */
export interface ExportWorld {
  readonly signed: SignedHouse;
  /** Cookie of each reader; nobody has none. */
  readonly cookies: ReadonlyMap<Reader, string>;
  get(address: string, as?: Reader): Promise<Got>;
  close(): Promise<void>;
}

export interface Got {
  readonly status: number;
  readonly body: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** How a house is asked for an address by somebody. */
export const getter =
  (http: SignedHouse['http'], cookies: ReadonlyMap<Reader, string>) =>
  async (url: string, as: Reader = 'nobody'): Promise<Got> => {
    const cookie = cookies.get(as);
    const answer = await http.inject({ url, headers: cookie === undefined ? {} : { cookie } });
    return { status: answer.statusCode, body: answer.body, bytes: answer.rawPayload, headers: answer.headers };
  };

export async function exportWorld(): Promise<ExportWorld> {
  const database = await demoDatabase();
  const owner = new Client({ ...database.owner, options: '-c TimeZone=Asia/Ho_Chi_Minh' });
  await owner.connect();
  await owner.query(HOSTILE);
  await owner.end();
  const signed = await signedHouse({ database, budgets: ENDLESS, recordReads: true });
  const cookies = new Map<Reader, string>();
  for (const reader of READERS) if (reader !== 'nobody') cookies.set(reader, await signed.enter(reader));
  const cookie = cookies.get('noivu');
  const found = await signed.ask(
    '{ unit(code: "02788") { id } officials(first: 2, filter: { search: "CC02788" }) { nodes { code } } }',
    { cookie },
  );
  const { unit, officials } = found.data as { unit: { id: string }; officials: { nodes: { code: string }[] } };
  accepted(await signed.ask(PROPOSE, { cookie, variables: { codes: officials.nodes.map(({ code }) => code) } }));
  accepted(await signed.ask(PROPOSE_COLLECTIVE, { cookie, variables: { unit: unit.id } }));
  await planOf(signed, unit.id, cookie);
  return { signed, cookies, get: getter(signed.http, cookies), close: () => signed.close() };
}

/** The first scenario of all, with its plan. */
async function planOf(signed: SignedHouse, unit: string, cookie: string | undefined): Promise<void> {
  const made = await signed.ask(CREATE_PLACEMENT, { cookie, variables: { unit } });
  accepted(made);
  const id = String(at(made, 'createPlacement.placement.id'));
  if (id !== PLACEMENT) throw new Error(`The first scenario is ${id}, not ${PLACEMENT}.`);
  accepted(await signed.ask(PROPOSE_PLACEMENT, { cookie, variables: { id } }));
  const isRunning = async (): Promise<boolean> => {
    const run = await signed.ask('query($id: ID!) { placement(id: $id) { run { state } } }', {
      cookie,
      variables: { id },
    });
    return at(run, 'placement.run.state') === 'RUNNING';
  };
  while (await isRunning()) await new Promise((resolve) => void setTimeout(resolve, 50));
}

function accepted({ data, errors }: Answer): void {
  const outcomes = Object.values((data ?? {}) as Record<string, { userErrors: unknown[] }>);
  if (errors || outcomes.some(({ userErrors }) => userErrors.length > 0))
    throw new Error(`Not taken: ${JSON.stringify({ errors, data })}`);
}
