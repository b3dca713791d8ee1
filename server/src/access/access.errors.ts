import { defineErrors } from '../platform/user-error.ts';

/** What this room refuses, with the remedy. */
export const accessErrors = defineErrors({
  SIGN_IN_FAILED: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
    remedyVi: 'Gõ lại; nếu quên mật khẩu, nhờ người quản trị cấp lại.',
    remedyEn: 'Type them again; where the password is forgotten, ask the administrator for a new one.',
  },
  SIGN_IN_THROTTLED: {
    vi: 'Đã thử sai nhiều lần; chờ {seconds} giây rồi thử lại.',
    en: 'Too many wrong tries; wait {seconds} seconds before the next.',
    remedyVi: 'Chờ hết thời gian, hoặc nhờ người quản trị cấp lại mật khẩu.',
    remedyEn: 'Wait, or ask the administrator for a new password.',
  },
  PASSWORD_LENGTH: {
    vi: 'Mật khẩu phải có từ {shortest} đến {longest} ký tự.',
    en: 'A password has {shortest} to {longest} characters.',
    remedyVi: 'Dùng một câu ngắn dễ nhớ, có dấu cách cũng được.',
    remedyEn: 'Use a short sentence that is easy to remember; spaces are welcome.',
  },
  PASSWORD_COMMON: {
    vi: 'Mật khẩu này nằm trong số hay bị đoán nhất.',
    en: 'This password is among those guessed first.',
    remedyVi: 'Chọn mật khẩu khác, ví dụ ba bốn từ không liên quan.',
    remedyEn: 'Choose another, such as three or four words that have nothing to do with each other.',
  },
  PASSWORD_HOLDS_NAME: {
    vi: 'Mật khẩu chứa tên đăng nhập.',
    en: 'The password contains the user name.',
    remedyVi: 'Chọn mật khẩu không chứa tên đăng nhập.',
    remedyEn: 'Choose one that does not contain it.',
  },
  PASSWORD_WRONG: {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is wrong.',
    remedyVi: 'Gõ lại mật khẩu đang dùng.',
    remedyEn: 'Type the password that is in use.',
  },
  USER_NAME_INVALID: {
    vi: 'Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, số, dấu chấm, gạch nối.',
    en: 'A user name has 3 to 60 lower-case letters without marks, digits, dots or hyphens.',
    remedyVi: 'Ví dụ: motcua.banlau.',
    remedyEn: 'For example: motcua.banlau.',
  },
  USER_NAME_TAKEN: {
    vi: 'Tên đăng nhập {name} đã có người dùng.',
    en: 'The user name {name} is taken.',
    remedyVi: 'Chọn tên khác.',
    remedyEn: 'Choose another.',
  },
  NAME_LENGTH: {
    vi: 'Tên phải có từ 1 đến {longest} ký tự.',
    en: 'A name has 1 to {longest} characters.',
    remedyVi: 'Viết tên ngắn gọn.',
    remedyEn: 'Write a short name.',
  },
  ACCOUNT_UNKNOWN: {
    vi: 'Không có tài khoản này.',
    en: 'There is no such account.',
    remedyVi: 'Lấy `key` từ danh sách `accounts`.',
    remedyEn: 'Take the `key` from the list `accounts`.',
  },
  ACCOUNT_OWN: {
    vi: 'Không tự làm việc này với tài khoản của chính mình.',
    en: 'This cannot be done to one’s own account.',
    remedyVi: 'Nhờ người quản trị khác.',
    remedyEn: 'Ask another administrator.',
  },
  GRANT_OWN: {
    vi: 'Không ai tự giao vai trò cho chính mình.',
    en: 'Nobody gives a role to his own account.',
    remedyVi: 'Nhờ một quản trị viên khác, không phải do mình bổ nhiệm.',
    remedyEn: 'Ask another administrator, one whom you did not appoint.',
  },
  GRANT_TO_GRANTOR: {
    vi: 'Tài khoản này đã bổ nhiệm bạn làm quản trị, trực tiếp hoặc qua người khác: không được nhận thêm vai trò từ bạn.',
    en: 'This account made you an administrator, itself or through others: it may not be given more by you.',
    remedyVi:
      'Nhờ quản trị viên không do tài khoản ấy bổ nhiệm; nếu không có, tạo bằng lệnh: mc accounts create-admin.',
    remedyEn: 'Ask an administrator it did not appoint; where there is none, make one: mc accounts create-admin.',
  },
  ADMINISTRATOR_LAST: {
    vi: 'Đây là quản trị viên cuối cùng còn hiệu lực.',
    en: 'This is the last administrator.',
    remedyVi: 'Giao vai trò quản trị cho người khác trước.',
    remedyEn: 'Make somebody else an administrator first.',
  },
  GRANT_UNKNOWN: {
    vi: 'Không có vai trò này, hoặc vai trò không còn hiệu lực.',
    en: 'There is no such grant, or it does not hold today.',
    remedyVi: 'Chọn một vai trò đang có hiệu lực trong `viewer.grants`.',
    remedyEn: 'Choose one of `viewer.grants` that holds today.',
  },
  GRANT_SCOPE: {
    vi: 'Vai trò {role} không đi với phạm vi này.',
    en: 'The role {role} does not go with this scope.',
    remedyVi:
      'Lãnh đạo xã, cán bộ một cửa: một đơn vị; lãnh đạo huyện cũ: tên huyện; lãnh đạo tỉnh: mã tỉnh; quản trị, công dân: để trống.',
    remedyEn:
      'Commune leaders and one-stop officers: a unit; former-district leaders: the district; province leaders: the province; administrators and citizens: none.',
  },
  GRANT_SCOPE_UNKNOWN: {
    vi: 'Không có đơn vị, huyện hoặc tỉnh này.',
    en: 'There is no such unit, district or province.',
    remedyVi: 'Kiểm tra lại mã; tên huyện viết đầy đủ như "Huyện Mường Khương" kèm mã tỉnh.',
    remedyEn:
      'Check the code; a district’s name is written in full, such as "Huyện Mường Khương", with the code of its province.',
  },
  GRANT_DAYS: {
    vi: 'Ngày hết hiệu lực phải sau ngày bắt đầu.',
    en: 'A grant ends after it begins.',
    remedyVi: 'Sửa lại hai ngày.',
    remedyEn: 'Mend the two days.',
  },
  TOKEN_UNKNOWN: {
    vi: 'Không có mã truy cập này.',
    en: 'There is no such token.',
    remedyVi: 'Lấy `key` từ danh sách `apiTokens`.',
    remedyEn: 'Take the `key` from the list `apiTokens`.',
  },
  TOKEN_DAYS: {
    vi: 'Mã truy cập có hạn từ 1 đến {longest} ngày.',
    en: 'A token lives for 1 to {longest} days.',
    remedyVi: 'Chọn thời hạn ngắn hơn và tạo lại khi cần.',
    remedyEn: 'Choose a shorter life and make a new one when needed.',
  },
  TOKEN_CLASSES: {
    vi: 'Mã truy cập không thể mở thứ mà vai trò hiện tại không mở: {classes}.',
    en: 'A token cannot open what the present role does not: {classes}.',
    remedyVi: 'Bớt các quyền đó.',
    remedyEn: 'Leave those out.',
  },
  TOKEN_BY_TOKEN: {
    vi: 'Việc này cần đăng nhập bằng mật khẩu, không dùng mã truy cập.',
    en: 'This needs a session, not a token.',
    remedyVi: 'Đăng nhập rồi làm lại.',
    remedyEn: 'Sign in and do it again.',
  },
  SESSION_UNKNOWN: {
    vi: 'Không có phiên này, hoặc phiên đã kết thúc.',
    en: 'There is no such session, or it has ended.',
    remedyVi: 'Lấy `key` từ danh sách `sessions`.',
    remedyEn: 'Take the `key` from the list `sessions`.',
  },
  IDENTITY_TAKEN: {
    vi: 'Định danh này đã gắn với một tài khoản.',
    en: 'This identity is linked to an account already.',
    remedyVi: 'Gỡ khỏi tài khoản kia trước, hoặc kiểm tra lại định danh.',
    remedyEn: 'Take it off the other account first, or check the identity.',
  },
  IDENTITY_UNKNOWN: {
    vi: 'Không có định danh này.',
    en: 'There is no such identity.',
    remedyVi: 'Lấy `key` từ `accounts.identities`.',
    remedyEn: 'Take the `key` from `accounts.identities`.',
  },
  ID_NUMBER_INVALID: {
    vi: 'Số định danh phải có 12 chữ số (số cũ: 9 chữ số).',
    en: 'An identity number has 12 digits (an old one 9).',
    remedyVi: 'Chép lại số trên căn cước; dấu cách và dấu chấm không tính.',
    remedyEn: 'Copy the number from the identity card; blanks and dots do not count.',
  },
  ID_NUMBER_TAKEN: {
    vi: 'Số định danh này đã gắn với tài khoản khác.',
    en: 'This identity number belongs to another account.',
    remedyVi: 'Gỡ khỏi tài khoản kia trước, hoặc kiểm tra lại số.',
    remedyEn: 'Take it off the other account first, or check the number.',
  },
  NOTICE_KEYS: {
    vi: 'Chỉ ghi được thông báo của tài khoản đã đăng nhập, mỗi lần không quá {most} khóa, mỗi khóa 1 đến {longest} ký tự.',
    en: 'Notices are kept for an account that has signed in, at most {most} keys at a time, each of 1 to {longest} characters.',
    remedyVi: 'Đăng nhập, và gửi ít khóa hơn mỗi lần.',
    remedyEn: 'Sign in, and send fewer keys at a time.',
  },
  VIEW_UNKNOWN: {
    vi: 'Không có chế độ xem này trong số của mình.',
    en: 'There is no such saved view among your own.',
    remedyVi: 'Lấy `key` từ danh sách `savedViews`; chỉ người tạo mới sửa hoặc xoá được.',
    remedyEn: 'Take the `key` from the list `savedViews`; only its maker may change or delete it.',
  },
  VIEW_STATE: {
    vi: 'Trạng thái phải là JSON, không quá {longest} ký tự.',
    en: 'The state must be JSON of at most {longest} characters.',
    remedyVi: 'Gửi một đối tượng JSON nhỏ hơn.',
    remedyEn: 'Send a smaller JSON object.',
  },
  VIEW_DEFAULT: {
    vi: 'Không được đặt chế độ xem này làm mặc định cho người khác.',
    en: 'This view cannot be made what pages open with for others.',
    remedyVi: 'Lãnh đạo đặt cho đơn vị mình, người quản trị đặt cho một vai trò; chia sẻ chế độ xem cho họ trước.',
    remedyEn: 'A leader says so for the own unit, an administrator for a role; share the view with them, too.',
  },
  VIEW_LIMIT: {
    vi: 'Đã có {limit} chế độ xem, không lưu thêm được.',
    en: 'There are {limit} saved views already.',
    remedyVi: 'Xoá bớt những chế độ xem không dùng.',
    remedyEn: 'Delete those that are not used.',
  },
});
