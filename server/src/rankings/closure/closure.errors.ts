import { defineErrors } from '../../platform/user-error.ts';

export const closureErrors = defineErrors({
  RANKING_CLOSED: {
    vi: 'Bảng xếp hạng theo “{metric}” đang đóng với {audience}, {until}. Lý do: {reason}',
    en: 'The leaderboard by “{metric}” is closed to {audience}, {until}. Reason: {reason}',
    remedyVi:
      'Xem số liệu của một đơn vị (phạm vi chỉ có đơn vị đó), số liệu không tách theo đơn vị, hoặc chọn chỉ tiêu khác.',
    remedyEn:
      'See the figures of one unit (a scope of that unit alone), figures that are not told by unit, or choose another metric.',
  },
  CLOSURE_METRIC_UNKNOWN: {
    vi: 'Không có chỉ tiêu `{metric}`.',
    en: 'There is no metric `{metric}`.',
    remedyVi: 'Lấy `key` từ `metrics`; để trống là mọi chỉ tiêu.',
    remedyEn: 'Take a `key` from `metrics`; left out, all metrics are meant.',
  },
  CLOSURE_SCOPE: {
    vi: 'Chỉ đóng, mở được bảng xếp hạng đối với người xem thuộc tỉnh mình.',
    en: 'Leaderboards can be closed and opened for viewers of one’s own province only.',
    remedyVi: 'Ghi `provinceCode` là mã tỉnh của mình, hoặc đề nghị quản trị hệ thống.',
    remedyEn: 'Give the code of your own province as `provinceCode`, or ask an administrator.',
  },
  CLOSURE_PLACELESS: {
    vi: 'Người xem loại này không thuộc tỉnh nào: không đóng riêng cho một tỉnh được.',
    en: 'Viewers of this kind belong to no province: nothing can be closed to those of one.',
    remedyVi: 'Chọn một vai trò có địa bàn, hoặc để quản trị hệ thống đóng cho cả nước (không ghi `provinceCode`).',
    remedyEn: 'Choose a role that has a place, or let an administrator close it everywhere (without `provinceCode`).',
  },
  CLOSURE_REASON: {
    vi: 'Lý do phải có từ 1 đến {longest} ký tự.',
    en: 'A reason has 1 to {longest} characters.',
    remedyVi: 'Viết một câu ngắn: người xem sẽ đọc câu này thay cho bảng xếp hạng.',
    remedyEn: 'Write one short sentence: viewers read it in place of the leaderboard.',
  },
  CLOSURE_DAYS: {
    vi: 'Ngày đóng {from} đến {until} không hợp lệ: ngày cuối không trước ngày đầu và không trước hôm nay.',
    en: 'The days {from} to {until} do not do: the last is neither before the first nor before today.',
    remedyVi: 'Chọn lại hai ngày; để trống ngày cuối là cho đến khi mở lại.',
    remedyEn: 'Choose other days; without a last day it stays closed until it is opened again.',
  },
  CLOSURE_EXISTS: {
    vi: 'Bảng xếp hạng này đã đóng với chính những người đó trong thời gian ấy.',
    en: 'This leaderboard is closed to these very viewers in that time already.',
    remedyVi: 'Mở lại lần đóng cũ trước, rồi đóng lại với lý do hay thời gian khác.',
    remedyEn: 'Open it first, then close it with another reason or other days.',
  },
  CLOSURE_UNKNOWN: {
    vi: 'Không có lần đóng `{key}`.',
    en: 'There is no closure `{key}`.',
    remedyVi: 'Lấy `key` từ `rankingClosures`.',
    remedyEn: 'Take a `key` from `rankingClosures`.',
  },
});
