import { defineErrors } from '../platform/user-error.ts';

/** Refusals of changes to who works where, when, and on which post. */
export const postingErrors = defineErrors({
  POSTING_UNIT_UNKNOWN: {
    vi: 'Đơn vị không có hiệu lực vào ngày {day}, hoặc không thuộc phạm vi của bạn.',
    en: 'The unit is not in force on {day}, or not within your scope.',
    remedyVi: 'Chọn đơn vị mà bạn phụ trách, có hiệu lực vào ngày đó.',
    remedyEn: 'Choose a unit you lead that is in force on that day.',
  },
  POSTING_POST_UNKNOWN: {
    vi: 'Đơn vị không có vị trí mang mã `{code}` vào ngày {day}.',
    en: 'The unit has no post with code `{code}` on {day}.',
    remedyVi: 'Xem các vị trí của đơn vị bằng `posts`.',
    remedyEn: 'See the unit’s posts with `posts`.',
  },
  POSTING_POST_TAKEN: {
    vi: 'Vị trí `{code}` đã có {holder} từ trước ngày đó.',
    en: 'The post `{code}` is held by {holder} then.',
    remedyVi: 'Chọn vị trí trống, hoặc kết thúc bố trí của người đang giữ.',
    remedyEn: 'Choose an empty post, or end its holder’s assignment first.',
  },
  POSTING_FIELD_UNKNOWN: {
    vi: 'Không có lĩnh vực công tác mang mã `{code}`.',
    en: 'There is no field of work with code `{code}`.',
    remedyVi: 'Xem các lĩnh vực bằng `workFields`.',
    remedyEn: 'See the fields with `workFields`.',
  },
  POSTING_DAYS_REVERSED: {
    vi: 'Ngày cuối {until} trước ngày đầu {from}.',
    en: 'The last day {until} is before the first, {from}.',
    remedyVi: 'Đổi lại hai ngày.',
    remedyEn: 'Change the days.',
  },
  POSTING_NEEDS_END: {
    vi: 'Biệt phái và tạm thời bố trí phải có ngày cuối.',
    en: 'A secondment or a temporary placement needs a last day.',
    remedyVi: 'Ghi ngày cuối.',
    remedyEn: 'Give its last day.',
  },
  POSTING_SECONDMENT_TOO_LONG: {
    vi: 'Biệt phái không quá {years} năm: ngày cuối muộn nhất là {latest}.',
    en: 'A secondment lasts at most {years} years: {latest} at the latest.',
    remedyVi: 'Chọn ngày cuối sớm hơn.',
    remedyEn: 'Choose an earlier last day.',
  },
  POSTING_TEMPORARY_ENDED: {
    vi: 'Người hoạt động không chuyên trách chỉ được bố trí đến trước ngày {end}.',
    en: 'Non-professional workers may be arranged until before {end} only.',
    remedyVi: 'Kết thúc việc sử dụng, hoặc bố trí theo hình thức khác.',
    remedyEn: 'End it, or choose another way.',
  },
  POSTING_NOT_AHEAD: {
    vi: 'Dự kiến phải có ngày hiệu lực sau hôm nay.',
    en: 'A designation takes effect after today.',
    remedyVi: 'Từ hôm nay trở về trước, hãy bố trí chính thức.',
    remedyEn: 'For today or earlier, assign the person for good.',
  },
  POSTING_NO_MAIN_WORK: {
    vi: '{code} không có công việc chính vào ngày {day}.',
    en: '{code} has no main work on {day}.',
    remedyVi: 'Bố trí chính thức trước; kiêm nhiệm, biệt phái đi kèm công việc chính.',
    remedyEn: 'Assign the main work first; concurrent work and secondments stand beside it.',
  },
  POSTING_LATER_ONE: {
    vi: '{code} đã có bố trí chính thức từ ngày {day}.',
    en: '{code} has main work from {day} on already.',
    remedyVi: 'Chọn ngày sau đó; lịch sử bố trí không bị ghi đè.',
    remedyEn: 'Choose a day after it; history is not overwritten.',
  },
  POSTING_UNKNOWN: {
    vi: 'Không có lần bố trí này trong phạm vi của bạn.',
    en: 'There is no such assignment within your scope.',
    remedyVi: 'Xem các lần bố trí trên trang cán bộ.',
    remedyEn: 'See the assignments on the official’s page.',
  },
  POSTING_ENDED: {
    vi: 'Lần bố trí này đã kết thúc ngày {day}.',
    en: 'The assignment ended on {day} already.',
    remedyVi: 'Không thay đổi lịch sử đã qua.',
    remedyEn: 'What has passed is not changed.',
  },
  POST_CODE_TAKEN: {
    vi: 'Đã có vị trí mang mã `{code}`, hoặc mã không hợp lệ.',
    en: 'There is a post with code `{code}` already, or the code is no code.',
    remedyVi: 'Chọn mã khác, 2 đến 40 ký tự, không có dấu cách.',
    remedyEn: 'Choose another one, of 2 to 40 letters without spaces.',
  },
  POSITION_UNKNOWN: {
    vi: 'Danh mục không có chức danh `{code}` vào ngày {day}.',
    en: 'The catalogue has no position `{code}` on {day}.',
    remedyVi: 'Xem danh mục bằng `positions`.',
    remedyEn: 'See the catalogue with `positions`.',
  },
  POST_UNKNOWN: {
    vi: 'Không có vị trí mang mã `{code}` còn hiệu lực trong phạm vi của bạn.',
    en: 'There is no post with code `{code}` that goes on within your scope.',
    remedyVi: 'Xem các vị trí của đơn vị.',
    remedyEn: 'See the unit’s posts.',
  },
  POST_IN_USE: {
    vi: 'Sau ngày {day} vị trí `{code}` vẫn có người.',
    en: 'Somebody is on the post `{code}` after {day}.',
    remedyVi: 'Kết thúc bố trí trước khi bỏ vị trí.',
    remedyEn: 'End the assignment before closing the post.',
  },
  ABSENCE_OVERLAPS: {
    vi: '{code} đã nghỉ trong khoảng này.',
    en: '{code} is absent within these days already.',
    remedyVi: 'Chọn ngày khác, hoặc bỏ lần nghỉ đã ghi.',
    remedyEn: 'Choose other days, or take the other absence back.',
  },
  ABSENCE_UNKNOWN: {
    vi: '{code} không có lần nghỉ nào từ ngày {day}.',
    en: '{code} has no absence from {day} on.',
    remedyVi: 'Tải lại trang cán bộ.',
    remedyEn: 'Load the official’s page again.',
  },
  SHIFT_ABSENT: {
    vi: '{code} nghỉ ngày {day}.',
    en: '{code} is absent on {day}.',
    remedyVi: 'Chọn người khác hoặc ngày khác.',
    remedyEn: 'Choose somebody else or another day.',
  },
  SHIFT_THERE: {
    vi: '{code} đã trực buổi này ngày {day}.',
    en: '{code} has this shift on {day} already.',
    remedyVi: 'Chọn buổi khác hoặc ngày khác.',
    remedyEn: 'Choose another part or day.',
  },
  SHIFT_UNKNOWN: {
    vi: '{code} không có ca trực này ngày {day}.',
    en: '{code} has no such shift on {day}.',
    remedyVi: 'Tải lại trang cán bộ.',
    remedyEn: 'Load the official’s page again.',
  },
});
