import type { RoomDoor, Viewer } from './context.ts';
import { statement } from './reads.ts';

/** What kind of record a personal value belongs to, as the audit trail calls it. */
export type ReadThing = 'DOSSIER' | 'IMPORT' | 'OFFICIAL' | 'PLACEMENT' | 'RECOGNITION' | 'ROSTER';

/** A personal field of the API: whose it is follows from the object it is asked of. */
export interface PersonalField {
  /** What kind of record it belongs to; asked of the object where that has several. */
  readonly thing: ReadThing | ((parent: never) => ReadThing);
  /** Its record, as `Type:key`, of an object of the type that has the field; null where the value tells of nobody. */
  readonly keyOf: (parent: never) => string | null;
}

/** What one request was told of one kind of record. */
interface ReadRecord {
  readonly actor: string;
  readonly role: string;
  readonly unit: string;
  readonly request: string;
  readonly thing: string;
  readonly fields: readonly string[];
  readonly keys: readonly string[];
}

/** The personal fields that one request has been told so far. */
export class ReadLedger {
  private readonly byThing = new Map<string, { fields: Set<string>; keys: Set<string> }>();

  note(thing: string, field: string, key: string): void {
    let known = this.byThing.get(thing);
    if (!known) this.byThing.set(thing, (known = { fields: new Set(), keys: new Set() }));
    known.fields.add(field);
    known.keys.add(key);
  }

  /** What is to be recorded, once; what is told later is told anew. */
  take({ viewer, requestId }: { viewer: Viewer; requestId: string }): ReadRecord[] {
    const { user: actor, grantRole: role, unit } = viewer;
    const told = [...this.byThing].map(([thing, { fields, keys }]) => ({
      ...{ actor, role, unit: String(unit), request: requestId, thing },
      fields: [...fields].sort(),
      keys: [...keys],
    }));
    this.byThing.clear();
    return told;
  }
}

const noteReads = statement<never>(
  'access.noteReads',
  '/* access.noteReads */ select access.published_note_reads($1::jsonb)',
);

/**
 * Writes down who was told what of whom. Requests that come while one insert is under way go together in the next: the
 * busier the house, the less each of them costs.
 */
export class ReadRecorder {
  private waiting: ReadRecord[] = [];
  private next: Promise<void> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly door: RoomDoor;

  /** @param door any room, as the house itself */
  constructor(door: RoomDoor) {
    this.door = door;
  }

  /** Resolves when it is in the database: only then may the answer leave. @throws when it could not be written */
  record(reads: readonly ReadRecord[]): Promise<void> {
    this.waiting.push(...reads);
    this.next ??= this.writing.catch(() => undefined).then(() => this.send());
    return this.next;
  }

  private send(): Promise<void> {
    const reads = this.waiting;
    this.waiting = [];
    this.next = undefined;
    this.writing = this.door.writes
      .batch([{ statement: noteReads, values: [JSON.stringify(reads)] }])
      .then(() => undefined);
    return this.writing;
  }
}
