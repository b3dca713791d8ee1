import { defineErrors } from '../../platform/user-error.ts';

/** What receiving and advancing a dossier may refuse. */
export const writeErrors = defineErrors({
  RECEIVE_PROCEDURE_UNKNOWN: {
    vi: 'Không có thủ tục mang mã `{code}`.',
    en: 'There is no procedure with code `{code}`.',
    remedyVi: 'Tra mã bằng `procedures(search:)`.',
    remedyEn: 'Look the code up with `procedures(search:)`.',
  },
  RECEIVE_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị mang mã `{code}`.',
    en: 'There is no unit with code `{code}`.',
    remedyVi: 'Dùng mã năm chữ số; tìm theo tên bằng `units(search:)`.',
    remedyEn: 'Use a five-digit code; find it by name with `units(search:)`.',
  },
  RECEIVE_UNIT_NOT_IN_FORCE: {
    vi: 'Ngày {day} không có đơn vị nào mang mã `{code}`; mã này có hiệu lực {validity}.',
    en: 'No unit bears the code `{code}` on {day}; it was in force {validity}.',
    remedyVi: 'Dùng đơn vị hiện hành vào ngày tiếp nhận; xem `successors` của đơn vị cũ.',
    remedyEn: 'Use the unit in force on the day of receipt; see the old unit’s `successors`.',
  },
  DOSSIER_UNKNOWN: {
    vi: 'Không có hồ sơ mang mã `{code}`.',
    en: 'There is no dossier with code `{code}`.',
    remedyVi: 'Kiểm tra mã trên giấy tiếp nhận.',
    remedyEn: 'Check the code on the receipt.',
  },
  FORBIDDEN_UNIT: {
    vi: 'Bạn không được xử lý hồ sơ của đơn vị này.',
    en: 'You may not handle dossiers of this unit.',
    remedyVi: 'Chuyển sang vai trò ở đơn vị đó, hoặc nhờ đơn vị đó làm.',
    remedyEn: 'Switch to a role you hold in that unit, or ask that unit to do it.',
  },
  TRANSITION_NOT_ALLOWED: {
    vi: 'Hồ sơ đang ở “{from}”, không chuyển sang “{to}” được.',
    en: 'The dossier is {from} and cannot go to {to}.',
    remedyVi: 'Có thể chuyển sang: {allowed}.',
    remedyEn: 'It may go to: {allowed}.',
  },
  DOSSIER_CLOSED: {
    vi: 'Hồ sơ đã kết thúc (“{from}”), không đổi được nữa.',
    en: 'The dossier is over ({from}) and cannot change.',
    remedyVi: 'Người dân nộp lại thì tiếp nhận hồ sơ mới.',
    remedyEn: 'Receive a new dossier if the citizen applies again.',
  },
  VERSION_STALE: {
    vi: 'Hồ sơ đã được người khác sửa: phiên bản hiện tại là {current}, không phải {expected}.',
    en: 'Someone else has changed the dossier: it is at version {current}, not {expected}.',
    remedyVi: 'Tải lại hồ sơ rồi làm lại bước này.',
    remedyEn: 'Load the dossier again and repeat the step.',
  },
  INSTANT_IN_FUTURE: {
    vi: 'Thời điểm {at} ở tương lai.',
    en: 'The instant {at} lies in the future.',
    remedyVi: 'Để trống để lấy thời điểm hiện tại.',
    remedyEn: 'Leave it out to take the present.',
  },
  INSTANT_BEFORE_LAST_STEP: {
    vi: 'Thời điểm {at} trước bước gần nhất của hồ sơ ({last}).',
    en: 'The instant {at} lies before the dossier’s last step ({last}).',
    remedyVi: 'Nhập thời điểm sau bước đó.',
    remedyEn: 'Give an instant after that step.',
  },
  DAY_OUT_OF_CALENDAR: {
    vi: 'Lịch làm việc chưa có ngày {day}, nên không tính được hạn.',
    en: 'The working calendar does not cover {day}, so no due date can be told.',
    remedyVi: 'Dùng ngày trong các năm của `calendarDays`.',
    remedyEn: 'Use a day in a year that `calendarDays` knows.',
  },
  APPLICANT_NAME_MISSING: {
    vi: 'Thiếu tên người nộp.',
    en: 'The applicant’s name is missing.',
    remedyVi: 'Ghi họ tên như trên giấy tờ.',
    remedyEn: 'Give the name as on the papers.',
  },
  TEXT_TOO_LONG: {
    vi: 'Nội dung dài quá {limit} ký tự.',
    en: 'The text is longer than {limit} characters.',
    remedyVi: 'Rút ngắn lại.',
    remedyEn: 'Shorten it.',
  },
});
