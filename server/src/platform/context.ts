import DataLoader from 'dataloader';
import type { PlainDate } from './plain-date.ts';
import type { Reads } from './reads.ts';
import type { Writes } from './writes.ts';

export type Language = 'vi' | 'en';

/** What row policies look at: a database role and the settings beside it. */
export interface RowViewer {
  readonly role: string;
  /**
   * The scope at the level of the role: unit, former district, province code as a number; a citizen's own key, which is a
   * text; 0 where it has none.
   */
  readonly unit: number | string;
  /** Key of the account; `nobody` without one. */
  readonly user: string;
  /** The role of the grant in use, for the audit trail. */
  readonly grantRole?: string;
  /** The request that is being answered, for the audit trail. */
  readonly request?: string;
}

/** How far a class of fields is open to a viewer; a class that is not named is closed. */
export type Scope = 'NONE' | 'OWN' | 'UNIT' | 'DISTRICT' | 'PROVINCE' | 'ALL' | 'MASKED';

/** On whose behalf a request reads and writes. */
export interface Viewer extends RowViewer {
  readonly account: { readonly id: string; readonly name: string } | null;
  /** The role of the grant in use; `ANONYMOUS` without one, `STAFF` for the house itself. */
  readonly grantRole: string;
  /** Code of the province that the grant in use holds in, or in part of; left out where it holds in none. */
  readonly province?: number;
  /** Field class to scope; `null` is everything. */
  readonly classes: Readonly<Record<string, Scope>> | null;
}

/** The house itself: jobs, the command line, and every request as long as accounts are off. */
export const STAFF: Viewer = {
  role: 'mot_cua_staff',
  unit: 0,
  user: 'nobody',
  account: null,
  grantRole: 'STAFF',
  classes: null,
};

/** Where a request comes from, and the way back to its browser. */
export interface Client {
  readonly address: string;
  /** Whether it came by TLS, as far as a proxy says so. */
  readonly isSecure: boolean;
  readonly userAgent: string;
  /** What the session is found by; null without one. */
  readonly session: string | null;
  setCookie(text: string): void;
}

/** Jobs and tests. */
export const NO_CLIENT: Client = {
  address: '',
  isSecure: false,
  userAgent: '',
  session: null,
  setCookie: () => undefined,
};

/** What a room offers a request. */
export interface RoomDoor {
  readonly reads: Reads;
  readonly writes: Writes;
  /** Reads in the viewer's own role, in a room that otherwise acts in one of its own. */
  readonly ownReads: Reads;
}

/** What every resolver gets as its context; made anew for each request. */
export interface GraphContext {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Today in Asia/Ho_Chi_Minh. */
  readonly today: PlainDate;
  readonly requestId: string;
  readonly language: Language;
  readonly client: Client;
  /** This request's reads of one room. */
  reads(room: string): Reads;
  /** The same in the viewer's own role, where the room otherwise acts in one of its own. */
  ownReads(room: string): Reads;
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
  readonly client?: Client;
  readonly open: (room: string, viewer: Viewer) => RoomDoor;
}

/** Makes the context of one request; rooms are opened when first asked for. */
export function makeContext({ open, client = NO_CLIENT, ...source }: ContextSource): GraphContext {
  const doors = new Map<string, RoomDoor>();
  const loaders = new Map<string, unknown>();
  // An object of this request's own: by it rooms know what belongs together.
  const acting = { ...source.viewer, request: source.requestId };
  const door = (room: string): RoomDoor => {
    let known = doors.get(room);
    if (!known) doors.set(room, (known = open(room, acting)));
    return known;
  };
  return {
    ...source,
    client,
    reads: (room) => door(room).reads,
    ownReads: (room) => door(room).ownReads,
    writes: (room) => door(room).writes,
    loader<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<readonly Value[]>) {
      let known = loaders.get(name) as DataLoader<Key, Value> | undefined;
      if (!known) loaders.set(name, (known = new DataLoader(batch, { maxBatchSize: 1000 })));
      return known;
    },
  };
}
