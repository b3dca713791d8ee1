import { defineErrors } from '../../platform/user-error.ts';

export const practiceErrors = defineErrors({
  PRACTICE_UNIT: {
    vi: 'Chỉ lãnh đạo của chính xã, phường đó ghi được cách làm.',
    en: 'Only the leader of that very commune may add its practices.',
    remedyVi: 'Đổi sang vai trò lãnh đạo của đơn vị đó, hoặc chọn đơn vị của mình.',
    remedyEn: 'Switch to the role of that unit’s leader, or choose your own unit.',
  },
  PRACTICE_TEXT: {
    vi: 'Cần viết mục này, nhiều nhất {longest} ký tự.',
    en: 'This must be written, {longest} characters at most.',
    remedyVi: 'Viết ngắn gọn việc đã làm, phạm vi và nguồn.',
    remedyEn: 'Say in short what was done, where, and how it is known.',
  },
  PRACTICE_START: {
    vi: 'Ngày bắt đầu {day} còn ở phía trước.',
    en: 'The beginning, {day}, is still to come.',
    remedyVi: 'Ghi việc đã làm, bắt đầu hôm nay hoặc trước đó.',
    remedyEn: 'Add what was done already, from today or before.',
  },
  PRACTICE_METRIC: {
    vi: 'Hôm nay không có chỉ tiêu `{metric}`.',
    en: 'No metric `{metric}` is in force today.',
    remedyVi: 'Chọn một trong: {known}.',
    remedyEn: 'Choose one of: {known}.',
  },
  PRACTICE_UNKNOWN: {
    vi: 'Không có cách làm `{key}` do bạn ghi.',
    en: 'There is no practice `{key}` that you added.',
    remedyVi: 'Lấy `key` từ `practices`, của cách làm có `isOwn`.',
    remedyEn: 'Take a `key` from `practices`, of one with `isOwn`.',
  },
});
