import type { Command } from 'commander';
import type { ConnectionConfig } from '../platform/connection-config.ts';
import { withDatabase } from './session.ts';
import { withOwner } from './tallies.connection.ts';

/** Adds `tallies verify | rebuild`. */
export function registerTallyCommands(program: Command): void {
  const command = program
    .command('tallies')
    .description('số đếm cộng sẵn theo ngày, tháng, lĩnh vực, kênh · the tallies by day, month, field and channel');
  command
    .command('verify')
    .description('đếm lại từ từng hồ sơ rồi so · count anew from the dossiers and compare; 1 where they differ')
    .action(verify);
  command
    .command('rebuild')
    .description('đếm lại từ từng hồ sơ rồi ghi đè; việc ghi hồ sơ phải chờ · count anew and replace; writers wait')
    .action(() =>
      withDatabase(async ({ owner }) => {
        await withOwner(owner, (client) => client.query('/* cli.rebuildTallies */ select dossiers.rebuild_tallies()'));
        await compare(owner);
      }),
    );
}

const verify = (): Promise<void> => withDatabase(({ owner }) => compare(owner));

interface Drift {
  readonly tally: string;
  readonly cells: number;
  readonly bad: number;
}

/** Prints each tally with its cells and how many of them differ from the dossiers. */
async function compare(owner: ConnectionConfig): Promise<void> {
  const { rows } = await withOwner(owner, (client) =>
    client.query<Drift>('/* cli.tallyDrift */ select tally, cells, bad from dossiers.tally_drift()'),
  );
  for (const { tally, cells, bad } of rows) {
    process.stdout.write(`${bad === 0 ? '✓' : '✗'} ${tally}: ${String(cells)} ô · cells, ${String(bad)} sai · wrong\n`);
  }
  if (rows.some(({ bad }) => bad > 0)) process.exitCode = 1;
}
