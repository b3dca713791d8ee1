import DataLoader from 'dataloader';
import type { PlainDate } from './plain-date.ts';
import type { Reads } from './reads.ts';
import type { Writes } from './writes.ts';

export type Language = 'vi' | 'en';

/** On whose behalf a request reads and writes: a database role and the settings row policies look at. */
export interface Viewer {
  readonly role: string;
  /** `territory.unit.id` of the unit the role is scoped to; 0 where it is scoped to none. */
  readonly unit: number;
  readonly user: string;
}

/** The only viewer until accounts exist. */
export const STAFF: Viewer = { role: 'mot_cua_staff', unit: 0, user: 'nobody' };

/** What a room offers a request. */
export interface RoomDoor {
  readonly reads: Reads;
  readonly writes: Writes;
}

/** What every resolver gets as its context; made anew for each request. */
export interface GraphContext {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Today in Asia/Ho_Chi_Minh. */
  readonly today: PlainDate;
  readonly requestId: string;
  readonly language: Language;
  /** This request's reads of one room. */
  reads(room: string): Reads;
  writes(room: string): Writes;
  /** One loader per request and name; `batch` gives one answer per key, in order, null where there is none. */
  loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<readonly Value[]>): DataLoader<Key, Value>;
}

export interface ContextSource {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly today: PlainDate;
  readonly requestId: string;
  readonly language: Language;
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
}

/** Makes the context of one request; rooms are opened when first asked for. */
export function makeContext({ open, ...source }: ContextSource): GraphContext {
  const doors = new Map<string, RoomDoor>();
  const loaders = new Map<string, unknown>();
  const door = (room: string): RoomDoor => {
    let known = doors.get(room);
    if (!known) doors.set(room, (known = open(room, source.viewer)));
    return known;
  };
  return {
    ...source,
    reads: (room) => door(room).reads,
    writes: (room) => door(room).writes,
    loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<readonly Value[]>) {
      let known = loaders.get(name) as DataLoader<Key, Value> | undefined;
      if (!known) loaders.set(name, (known = new DataLoader(batch, { maxBatchSize: 1000 })));
      return known;
    },
  };
}
