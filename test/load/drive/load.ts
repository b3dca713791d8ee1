import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from './product.ts';

interface Shape {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
}

/** What a load generator is told to do. */
export type LoadOrder = Shape &
  (
    | { readonly kind: 'read'; readonly path: string; readonly bodies: readonly string[] }
    | {
        readonly kind: 'write';
        readonly dialect: 'ours' | 'raw';
        /** Units that receive, in turn. */
        readonly unitCodes: readonly string[];
        /** Tells this run's dossiers from all others. */
        readonly label: string;
      }
  );

export interface LoadResult {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that were no answer; any of them makes the figures worthless. */
  readonly failures: readonly string[];
}

/** A load generator in a process of its own. */
export interface LoadGenerator {
  run(order: LoadOrder): Promise<LoadResult>;
  stop(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(projectRoot, 'test/load/drive/load-generator.load.ts'));
  return {
    async run(order) {
      const over = new AbortController();
      const answered = once(child, 'message', over);
      const gone = once(child, 'exit', over).then(() => Promise.reject(new Error('The load generator has ended.')));
      child.send(order);
      const [result] = (await Promise.race([answered, gone]).finally(() => {
        gone.catch(() => undefined);
        over.abort();
      })) as [LoadResult];
      if (result.failures.length > 0) throw new Error(`Requests failed:\n${result.failures.join('\n')}`);
      return result;
    },
    stop: () => child.kill(),
  };
}
