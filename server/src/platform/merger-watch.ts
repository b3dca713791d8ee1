import type { RoomDoor } from './context.ts';
import { DayWatch } from './day-watch.ts';
import type { Logger } from './log.ts';
import type { PlainDate } from './plain-date.ts';
import type { Reads } from './reads.ts';

/** Stamps what a room holds by the territory of a day. @returns how many rows changed hands */
export type Refresh = (tx: Reads, day: PlainDate) => Promise<number>;

export interface DayChange {
  readonly door: RoomDoor;
  readonly refresh: Refresh;
  readonly clock: () => Date;
  /** The day as which everything is stamped already. */
  readonly since: PlainDate;
  readonly log: Logger;
}

/** Hands what a room holds over to whoever holds it from a new day on. The caller starts and closes it. */
export const watchMergers = ({ door, refresh, clock, since, log }: DayChange): DayWatch =>
  new DayWatch({
    clock,
    since,
    onNewDay: async (day) => {
      const moved = await door.writes.transaction((tx) => refresh(tx, day));
      log.info({ day, moved }, 'scopes follow the territory of the day');
    },
    onFailure: (cause) => {
      log.error({ err: cause }, 'scopes do not follow the territory of the day yet');
    },
  });
