import type { ServiceFacts } from './register.facts.ts';
import type { Channel, DossierState, FinalOutcome } from '../dossier/dossier.state.ts';

/** A row of a register that passed every check, ready to be loaded. Instants in milliseconds since 1970. */
export interface DossierRow {
  readonly line: number;
  readonly code: string;
  readonly procedureId: number;
  readonly receivingUnitId: number;
  readonly unitId: number;
  readonly part: number;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly counted: boolean;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  readonly completedAt: number | null;
  readonly resultReturnedAt: number | null;
  readonly outcome: FinalOutcome | null;
  /** Working minutes from receipt to end. */
  readonly handlingMinutes: number | null;
  readonly clockStoppedAt: number | null;
  readonly clockMinutesLeft: number | null;
  readonly officialCode: string | null;
  readonly applicantName: string;
  readonly applicantIdNumber: string | null;
  /** Null where the register tells nothing of it. */
  readonly service: ServiceFacts | null;
}

/** The facts of receipt and end that a row tells, before they are judged. */
export interface RowInstants {
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  readonly resultReturnedAt: number | null;
}
