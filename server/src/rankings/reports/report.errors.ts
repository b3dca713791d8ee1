import { defineErrors } from '../../platform/user-error.ts';

export const reportErrors = defineErrors({
  REPORT_UNKNOWN: {
    vi: 'Không có báo cáo `{key}`.',
    en: 'There is no report `{key}`.',
    remedyVi: 'Lấy `key` từ `reports`; với bản đã ký, `version` từ `Report.versions`.',
    remedyEn: 'Take a `key` from `reports`; of what was signed, a `version` from `Report.versions`.',
  },
  REPORT_FORM_UNKNOWN: {
    vi: 'Không có mẫu báo cáo `{form}`.',
    en: 'There is no form of report `{form}`.',
    remedyVi: 'Chọn một trong: {known}.',
    remedyEn: 'Choose one of: {known}.',
  },
  REPORT_PLACE: {
    vi: 'Cần chọn một tỉnh, thành phố hay một đơn vị.',
    en: 'A province or a unit must be named.',
    remedyVi: 'Thêm mã tỉnh (`provinceCode`) hoặc đơn vị (`unit`).',
    remedyEn: 'Add the code of a province (`provinceCode`) or a unit (`unit`).',
  },
  REPORT_PERIOD_LONG: {
    vi: 'Khoảng thời gian dài {months} tháng; nhiều nhất {most}.',
    en: 'The days asked for are {months} months; {most} at most.',
    remedyVi: 'Chọn khoảng ngắn hơn.',
    remedyEn: 'Choose fewer.',
  },
  REPORT_SCOPE: {
    vi: 'Chỉ lãnh đạo của chính nơi đó ký, gửi, rút được báo cáo này.',
    en: 'Only the leader of that very place may sign, send or withdraw this report.',
    remedyVi: 'Đổi sang vai trò lãnh đạo của nơi đó, hoặc chọn báo cáo của mình.',
    remedyEn: 'Switch to the role of that place’s leader, or choose a report of your own.',
  },
  REPORT_RUNNING: {
    vi: 'Kỳ báo cáo đến hết ngày {until} mới khép.',
    en: 'The period runs until the end of {until}.',
    remedyVi: 'Ký từ ngày hôm sau.',
    remedyEn: 'Sign from the next day on.',
  },
  REPORT_SIGNED: {
    vi: 'Báo cáo đã được ký, chưa gửi.',
    en: 'The report is signed already, and not sent.',
    remedyVi: 'Gửi bản đã ký, hoặc rút lại rồi ký bản mới.',
    remedyEn: 'Send what is signed, or withdraw it and sign anew.',
  },
  REPORT_REASON: {
    vi: 'Cần nêu lý do, nhiều nhất {longest} ký tự.',
    en: 'A reason is needed, {longest} characters at most.',
    remedyVi: 'Viết ngắn gọn vì sao thay hoặc rút.',
    remedyEn: 'Say in short why it is replaced or withdrawn.',
  },
  REPORT_SENT_TO: {
    vi: 'Cần ghi nơi nhận, nhiều nhất {longest} ký tự.',
    en: 'Who gets it must be named, {longest} characters at most.',
    remedyVi: 'Ghi tên cơ quan nhận.',
    remedyEn: 'Write the name of the receiving body.',
  },
  REPORT_CHANGED: {
    vi: 'Báo cáo hoặc số liệu đã khác lúc bạn xem.',
    en: 'The report, or its figures, are no longer what you looked at.',
    remedyVi: 'Tải lại trang, xem số liệu rồi làm lại.',
    remedyEn: 'Load it anew, look at the figures, then try again.',
  },
});
