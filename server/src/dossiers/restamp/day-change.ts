import type { RoomDoor } from '../../platform/context.ts';
import { DayWatch } from '../../platform/day-watch.ts';
import type { Logger } from '../../platform/log.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refreshScopes } from './restamp.service.ts';

export interface DayChange {
  readonly door: RoomDoor;
  readonly clock: () => Date;
  /** The day as which everything is stamped already. */
  readonly since: PlainDate;
  readonly log: Logger;
}

const settle = statement<unknown>(
  'dossiers.settleServiceFacts',
  '/* dossiers.settleServiceFacts */ select dossiers.settle_service_facts()',
);

/** Hands dossiers and imports over to whoever holds them from a new day on, and settles the facts of those that ended. The caller starts and closes it. */
export const watchMergers = ({ door, clock, since, log }: DayChange): DayWatch =>
  new DayWatch({
    clock,
    since,
    onNewDay: async (day) => {
      const moved = await door.writes.transaction(async (tx) => {
        await tx.rows(settle, []);
        return refreshScopes(tx, day);
      });
      log.info({ day, moved }, 'scopes follow the territory of the day');
    },
    onFailure: (cause) => {
      log.error({ err: cause }, 'scopes do not follow the territory of the day yet');
    },
  });
