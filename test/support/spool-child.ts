import { setTimeout as sleep } from 'node:timers/promises';
import { useDataKey } from '../../server/src/platform/seal.ts';
import { spool } from '../../server/src/platform/importing/import.spool.ts';

/** Takes in an upload that never ends, in a process of its own, which a test may kill: `spool-child.ts FOLDER`. */
async function* upload(): AsyncGenerator<Uint8Array> {
  for (let pieces = 0; ; pieces += 1) {
    // Streams hold few pieces: of twenty the first are in the file.
    if (pieces > 20) process.stdout.write('written\n');
    yield Buffer.from('1;H-1;Nguyễn Thị Bí Mật;015203000123\n'.repeat(1_000));
    await sleep(5);
  }
}

useDataKey(Buffer.alloc(32, 7));
await spool(upload(), process.argv[2] ?? '');
