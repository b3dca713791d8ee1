import { defineErrors } from '../../platform/user-error.ts';

export const valuesErrors = defineErrors({
  DIMENSIONS_WRONG: {
    vi: 'Nhóm theo một hoặc hai chiều khác nhau, không phải {count}.',
    en: 'Group by one or two different dimensions, not {count}.',
    remedyVi: 'Ví dụ `by: [UNIT, MONTH]`.',
    remedyEn: 'For example `by: [UNIT, MONTH]`.',
  },
  METRIC_VALUES_TOO_MANY: {
    vi: 'Có {count} nhóm, nhiều nhất là {most}.',
    en: 'There are {count} groups, {most} at most.',
    remedyVi: 'Thu hẹp phạm vi đơn vị, rút ngắn kỳ hoặc bớt một chiều.',
    remedyEn: 'Name fewer units, shorten the period, or leave out a dimension.',
  },
});
