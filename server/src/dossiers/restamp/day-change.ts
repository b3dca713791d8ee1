import type { RoomDoor } from '../../platform/context.ts';
import { DayWatch } from '../../platform/day-watch.ts';
import type { Logger } from '../../platform/log.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { refreshScopes, settleFacts } from './restamp.service.ts';

export interface DayChange {
  readonly door: RoomDoor;
  readonly clock: () => Date;
  /** The day as which everything is stamped already. */
  readonly since: PlainDate;
  readonly log: Logger;
}

/** Hands dossiers and imports over to whoever holds them from a new day on, and settles the facts of those that ended. The caller starts and closes it. */
export const watchMergers = ({ door, clock, since, log }: DayChange): DayWatch =>
  new DayWatch({
    clock,
    since,
    onNewDay: async (day) => {
      const moved = await door.writes.transaction(async (tx) => {
        await settleFacts(tx);
        return refreshScopes(tx, day);
      });
      log.info({ day, moved }, 'scopes follow the territory of the day');
    },
    onFailure: (cause) => {
      log.error({ err: cause }, 'scopes do not follow the territory of the day yet');
    },
  });
