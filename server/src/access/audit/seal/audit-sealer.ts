import { setTimeout as sleep } from 'node:timers/promises';
import type { RoomDoor } from '../../../platform/context.ts';
import { AuditSigner } from './audit-signer.ts';
import { HeadsFile } from './heads-file.ts';
import { followUnits, sealAndKeep } from './seal.service.ts';

/** How long an entry may lie unsealed when no transaction holds it up, milliseconds. */
const EVERY_MS = 1_000;
/** Rounds after which entries are given to whoever follows their units: mergers take effect on their day. */
const FOLLOW_EVERY = 3_600;

export interface SealerSettings {
  /** The room `access`, as the house itself. */
  readonly door: RoomDoor;
  readonly key: Buffer;
  /** Where the signed heads are kept outside the database. */
  readonly folder: string;
  readonly onFailure: (cause: unknown) => void;
  readonly everyMs?: number;
}

/** Seals the trail behind the writers, as long as the process runs. Of several processes one is at it at a time. */
export class AuditSealer {
  private readonly settings: SealerSettings;
  private readonly keep: { signer: AuditSigner; heads: HeadsFile };
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(settings: SealerSettings) {
    this.settings = settings;
    const signer = new AuditSigner(settings.key);
    this.keep = { signer, heads: new HeadsFile(settings.folder, signer) };
    this.running = this.run();
  }

  /** Ends after a last sealing. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.seal();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let round = 0; !signal.aborted; round += 1) {
      await this.seal();
      if (round % FOLLOW_EVERY === 0) await followUnits(this.settings.door).catch(this.settings.onFailure);
      await sleep(this.settings.everyMs ?? EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async seal(): Promise<void> {
    try {
      await sealAndKeep(this.settings.door, this.keep);
    } catch (cause) {
      this.settings.onFailure(cause);
    }
  }
}
