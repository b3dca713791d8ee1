import type { PlainDate } from '../../platform/plain-date.ts';

/** A kind of discipline with the days it may be decided on. */
export interface DisciplineKindFacts {
  readonly ofCadres: boolean;
  readonly ofCivilServants: boolean;
  readonly leadersOnly: boolean;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
}

export type DisciplineRefusal = 'NOT_IN_FORCE' | 'NOT_FOR_THIS_KIND' | 'LEADERS_ONLY';

/** Why a kind of discipline cannot be decided; null where it can. Others than cadres are treated as civil servants are. */
export function disciplineRefusal(
  kind: DisciplineKindFacts,
  { officialKind, isLeader, on }: { officialKind: string; isLeader: boolean; on: PlainDate },
): DisciplineRefusal | null {
  if (on < kind.validFrom || (kind.validUntil !== null && on > kind.validUntil)) return 'NOT_IN_FORCE';
  if (!(officialKind === 'CADRE' ? kind.ofCadres : kind.ofCivilServants)) return 'NOT_FOR_THIS_KIND';
  return kind.leadersOnly && !isLeader ? 'LEADERS_ONLY' : null;
}
