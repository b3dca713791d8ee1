import { postBytes, type RawAnswer } from './http-connection.ts';
import type { LoadOrder } from './load.ts';

const RECEIVE = `mutation Receive($input: ReceiveDossierInput!) {
  receiveDossier(input: $input) { dossier { code state version dueAt } userErrors { code field message } }
}`;
const ADVANCE = `mutation Advance($input: AdvanceDossierInput!) {
  advanceDossier(input: $input) { dossier { code state version dueAt } userErrors { code field message } }
}`;
/** Procedures with a limit, so that each dossier has a due day. */
const PROCEDURES = ['2.000815', '1.001193', '1.004873', '1.001776'];

interface Written {
  readonly dossier: { readonly code: string; readonly version: number } | null;
  readonly userErrors: readonly unknown[];
}
interface Answer {
  readonly data: { readonly receiveDossier?: Written; readonly advanceDossier?: Written };
}

/** Receives a dossier, then completes the one received: two requests, one operation. */
export function writeScript(
  { dialect, unitCodes, label }: Extract<LoadOrder, { kind: 'write' }>,
  { connection, run }: { connection: number; run: number },
) {
  let turn = 0;
  let received = false;
  const post = (path: string, query: string, input: object): Buffer =>
    dialect === 'raw'
      ? postBytes(path, JSON.stringify(input))
      : postBytes('/graphql', JSON.stringify({ query, variables: { input } }));
  return {
    next(last: RawAnswer | undefined): { bytes: Buffer; ends: boolean } {
      const written = last && writtenOf(last);
      if (received && written?.dossier) {
        received = false;
        const { code, version } = written.dossier;
        return { bytes: post('/advance', ADVANCE, { code, to: 'COMPLETED', expectedVersion: version }), ends: true };
      }
      received = true;
      turn += 1;
      const number = connection * 1_000_000 + turn;
      const input = {
        procedureCode: PROCEDURES[number % PROCEDURES.length],
        unitCode: unitCodes[number % unitCodes.length],
        channel: number % 3 === 0 ? 'IN_PERSON' : 'ONLINE',
        applicantName: 'Nguyễn Thị Bích',
        applicantIdNumber: '001085000123',
        ...(dialect === 'raw' ? {} : { idempotencyKey: `${label}-${String(run)}-${String(number)}` }),
      };
      return { bytes: post('/receive', RECEIVE, input), ends: false };
    },
  };
}

/** What a mutation answered. @throws Error where it refused: the load would measure refusals */
function writtenOf({ body }: RawAnswer): Written | undefined {
  const { data } = JSON.parse(body.toString('utf8')) as Answer;
  const written = data.receiveDossier ?? data.advanceDossier;
  if (!written?.dossier) throw new Error(`A write was refused: ${body.toString('utf8').slice(0, 500)}`);
  return written;
}
