import { defineErrors } from '../../platform/user-error.ts';

export const historyErrors = defineErrors({
  HISTORY_TOO_LONG: {
    vi: 'Khoảng thời gian có {count} kỳ; nhiều nhất {limit} kỳ.',
    en: 'The time has {count} periods; {limit} at most.',
    remedyVi: 'Chọn khoảng ngắn hơn, hoặc bước dài hơn (`step`: QUARTER, YEAR).',
    remedyEn: 'Choose a shorter time or a longer `step` (QUARTER, YEAR).',
  },
});
