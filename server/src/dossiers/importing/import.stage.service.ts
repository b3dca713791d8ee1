import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { theSeal } from '../../platform/seal.ts';
import type { DossierRow } from '../register/register.row.ts';

/** Columns of the dossier table that a register fills, with the key of the row each comes from. */
const DOSSIER_COLUMNS = {
  code: 'code',
  procedure_id: 'procedureId',
  receiving_unit_id: 'receivingUnitId',
  unit_id: 'unitId',
  part: 'part',
  channel: 'channel',
  state: 'state',
  counted: 'counted',
  received_at: 'receivedAt',
  due_at: 'dueAt',
  ended_at: 'endedAt',
  completed_at: 'completedAt',
  result_returned_at: 'resultReturnedAt',
  outcome: 'outcome',
  handling_minutes: 'handlingMinutes',
  clock_stopped_at: 'clockStoppedAt',
  clock_minutes_left: 'clockMinutesLeft',
  official_code: 'officialCode',
} as const satisfies Record<string, keyof DossierRow>;

/** Column names of the stage that go into `dossiers.dossier` as they are. */
export const STAGED = Object.keys(DOSSIER_COLUMNS).join(', ');
/** Columns a later register may change. */
export const STAGED_COURSE = Object.keys(DOSSIER_COLUMNS).filter(
  (column) =>
    !['code', 'procedure_id', 'receiving_unit_id', 'unit_id', 'part', 'channel', 'received_at'].includes(column),
);
const COLUMNS = `line, ${STAGED}, applicant_name, applicant_id_cipher, applicant_id_hash`;

/** Temporary tables of one import: the chunk at hand, and in a dry run all rows met so far. */
export async function createStage(client: Client): Promise<void> {
  await client.query(`
    create temp table if not exists import_stage (
      id bigint not null default nextval('dossiers.dossier_id_seq'),
      line int not null,
      code text not null,
      procedure_id int not null,
      receiving_unit_id int not null,
      unit_id int not null,
      part smallint not null,
      channel text not null,
      state text not null,
      counted boolean not null,
      received_at timestamptz not null,
      due_at timestamptz,
      ended_at timestamptz,
      completed_at timestamptz,
      result_returned_at timestamptz,
      outcome text,
      handling_minutes int,
      clock_stopped_at timestamptz,
      clock_minutes_left int,
      official_code text,
      applicant_name text not null,
      applicant_id_cipher bytea,
      applicant_id_hash bytea
    ) on commit delete rows;
    create temp table if not exists import_seen (like import_stage);
    create index if not exists import_seen_code on import_seen (code);
    truncate import_seen`);
}

const KNOWN_FROM_NOW = `/* dossiers.knownFromNow */ select set_config('dossiers.known_at', now()::text, false)`;

/** All that a run brings is known since it began, so that a figure never tells of half a file once it has been read. */
export async function knowFromNow(client: Client): Promise<void> {
  await client.query(KNOWN_FROM_NOW);
}

/** Fills the stage by COPY. */
export async function fillStage(client: Client, rows: readonly DossierRow[]): Promise<void> {
  const stream = client.query(copyFrom(`copy import_stage (${COLUMNS}) from stdin`));
  const done = once(stream, 'finish');
  stream.end(copyText(rows));
  await done;
}

const KEYS = Object.values(DOSSIER_COLUMNS);
const INSTANTS: ReadonlySet<keyof DossierRow> = new Set([
  'receivedAt',
  'dueAt',
  'endedAt',
  'completedAt',
  'resultReturnedAt',
  'clockStoppedAt',
]);

/** Rows in the text format of COPY. */
export function copyText(rows: readonly DossierRow[]): string {
  let text = '';
  for (const row of rows) {
    text += String(row.line);
    for (const key of KEYS)
      text += `\t${INSTANTS.has(key) ? instantText(row[key] as number | null) : cellText(row[key])}`;
    text += `\t${cellText(row.applicantName)}\t${idNumberText(row)}\n`;
  }
  return text;
}

/** The sealed number and its hash, as two cells of COPY. */
function idNumberText({ applicantIdNumber, code }: DossierRow): string {
  if (applicantIdNumber === null) return '\\N\t\\N';
  const { cipher, hash } = theSeal().sealIdNumber(applicantIdNumber, code);
  return `\\\\x${cipher.toString('hex')}\t\\\\x${hash.toString('hex')}`;
}

const instantTexts = new Map<number, string>();
const REMEMBERED = 5_000;

/** An instant for COPY; a row names most of its instants several times. */
function instantText(instant: number | null): string {
  if (instant === null) return '\\N';
  let text = instantTexts.get(instant);
  if (text === undefined) {
    if (instantTexts.size > REMEMBERED) instantTexts.clear();
    instantTexts.set(instant, (text = new Date(instant).toISOString()));
  }
  return text;
}

function cellText(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, escapeOf) : value;
}

const escapeOf = (character: string): string =>
  ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character] ?? character;
