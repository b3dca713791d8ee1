import { defineErrors } from '../../platform/user-error.ts';

export const claimErrors = defineErrors({
  CLAIM_TEXT: {
    vi: 'Nguồn và lời ghi phải có từ 1 đến {longest} ký tự.',
    en: 'Source and wording have 1 to {longest} characters.',
    remedyVi: 'Ghi tên báo cáo hoặc đường dẫn, và câu có con số.',
    remedyEn: 'Give the report’s name or address, and the sentence with the figure.',
  },
  CLAIM_VALUE: {
    vi: 'Con số phải từ 0 đến {most}, nhiều nhất 4 chữ số thập phân.',
    en: 'The figure lies between 0 and {most}, with 4 decimals at most.',
    remedyVi: 'Tỷ lệ ghi theo phần trăm, ví dụ 91.6.',
    remedyEn: 'Shares are in percent, e.g. 91.6.',
  },
  CLAIM_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị `{id}`.',
    en: 'There is no unit `{id}`.',
    remedyVi: 'Lấy `id` từ `units`.',
    remedyEn: 'Take an `id` from `units`.',
  },
  CLAIM_UNKNOWN: {
    vi: 'Không có báo cáo `{key}` do bạn ghi.',
    en: 'There is no report `{key}` that you wrote down.',
    remedyVi: 'Chỉ xoá được báo cáo của chính mình; lấy `key` từ `claims`.',
    remedyEn: 'Only own reports can be deleted; take the `key` from `claims`.',
  },
});
