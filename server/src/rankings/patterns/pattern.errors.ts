import { defineErrors } from '../../platform/user-error.ts';

export const patternErrors = defineErrors({
  PATTERN_SCOPE: {
    vi: 'Phạm vi quá rộng để xem từng hồ sơ.',
    en: 'The scope is too wide to look at dossiers one by one.',
    remedyVi: 'Chọn một tỉnh, một huyện cũ, một nhóm so sánh hoặc một số đơn vị.',
    remedyEn: 'Choose a province, a former district, a peer group of one, or some units.',
  },
  PATTERN_PERIOD: {
    vi: 'Kỳ dài {days} ngày; nhiều nhất {most}.',
    en: 'The period has {days} days; {most} at most.',
    remedyVi: 'Chọn kỳ ngắn hơn.',
    remedyEn: 'Choose a shorter period.',
  },
});
