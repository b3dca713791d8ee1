import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from './product.ts';

/** How much to ask, of whom. */
export interface FloodOrder {
  readonly port: number;
  readonly path: string;
  /** Asked in turn. */
  readonly bodies: readonly string[];
  readonly seconds: number;
  readonly perSecond: number;
}

/** What became of one request: its status, 0 where the connection was refused or cut. */
export interface Seen {
  readonly status: number;
  readonly ms: number;
}

/** Lets arrivals come at a given rate from a process of its own, so that it does not measure its own work. */
export async function flood(order: FloodOrder): Promise<readonly Seen[]> {
  const child = fork(join(projectRoot, 'test/load/drive/flood.load.ts'));
  try {
    child.send(order);
    const [seen] = (await once(child, 'message')) as [readonly Seen[]];
    return seen;
  } finally {
    child.kill();
  }
}
