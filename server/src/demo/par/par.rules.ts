import { seeded, type Seeded } from '../seeded.rules.ts';
import type { DemoParMethod } from './par.data.ts';

export interface DemoParScore {
  readonly method: string;
  readonly unit: number;
  readonly criterion: string;
  readonly self: number | null;
  readonly evidence: string | null;
  readonly scoredAt: string | null;
  readonly appraised: number | null;
  readonly appraisedAt: string | null;
}

const KINDS: Readonly<Record<string, 'SURVEY' | 'BONUS' | 'PENALTY'>> = { S: 'SURVEY', B: 'BONUS', P: 'PENALTY' };
/** How a criterion of the demo is scored. */
export const kindOf = (code: string): string => KINDS[code] ?? 'CRITERION';

const quarter = (points: number): number => Math.round(points * 4) / 4;

/** What a unit reaches of a criterion: by chance of its hash, whoever is known to be first the most. */
function reached(most: number, { first, seed }: { first: boolean; seed: Seeded }): number {
  return quarter(most * (first ? 0.97 : 0.72 + 0.2 * seed.next()));
}

/** Scores of the units of a method: all appraised where it is published, else half of the communes have begun. */
export function makeParScores(method: DemoParMethod, units: readonly number[]): DemoParScore[] {
  return units.flatMap((unit) => scoresOf(method, unit, seeded(`par ${method.key} ${String(unit)}`)));
}

function scoresOf(method: DemoParMethod, unit: number, seed: Seeded): DemoParScore[] {
  const { closedOn } = method;
  const isPublished = closedOn !== null;
  const first = unit === method.firstUnitId;
  if (!isPublished && seed.chance(0.5)) return [];
  return method.criteria.flatMap(([code, , most]): DemoParScore[] => {
    const kind = kindOf(code);
    if (kind === 'PENALTY' && (first || !isPublished || seed.chance(0.8))) return [];
    if (kind === 'BONUS' && !first && seed.chance(0.7)) return [];
    if (kind === 'SURVEY' && !isPublished) return [];
    const points = kind === 'PENALTY' ? quarter(0.5 + seed.next()) : reached(most, { first, seed });
    const isOwn = kind === 'CRITERION' || kind === 'BONUS';
    const scoredAt = `${method.selfFrom} 09:00+07`;
    return [
      {
        method: method.key,
        unit,
        criterion: code,
        self: isOwn ? Math.min(most, points + quarter(seed.next())) : null,
        evidence: isOwn ? `Báo cáo tự chấm số ${String(seed.between(10, 99))}/BC-UBND (minh hoạ)` : null,
        scoredAt: isOwn ? scoredAt : null,
        appraised: isPublished ? points : null,
        appraisedAt: isPublished ? `${closedOn} 09:00+07` : null,
      },
    ];
  });
}
