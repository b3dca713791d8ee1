import { defineErrors } from '../../platform/user-error.ts';

export const sensitivityErrors = defineErrors({
  SENSITIVITY_SHIFT: {
    vi: 'Không đổi trọng số theo tỷ lệ {shift} được.',
    en: 'Weights cannot be changed by {shift}.',
    remedyVi: 'Dùng tỷ lệ trên 0 và không quá 1, ví dụ 0.25.',
    remedyEn: 'Use a part above 0 and at most 1, e.g. 0.25.',
  },
});
