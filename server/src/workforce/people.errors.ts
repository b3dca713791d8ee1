import { defineErrors } from '../platform/user-error.ts';

/** Refusals of what is written about people. */
export const peopleErrors = defineErrors({
  OFFICIAL_UNKNOWN: {
    vi: 'Không có cán bộ mang mã `{code}` trong phạm vi của bạn.',
    en: 'There is no official with code `{code}` within your scope.',
    remedyVi: 'Tra mã bằng `officials(filter: { search })`.',
    remedyEn: 'Look the code up with `officials(filter: { search })`.',
  },
  TEXT_OUT_OF_RANGE: {
    vi: 'Nội dung phải có chữ và không quá {limit} ký tự.',
    en: 'The text must not be empty and have at most {limit} characters.',
    remedyVi: 'Ghi ngắn gọn nội dung.',
    remedyEn: 'Write it briefly.',
  },
  DAY_IN_FUTURE: {
    vi: 'Ngày {day} chưa tới.',
    en: 'The day {day} has not come yet.',
    remedyVi: 'Chọn hôm nay hoặc một ngày trước đó.',
    remedyEn: 'Choose today or a day before.',
  },
  RECOGNITION_KIND_UNKNOWN: {
    vi: 'Hôm nay không có hình thức, danh hiệu mang mã `{code}`.',
    en: 'There is no kind of commendation with code `{code}` today.',
    remedyVi: 'Xem các hình thức bằng `recognitionKinds`.',
    remedyEn: 'See the kinds with `recognitionKinds`.',
  },
  RECOGNITION_YEAR: {
    vi: 'Năm xét {year} phải từ {first} đến {last}.',
    en: 'The year {year} is to be from {first} to {last}.',
    remedyVi: 'Chọn năm nay hoặc một năm trước đó.',
    remedyEn: 'Choose this year or one before.',
  },
  NOMINEES_TOO_MANY: {
    vi: 'Mỗi đề nghị có từ 1 đến {limit} người.',
    en: 'A proposal has 1 to {limit} people.',
    remedyVi: 'Chia thành nhiều đề nghị.',
    remedyEn: 'Divide it into several proposals.',
  },
  NOMINEE_DISCIPLINED: {
    vi: '{code} bị kỷ luật trong năm xét.',
    en: '{code} was disciplined in that year.',
    remedyVi: 'Bỏ người này khỏi đề nghị.',
    remedyEn: 'Leave this person out.',
  },
  NOMINEE_HAS_IT: {
    vi: '{code} đã được khen hình thức này cho năm xét.',
    en: '{code} has this for that year already.',
    remedyVi: 'Bỏ người này khỏi đề nghị.',
    remedyEn: 'Leave this person out.',
  },
  NOMINEE_NO_REVIEW: {
    vi: '{code} chưa được xếp loại năm xét.',
    en: '{code} has not been assessed for that year.',
    remedyVi: 'Xếp loại trước khi xét danh hiệu.',
    remedyEn: 'Assess the year before proposing a title.',
  },
  NOMINEE_REVIEW_TOO_LOW: {
    vi: '{code} không hoàn thành nhiệm vụ năm xét.',
    en: '{code} did not complete the work of that year.',
    remedyVi: 'Bỏ người này khỏi đề nghị.',
    remedyEn: 'Leave this person out.',
  },
  NOMINEE_NEITHER_EXCELLENT_NOR_INITIATIVE: {
    vi: '{code} chưa là lao động tiên tiến, hoặc không xuất sắc và không có sáng kiến được công nhận.',
    en: '{code} is no advanced worker of that year, or neither excellent nor with a recognised initiative.',
    remedyVi: 'Ghi nhận lao động tiên tiến hoặc sáng kiến trước, hoặc bỏ người này.',
    remedyEn: 'Record the advanced worker or the initiative first, or leave this person out.',
  },
  PROPOSAL_UNKNOWN: {
    vi: 'Không có đề nghị này trong phạm vi của bạn.',
    en: 'There is no such proposal within your scope.',
    remedyVi: 'Xem các đề nghị bằng `recognitionProposals`.',
    remedyEn: 'See the proposals with `recognitionProposals`.',
  },
  PROPOSAL_DECIDED: {
    vi: 'Đề nghị này đã được quyết định.',
    en: 'The proposal has been decided already.',
    remedyVi: 'Tải lại danh sách đề nghị.',
    remedyEn: 'Load the list of proposals again.',
  },
  PROPOSAL_OWN: {
    vi: 'Người đề nghị không tự duyệt đề nghị của mình.',
    en: 'Whoever proposes does not decide on it.',
    remedyVi: 'Nhờ người khác có thẩm quyền quyết định.',
    remedyEn: 'Have somebody else with the power decide.',
  },
  SECOND_PERSON_ONE_HAND: {
    vi: 'Hai tài khoản này có thể cùng một người nắm: một tài khoản do tài khoản kia lập, giao vai trò, đặt lại mật khẩu hoặc gắn định danh, hay cả hai chỉ do một quản trị viên.',
    en: 'One person may hold both accounts: one made the other, gave it a role, a password or an identity, or one administrator alone gave both theirs.',
    remedyVi:
      'Nhờ người khác quyết định, hoặc nhờ quản trị viên thứ hai (không do người kia bổ nhiệm) giao vai trò cho một trong hai.',
    remedyEn:
      'Have somebody else decide, or a second administrator, not of the first one’s making, give one of the two its role.',
  },
  REMINDER_UNKNOWN: {
    vi: 'Không có nhắc nhở này trong phạm vi của bạn.',
    en: 'There is no such reminder within your scope.',
    remedyVi: 'Xem các nhắc nhở của từng cán bộ.',
    remedyEn: 'See the reminders of each official.',
  },
  REMINDER_CLOSED: {
    vi: 'Nhắc nhở này đã kết thúc, không thay đổi được nữa.',
    en: 'The reminder is closed and can no longer be changed.',
    remedyVi: 'Ghi nhắc nhở mới nếu có việc mới.',
    remedyEn: 'Issue another one for another matter.',
  },
  REMINDER_TOO_EARLY: {
    vi: 'Chưa thể giữ nguyên nhắc nhở: người được nhắc còn quyền giải trình đến hết ngày {day}.',
    en: 'It cannot be upheld yet: the person may explain until the end of {day}.',
    remedyVi: 'Chờ giải trình, hoặc chấp nhận lý do, hoặc rút lại.',
    remedyEn: 'Wait for the explanation, or excuse or withdraw it.',
  },
  REMINDER_SAME_JUDGE: {
    vi: 'Khiếu nại phải do người khác xem xét.',
    en: 'An appeal is judged by somebody else.',
    remedyVi: 'Nhờ người có thẩm quyền khác.',
    remedyEn: 'Have somebody else with the power judge it.',
  },
  REMINDER_EXCUSE_UNCLEAR: {
    vi: 'Chấp nhận lý do khách quan cần đúng một lý do và căn cứ xác nhận.',
    en: 'To excuse takes a reason and what confirms it; other verdicts take none.',
    remedyVi: 'Chọn lý do và ghi căn cứ, ví dụ biên bản sự cố đường truyền.',
    remedyEn: 'Choose the reason and note what confirms it, such as the record of an outage.',
  },
  REMINDER_NOT_OWN: {
    vi: 'Đây không phải nhắc nhở của bạn.',
    en: 'This is not a reminder of yours.',
    remedyVi: 'Chỉ chính người được nhắc tự giải trình hoặc khiếu nại.',
    remedyEn: 'Only the person reminded explains or appeals.',
  },
  REVIEW_NOT_DUE: {
    vi: '{code} mới có {counted}/{needed} nhắc nhở được giữ nguyên trong kỳ.',
    en: '{code} has {counted} of {needed} upheld reminders within the window.',
    remedyVi: 'Không đề xuất khi chưa đủ.',
    remedyEn: 'Nothing is to be proposed yet.',
  },
  REVIEW_THERE: {
    vi: 'Đã có đề xuất kiểm điểm cho kỳ này.',
    en: 'There is a proposal for this window already.',
    remedyVi: 'Xem đề xuất đã có trên trang cán bộ.',
    remedyEn: 'See it on the official’s page.',
  },
  DISCIPLINE_KIND_UNKNOWN: {
    vi: 'Không có hình thức kỷ luật mang mã `{code}`.',
    en: 'There is no kind of discipline with code `{code}`.',
    remedyVi: 'Xem các hình thức bằng `disciplineKinds`.',
    remedyEn: 'See the kinds with `disciplineKinds`.',
  },
  DISCIPLINE_NOT_IN_FORCE: {
    vi: 'Hình thức kỷ luật này không có hiệu lực vào ngày {day}.',
    en: 'This kind of discipline was not in force on {day}.',
    remedyVi: 'Hạ bậc lương và giáng chức đã bị bỏ từ 01/7/2025.',
    remedyEn: 'Salary-step reduction and demotion were abolished on 1 July 2025.',
  },
  DISCIPLINE_NOT_FOR_THIS_KIND: {
    vi: 'Hình thức này không áp dụng với diện cán bộ của người đó.',
    en: 'This kind does not apply to what the person is employed as.',
    remedyVi: 'Bãi nhiệm chỉ với cán bộ; buộc thôi việc không với cán bộ.',
    remedyEn: 'Removal from office is for cadres alone; dismissal is not for cadres.',
  },
  DISCIPLINE_LEADERS_ONLY: {
    vi: 'Hình thức này chỉ áp dụng với người giữ chức vụ lãnh đạo.',
    en: 'This kind applies to leaders alone.',
    remedyVi: 'Chọn hình thức khác.',
    remedyEn: 'Choose another kind.',
  },
  SCORE_YEAR: {
    vi: 'Năm {year} không được chấm theo Nghị định 335/2025/NĐ-CP.',
    en: 'The year {year} is not assessed by Decree 335/2025.',
    remedyVi: 'Chọn năm từ {first}.',
    remedyEn: 'Choose a year from {first} on.',
  },
  SCORE_GENERAL: {
    vi: 'Điểm tiêu chí chung phải từ 0 đến {most}.',
    en: 'General points must be 0 to {most}.',
    remedyVi: 'Cho điểm trong khoảng đó.',
    remedyEn: 'Give points within that range.',
  },
});
