/** What is known of somebody who is to be commended, as of the year it is for. */
export interface Nominee {
  readonly code: string;
  readonly band: 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED' | null;
  readonly initiatives: number;
  readonly disciplined: boolean;
  /** Has the same for the same year already. */
  readonly hasIt: boolean;
  /** Has been named an advanced worker for that year. */
  readonly isAdvanced: boolean;
}

export type NomineeFinding =
  'DISCIPLINED' | 'HAS_IT' | 'NO_REVIEW' | 'REVIEW_TOO_LOW' | 'NEITHER_EXCELLENT_NOR_INITIATIVE';

/**
 * What stands against commending somebody; empty: nothing. Advanced worker: no worse than completed. Grassroots fighter:
 * advanced worker and (excellent or a recognised initiative). Certificates ask for no earlier reward (Nghị định
 * 152/2025/NĐ-CP, Điều 4), unexpected ones for no yearly assessment.
 */
export function nomineeFindings(kind: string, occasion: 'REGULAR' | 'UNEXPECTED', nominee: Nominee): NomineeFinding[] {
  const found: NomineeFinding[] = [];
  if (nominee.disciplined) found.push('DISCIPLINED');
  if (occasion === 'REGULAR' && nominee.hasIt) found.push('HAS_IT');
  const isTitle = kind === 'LAO_DONG_TIEN_TIEN' || kind.startsWith('CHIEN_SI_THI_DUA');
  if (!isTitle) return found;
  if (nominee.band === null) found.push('NO_REVIEW');
  else if (nominee.band === 'NOT_COMPLETED') found.push('REVIEW_TOO_LOW');
  const isGood = nominee.band === 'EXCELLENT' || nominee.initiatives > 0;
  if (kind === 'CHIEN_SI_THI_DUA_CO_SO' && !(isGood && nominee.isAdvanced))
    found.push('NEITHER_EXCELLENT_NOR_INITIATIVE');
  return found;
}

/** Money of a commendation, VND: the multiple of the base salary of the day. */
export const amountOf = (multiple: number, baseSalary: number): number => Math.round(multiple * baseSalary);
