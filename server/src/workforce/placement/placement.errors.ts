import { defineErrors } from '../../platform/user-error.ts';

export const placementErrors = defineErrors({
  PLACEMENT_UNKNOWN: {
    vi: 'Không có phương án bố trí này trong phạm vi của bạn.',
    en: 'There is no such placement scenario within your scope.',
    remedyVi: 'Lấy `id` từ danh sách phương án.',
    remedyEn: 'Take an `id` from the list of scenarios.',
  },
  PLACEMENT_COMPARE_MOST: {
    vi: 'So sánh tối đa {limit} phương án, đã nhận {count}.',
    en: 'At most {limit} scenarios are compared; {count} were given.',
    remedyVi: 'Bớt phương án rồi so sánh lại.',
    remedyEn: 'Leave some out and compare again.',
  },
  PLACEMENT_CHANGED: {
    vi: 'Phương án đã được người khác sửa (phiên bản {version}).',
    en: 'Somebody else changed the scenario (version {version}).',
    remedyVi: 'Tải lại phương án, xem thay đổi rồi làm lại.',
    remedyEn: 'Load the scenario again, look at the change, then try again.',
  },
  PLACEMENT_NOT_OPEN: {
    vi: 'Phương án đang ở trạng thái {state}, không làm việc này được.',
    en: 'The scenario is {state}; this cannot be done now.',
    remedyVi: 'Bản nháp mới sửa được; bản đã khoá mới duyệt được; bản đã duyệt chỉ thay bằng phương án mới.',
    remedyEn: 'A draft can be changed, a locked one approved; an approved one is superseded by a new scenario.',
  },
  PLACEMENT_SCOPE_UNCLEAR: {
    vi: 'Cho biết đúng một phạm vi: các đơn vị, tỉnh hoặc huyện cũ; tất cả trong một tỉnh, còn hiệu lực ngày {day}.',
    en: 'Name exactly one scope: units, a province or a former district; all in one province and in force on {day}.',
    remedyVi: 'Chọn lại đơn vị thuộc phạm vi của bạn theo ngày có hiệu lực của phương án.',
    remedyEn: 'Choose units of your scope that are in force on the day the scenario takes effect.',
  },
  PLACEMENT_SETTING_INVALID: {
    vi: 'Giá trị của `{name}` không dùng được.',
    en: 'The value of `{name}` cannot be used.',
    remedyVi: 'Trọng số từ 0 đến 100 và có ít nhất một trọng số lớn hơn 0; giới hạn từ 0; mã phải thuộc phương án.',
    remedyEn: 'Weights are 0 to 100 and one above 0; limits 0 or more; codes must belong to the scenario.',
  },
  PLACEMENT_RUNNING: {
    vi: 'Phương án đang được tính.',
    en: 'A proposal for this scenario is being worked out.',
    remedyVi: 'Chờ tính xong, hoặc dừng rồi làm lại.',
    remedyEn: 'Wait until it ends, or stop it first.',
  },
  PLACEMENT_NOT_RUNNING: {
    vi: 'Phương án không đang được tính.',
    en: 'Nothing is being worked out for this scenario.',
    remedyVi: 'Bấm “Đề xuất” để tính.',
    remedyEn: 'Ask for a proposal first.',
  },
  PLACEMENT_PERSON_UNKNOWN: {
    vi: 'Cán bộ {code} không thuộc phương án này.',
    en: 'The official {code} is not of this scenario.',
    remedyVi: 'Chọn người đang làm việc tại các đơn vị của phương án.',
    remedyEn: 'Choose somebody who works in the units of the scenario.',
  },
  PLACEMENT_POST_UNKNOWN: {
    vi: 'Vị trí {code} không thuộc phương án này.',
    en: 'The post {code} is not of this scenario.',
    remedyVi: 'Chọn vị trí của các đơn vị trong phương án, còn hiệu lực ngày bố trí.',
    remedyEn: 'Choose a post of the scenario’s units that is valid on its day.',
  },
  PLACEMENT_REASON_MISSING: {
    vi: 'Bố trí này trái quy tắc: {rules}.',
    en: 'This placement breaks a rule: {rules}.',
    remedyVi: 'Ghi lý do (tối đa 500 chữ); ngoại lệ sẽ luôn được đánh dấu và trình người duyệt.',
    remedyEn: 'Give a reason (up to 500 letters); the exception stays marked and goes before the approver.',
  },
  PLACEMENT_NO_PLAN: {
    vi: 'Phương án chưa có người nào được bố trí.',
    en: 'Nobody is placed in this scenario yet.',
    remedyVi: 'Bấm “Đề xuất” rồi chờ tính xong.',
    remedyEn: 'Ask for a proposal and wait for it.',
  },
  PLACEMENT_SECOND_PERSON: {
    vi: 'Người lập hoặc trình phương án không được tự duyệt.',
    en: 'Whoever made or submitted the scenario may not approve it.',
    remedyVi: 'Nhờ một lãnh đạo khác duyệt.',
    remedyEn: 'Ask another leader to approve it.',
  },
  PLACEMENT_LEADER_NEEDED: {
    vi: 'Chỉ lãnh đạo tỉnh hoặc xã mới duyệt được phương án.',
    en: 'Only a leader of the province or commune approves a scenario.',
    remedyVi: 'Chuyển sang vai trò lãnh đạo, hoặc nhờ lãnh đạo duyệt.',
    remedyEn: 'Switch to a leader’s role, or ask a leader.',
  },
  PLACEMENT_POST_HELD: {
    vi: 'Vị trí {post} vẫn do cán bộ {code} giữ vào ngày đó, mà phương án không bố trí người này.',
    en: 'The post {post} is still held by the official {code} on that day, whom the scenario leaves without one.',
    remedyVi: 'Bố trí người đó vào vị trí khác, hoặc kết thúc việc giữ vị trí trước ngày có hiệu lực.',
    remedyEn: 'Give that person another post, or let the assignment end before the day.',
  },
  PLACEMENT_TOO_EARLY: {
    vi: 'Cán bộ {code} đã có quyết định từ ngày {day} trở đi.',
    en: 'The official {code} has an assignment from {day} on already.',
    remedyVi: 'Lập phương án có hiệu lực sau ngày đó: quyết định cũ được thay thế, không sửa.',
    remedyEn: 'Let the scenario take effect after that day: a decision is superseded, never edited.',
  },
});
