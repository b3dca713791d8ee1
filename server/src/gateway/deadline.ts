import type { ExecutionResult } from 'graphql';
import type { RoomDoor } from '../platform/context.ts';
import type { Reads, Statement } from '../platform/reads.ts';
import { Problem } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';

const tooSlow = (): Problem => new Problem(gatewayErrors.TOO_SLOW, []);

/** The end of one request's time: afterwards it reads nothing more, and the client has been told. */
export class Deadline {
  private hasPassed = false;

  /** The same door, closed for reading once time is up; what runs already is ended by statement_timeout. */
  guard({ reads, ownReads, writes }: RoomDoor): RoomDoor {
    return { reads: this.closing(reads), ownReads: this.closing(ownReads), writes };
  }

  private closing(reads: Reads): Reads {
    return {
      rows: <Row>(asked: Statement<Row>, values: readonly unknown[]): Promise<Row[]> =>
        this.hasPassed ? Promise.reject(tooSlow()) : reads.rows(asked, values),
    };
  }

  /** Waits for the work, but not longer than given. */
  limit(work: Promise<ExecutionResult>, milliseconds: number): Promise<ExecutionResult> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.hasPassed = true;
        resolve({ data: null, errors: [tooSlow()] });
      }, milliseconds);
      work.then(
        (result) => {
          clearTimeout(timer);
          resolve(result);
        },
        (cause: unknown) => {
          clearTimeout(timer);
          reject(cause instanceof Error ? cause : new Error(String(cause)));
        },
      );
    });
  }
}
