import type { Language } from '../../platform/context.ts';
import type { Figure } from './parts.rules.ts';

interface Lacking {
  readonly cases: number;
  readonly minimumCases: number;
  readonly language: Language;
}

/** Why a figure is not compared; null where it is. */
export function lackText(lacks: Figure['lacks'], { cases, minimumCases, language }: Lacking): string | null {
  const vi = language === 'vi';
  if (lacks === null) return null;
  if (lacks === 'KNOWLEDGE') {
    return vi
      ? 'Chưa khai đủ thông tin: phần lớn chỉ số không tính được.'
      : 'Too little is known: most indicators cannot be worked out.';
  }
  if (cases === 0) return vi ? 'Không có hồ sơ nào trong kỳ.' : 'No dossiers in the period.';
  return vi
    ? `Chưa đủ số liệu để xếp hạng: ${String(cases)} hồ sơ, cần ít nhất ${String(minimumCases)}.`
    : `Too few cases to rank: ${String(cases)} dossiers, at least ${String(minimumCases)} needed.`;
}
