import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';

/**
 * The first day of units whose own first day nobody recorded.
 * @source Decision 124/2004/QĐ-TTg, the first national code list
 */
const firstDayUnknown = '2004-07-08';

/** From when to when a unit is, or was, in force. */
export const validityWords = (
  unit: { readonly validFrom: string; readonly validUntil: string | null },
  t: Translate,
  format: Formatter,
): string => {
  if (unit.validUntil === null) return t('communes.validSince', { from: format.date(unit.validFrom) });
  const to = format.date(unit.validUntil);
  return unit.validFrom === firstDayUnknown
    ? t('communes.validUntil', { to })
    : t('communes.validBetween', { from: format.date(unit.validFrom), to });
};
