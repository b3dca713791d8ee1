import type { PlainDate } from '../platform/plain-date.ts';
import type { DossierClock } from '../dossiers/dossier/dossier.rules.ts';
import type { DemoStep } from './course.rules.ts';
import type { Channel } from '../dossiers/dossier/dossier.state.ts';
import type { WorkingCalendar } from '../dossiers/calendar/calendar.rules.ts';

/** A unit dossiers are made for. */
export interface DemoUnit {
  readonly id: number;
  readonly code: string;
  readonly type: string;
  readonly provinceCode: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  /** Units it went into. */
  readonly successorIds: readonly number[];
  /** How its dossiers are cut where it went into several units. */
  readonly parts: readonly { readonly part: number; readonly bucketFrom: number; readonly bucketTo: number }[];
}

export interface DemoProcedure {
  readonly id: number;
  readonly code: string;
  readonly fieldCode: string;
  readonly limitWorkingDays: number | null;
}

/** What the demo is made from: two loads from equal ground are equal to the byte. */
export interface DemoGround {
  readonly units: readonly DemoUnit[];
  readonly procedures: readonly DemoProcedure[];
  readonly calendar: WorkingCalendar;
}

/** How it was served, as far as the demo tells; null is unknown. */
export interface DemoService {
  readonly supplementRounds: number;
  readonly components: number;
  readonly digitisedComponents: number;
  readonly reusedComponents: number;
  readonly electronicResult: boolean | null;
  readonly resultShared: boolean | null;
  readonly fee: number;
  readonly paidOnline: boolean | null;
  readonly rating: 'SATISFIED' | 'NEUTRAL' | 'DISSATISFIED' | null;
  readonly feedbackKind: 'POLICY' | 'CONDUCT' | null;
  readonly feedbackInTime: boolean | null;
  readonly feedbackSatisfied: boolean | null;
}

/** A dossier before it has its code, which hangs on who else came to that desk on that day. */
export interface DemoCase {
  readonly unit: DemoUnit;
  readonly receivingUnit: DemoUnit;
  readonly procedureId: number;
  readonly channel: Channel;
  readonly clock: DossierClock;
  /** What happened to it, as far as the dossier page is to show it. */
  readonly steps: readonly DemoStep[];
  readonly officialCode: string | null;
  readonly applicantName: string;
  readonly applicantIdNumber: string;
}

/** A dossier as it is stored. */
export interface DemoDossier extends DemoCase {
  readonly code: string;
  readonly part: number;
  /** Null of a dossier that is not counted: it has not been served yet. */
  readonly service: DemoService | null;
}
