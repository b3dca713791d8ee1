import { defineErrors } from '../../platform/user-error.ts';

export const targetErrors = defineErrors({
  TARGET_METRIC_UNKNOWN: {
    vi: 'Không có chỉ tiêu `{metric}`.',
    en: 'There is no metric `{metric}`.',
    remedyVi: 'Lấy `key` từ `metrics`.',
    remedyEn: 'Take a `key` from `metrics`.',
  },
  TARGET_NEUTRAL: {
    vi: '“{metric}” đo quy mô, không đo thành tích: không đặt mức phấn đấu được.',
    en: '“{metric}” tells of size, not of merit: there is no target to set.',
    remedyVi: 'Chọn chỉ tiêu có chiều tốt (`polarity` khác `NEUTRAL`).',
    remedyEn: 'Choose a metric of which one way is good (`polarity` other than `NEUTRAL`).',
  },
  TARGET_VALUE: {
    vi: 'Mức {value} không hợp lệ với “{metric}”: phải từ 0 đến {most}.',
    en: 'A target of {value} does not do for “{metric}”: it is from 0 to {most}.',
    remedyVi: 'Ghi tỷ lệ từ 0 đến 1, điểm từ 0 đến 100, thời gian bằng giờ làm việc.',
    remedyEn: 'Give shares from 0 to 1, points from 0 to 100, times in working hours.',
  },
  TARGET_SCOPE: {
    vi: 'Chỉ đặt, kết thúc được mức phấn đấu của tỉnh mình.',
    en: 'Targets can be set and ended for one’s own province only.',
    remedyVi: 'Ghi `provinceCode` là mã tỉnh của mình, hoặc đề nghị quản trị hệ thống.',
    remedyEn: 'Give the code of your own province as `provinceCode`, or ask an administrator.',
  },
  TARGET_SOURCE: {
    vi: 'Nguồn và ghi chú phải có từ 1 đến {longest} ký tự; nguồn là bắt buộc.',
    en: 'Source and notes have 1 to {longest} characters each; a source there must be.',
    remedyVi: 'Ghi văn bản đặt ra mức này: số, ngày, điều khoản.',
    remedyEn: 'Name the document that sets it: number, day, article.',
  },
  TARGET_DAYS: {
    vi: 'Ngày cuối {until} trước ngày đầu {from}.',
    en: 'The last day {until} is before the first, {from}.',
    remedyVi: 'Chọn lại hai ngày; để trống ngày cuối là cho đến khi kết thúc.',
    remedyEn: 'Choose other days; without a last day it holds until it is ended.',
  },
  TARGET_EXISTS: {
    vi: 'Chỉ tiêu này đã có mức phấn đấu ở đó trong thời gian ấy.',
    en: 'This metric has a target there in that time already.',
    remedyVi: 'Kết thúc mức cũ trước (`endMetricTarget`), rồi đặt mức mới từ ngày sau đó.',
    remedyEn: 'End the former one first (`endMetricTarget`), then set the new one from the day after.',
  },
  TARGET_UNKNOWN: {
    vi: 'Không có mức phấn đấu `{key}`.',
    en: 'There is no target `{key}`.',
    remedyVi: 'Lấy `key` từ `Metric.targets`.',
    remedyEn: 'Take a `key` from `Metric.targets`.',
  },
  TARGET_ENDED: {
    vi: 'Mức phấn đấu này hết hiệu lực từ sau ngày {until}: không kéo dài được.',
    en: 'This target ends on {until} already: it cannot be made to last longer.',
    remedyVi: 'Đặt một mức mới từ ngày sau đó.',
    remedyEn: 'Set a new one from the day after.',
  },
});
