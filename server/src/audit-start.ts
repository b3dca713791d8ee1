import { AuditSealer } from './access/audit/seal/audit-sealer.ts';
import type { Environment } from './environment.ts';
import type { RoomDoor } from './platform/context.ts';
import { loadAuditKey } from './platform/data-key.ts';
import type { Logger } from './platform/log.ts';

/** Begins to seal the audit trail; the signed heads lie in the data folder, to be taken elsewhere from there. */
export const startSealing = (door: RoomDoor, environment: Environment, log: Logger): AuditSealer =>
  new AuditSealer({
    door,
    key: loadAuditKey(environment),
    folder: environment.dataDir,
    onFailure: (cause) => {
      log.error({ err: cause }, 'the audit trail could not be sealed');
    },
  });
