import { dayOf } from '../platform/plain-date.ts';
import { REFORM_DAY } from './demo-calendar.rules.ts';
import type { DemoCase, DemoService, DemoUnit } from './demo-dossier.ts';
import { seeded, type Seeded } from './seeded.rules.ts';

/** What a unit's service is like: shares of its dossiers. */
interface ServiceTemper {
  readonly digitised: number;
  readonly reused: number;
  readonly electronic: number;
  readonly shared: number;
  readonly paidOnline: number;
  readonly satisfied: number;
  readonly answeredInTime: number;
}

/** Fees by field, in dong: what most pay, and how many pay at all. */
const FEES: Readonly<Record<string, readonly [fee: number, share: number]>> = {
  CHUNG_THUC: [10_000, 0.9],
  HO_TICH: [8_000, 0.35],
  DAT_DAI: [60_000, 0.7],
};
const RATED = 0.34;
const FED_BACK = 0.012;
const ABOUT_CONDUCT = 0.3;
const ASKED_TWICE = 0.14;

const share = (logit: number): number => 1 / (1 + Math.exp(-logit));

function serviceTemperOf(unit: DemoUnit): ServiceTemper {
  const seed = seeded(`service of ${String(unit.id)}`);
  const around = (middle: number, spread: number): number =>
    share(Math.log(middle / (1 - middle)) + spread * seed.normal());
  return {
    digitised: around(0.72, 0.7),
    reused: around(0.46, 0.6),
    electronic: around(0.86, 0.6),
    shared: around(0.7, 0.6),
    paidOnline: around(0.64, 0.6),
    satisfied: around(0.95, 0.5),
    answeredInTime: around(0.9, 0.7),
  };
}

/** Tells how every dossier since the reform was served; of earlier ones, and of those not counted, nothing is known. */
export class DemoServing {
  private readonly units = new Map<number, { readonly temper: ServiceTemper; readonly seed: Seeded }>();

  /** @param fieldCode field of the dossier's procedure */
  serve(dossier: DemoCase, fieldCode: string): DemoService | null {
    const { clock, unit } = dossier;
    if (!clock.counted || dayOf(clock.receivedAt) < REFORM_DAY) return null;
    const known = this.units.get(unit.id);
    const at = known ?? { temper: serviceTemperOf(unit), seed: seeded(`served by ${String(unit.id)}`) };
    if (!known) this.units.set(unit.id, at);
    return serviceOf(dossier, { ...at, fieldCode });
  }
}

interface Serving {
  readonly temper: ServiceTemper;
  readonly seed: Seeded;
  readonly fieldCode: string;
}

function serviceOf(dossier: DemoCase, { temper, seed, fieldCode }: Serving): DemoService {
  const { clock, channel } = dossier;
  const isOnline = channel === 'ONLINE';
  const hasResult = clock.completedAt !== null;
  const wasAsked = clock.waitedMinutes > 0 || clock.clockStoppedAt !== null;
  const components = seed.between(1, 5);
  const isDigitised = seed.chance(temper.digitised);
  const electronic = seed.chance(temper.electronic);
  const [fee, paying] = FEES[fieldCode] ?? [0, 0];
  const isPaid = seed.chance(paying);
  const isFedBack = seed.chance(FED_BACK);
  const inTime = seed.chance(temper.answeredInTime);
  const isPleased = seed.chance(0.85);
  return {
    supplementRounds: wasAsked ? (seed.chance(ASKED_TWICE) ? 2 : 1) : 0,
    components,
    digitisedComponents: isDigitised ? components : seed.between(0, components - 1),
    reusedComponents: seed.chance(temper.reused) ? seed.between(1, components) : 0,
    electronicResult: hasResult ? electronic : null,
    resultShared: hasResult ? electronic && seed.chance(temper.shared) : null,
    fee: isPaid ? fee : 0,
    paidOnline: isPaid ? seed.chance(isOnline ? temper.paidOnline : temper.paidOnline / 2) : null,
    rating: hasResult ? ratingOf(clock.outcome === 'LATE', temper, seed) : null,
    feedbackKind: isFedBack ? (seed.chance(ABOUT_CONDUCT) ? 'CONDUCT' : 'POLICY') : null,
    feedbackInTime: isFedBack ? inTime : null,
    feedbackSatisfied: isFedBack ? isPleased : null,
  };
}

/** Few rate at all; who waited too long is pleased less. */
function ratingOf(isLate: boolean, { satisfied }: ServiceTemper, seed: Seeded): DemoService['rating'] {
  const isRated = seed.chance(RATED);
  const mood = seed.next();
  if (!isRated) return null;
  const pleased = isLate ? satisfied - 0.25 : satisfied;
  if (mood < pleased) return 'SATISFIED';
  return mood < pleased + (1 - pleased) / 2 ? 'NEUTRAL' : 'DISSATISFIED';
}
