import { join } from 'node:path';
import { Client } from 'pg';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { openDesk, type ImportDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { rosters } from '../../../server/src/workforce/roster/roster.kind.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { ENDLESS, signedHouse, type SignedHouse } from './signed-house.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** A house that records reads, whoever may read its whole trail, and the desks where files are handed in. */
export interface TrailHouse {
  readonly house: SignedHouse;
  readonly owner: Client;
  readonly desk: ImportDesk;
  readonly rosterDesk: ImportDesk;
  /** Key of an account. */
  keyOf(userName: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens the house and its desks. */
export async function openTrailHouse(): Promise<TrailHouse> {
  const house = await signedHouse({ recordReads: true, budgets: ENDLESS });
  const owner = new Client(house.database.owner);
  await owner.connect();
  const { path: spoolDir, remove } = scratchFolder('spool');
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  const settings = { database: house.database.app, clock: () => DEMO_NOW, onFailure };
  const desk = openDesk(registers, { ...settings, spoolDir });
  const rosterDesk = openDesk(rosters, { ...settings, spoolDir: join(spoolDir, 'rosters') });
  return {
    house,
    owner,
    desk,
    rosterDesk,
    keyOf: async (userName) => {
      const { rows } = await owner.query<{ id: string }>('select id from access.account where user_name = $1', [
        userName,
      ]);
      return rows[0]?.id ?? '';
    },
    close: async () => {
      await desk.close();
      await rosterDesk.close();
      await owner.end();
      await house.close();
      remove();
    },
  };
}

export const RECEIVE = `mutation { receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
  applicantName: "Lò Thị Thử", applicantIdNumber: "010085000123" }) { dossier { code version } userErrors { code message } } }`;
