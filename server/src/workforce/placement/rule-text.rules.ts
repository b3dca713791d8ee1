import type { Language } from '../../platform/context.ts';
import { PLACEMENT_RULES, POSITION_CONDITIONS, TRANSFER_CASES } from './placement-law.data.ts';

/** A rule as it is told. */
export interface RuleTold {
  readonly code: string;
  readonly text: string;
  readonly source: string | null;
  readonly isVerified: boolean;
}

/** What is sensitive of a person is told as the law alone, never as the case: HR officers see it on the official's own page. */
const SENSITIVE = new Set([...TRANSFER_CASES.map(({ code }) => code), 'UNDER_DISCIPLINE']);
const TOLD_AS = {
  code: 'LEGAL_BLOCK',
  vi: 'Thuộc trường hợp pháp luật không cho điều động hoặc thay đổi vị trí',
  en: 'In a case in which the law allows no transfer or change of position',
} as const;

/** A rule by its code, in the language asked for. */
export function ruleTold(code: string, language: Language): RuleTold {
  if (SENSITIVE.has(code)) {
    const [{ source: transfer } = { source: null }] = TRANSFER_CASES;
    const [{ source: position } = { source: null }] = POSITION_CONDITIONS;
    return {
      code: TOLD_AS.code,
      text: TOLD_AS[language],
      source: `${transfer ?? ''}; ${position ?? ''}`,
      isVerified: true,
    };
  }
  const rule = PLACEMENT_RULES.find((each) => each.code === code);
  return { code, text: rule?.[language] ?? code, source: rule?.source ?? null, isVerified: rule?.isVerified ?? false };
}

/** Its words alone. */
export const ruleText = (code: string, language: Language): string => ruleTold(code, language).text;

/** Rules without what would be told twice. */
export function rulesTold(codes: readonly string[], language: Language): RuleTold[] {
  const told = codes.map((code) => ruleTold(code, language));
  return told.filter(({ code }, index) => told.findIndex((other) => other.code === code) === index);
}
