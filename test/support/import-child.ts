import { writeSync } from 'node:fs';
import { useDataKey } from '../../server/src/platform/seal.ts';
import { ImportDesk } from '../../server/src/platform/importing/import.desk.ts';
import { registers } from '../../server/src/dossiers/importing/register.kind.ts';
import type { ConnectionConfig } from '../../server/src/platform/connection-config.ts';

/**
 * Runs imports in a process of its own, which a test may kill: `import-child.ts {database, spoolDir, batch}`.
 * Says so after each chunk and stops at the second: however late the killer is, the import has not ended by itself.
 */
interface Order {
  readonly database: ConnectionConfig;
  readonly spoolDir: string;
  readonly batch: number;
}

useDataKey(Buffer.alloc(32, 7));
const { database, spoolDir, batch } = JSON.parse(process.argv[2] ?? '') as Order;
const desk = new ImportDesk(registers, {
  database,
  spoolDir,
  clock: () => new Date(),
  onFailure: (_batch, cause) => {
    throw cause;
  },
});
let chunks = 0;
await desk.run(batch, {
  onProgress: () => {
    writeSync(1, 'chunk\n');
    chunks += 1;
    if (chunks === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600_000);
  },
});
