import { defineErrors } from '../platform/user-error.ts';

/** What the gateway itself has to say. */
export const gatewayErrors = defineErrors({
  INTERNAL_SERVER_ERROR: {
    vi: 'Lỗi không mong đợi, mã {errorId}.',
    en: 'Unexpected error, id {errorId}.',
    remedyVi: 'Thử lại; nếu vẫn lỗi, báo mã này cho người quản trị.',
    remedyEn: 'Try again; if it persists, give this id to the administrator.',
  },
  SERVICE_UNAVAILABLE: {
    vi: 'Cơ sở dữ liệu tạm thời không trả lời.',
    en: 'The database does not answer for the moment.',
    remedyVi: 'Thử lại sau vài giây.',
    remedyEn: 'Try again in a few seconds.',
  },
  DISK_FULL: {
    vi: 'Máy chủ đã hết chỗ lưu trữ nên chưa ghi gì.',
    en: 'The server has run out of storage; nothing was written.',
    remedyVi: 'Báo người quản trị giải phóng chỗ trên đĩa, rồi gửi lại.',
    remedyEn: 'Tell the administrator to free space on the disk, then send it again.',
  },
  TOO_SLOW: {
    vi: 'Truy vấn chạy quá lâu nên đã bị dừng.',
    en: 'The query took too long and was stopped.',
    remedyVi: 'Thu hẹp kỳ hoặc phạm vi, hay xin ít dòng hơn.',
    remedyEn: 'Narrow the period or the scope, or ask for fewer rows.',
  },
  TOO_BUSY: {
    vi: 'Đang có quá nhiều yêu cầu cùng lúc.',
    en: 'Too many requests at the same time.',
    remedyVi: 'Thử lại sau vài giây.',
    remedyEn: 'Try again in a few seconds.',
  },
  QUERY_TOO_DEEP: {
    vi: 'Truy vấn sâu {depth} tầng, quá giới hạn {limit}.',
    en: 'The query is {depth} levels deep; the limit is {limit}.',
    remedyVi: 'Tách thành nhiều truy vấn nông hơn.',
    remedyEn: 'Split it into several flatter queries.',
  },
  NO_SUBSCRIPTIONS: {
    vi: 'Máy chủ này không có subscription.',
    en: 'This server has no subscriptions.',
    remedyVi: 'Dùng query và hỏi lại khi cần.',
    remedyEn: 'Use a query and ask again when needed.',
  },
  QUERY_TOO_WIDE: {
    vi: 'Truy vấn có {count} {what}, quá giới hạn {limit}.',
    en: 'The query has {count} {what}; the limit is {limit}.',
    remedyVi: 'Tách thành nhiều truy vấn nhỏ hơn.',
    remedyEn: 'Split it into several smaller queries.',
  },
  QUERY_TOO_COSTLY: {
    vi: 'Truy vấn có thể trả về chừng {cost} giá trị, quá giới hạn {limit}.',
    en: 'The query may answer some {cost} values; the limit is {limit}.',
    remedyVi: 'Xin `first` nhỏ hơn hoặc bớt danh sách lồng nhau.',
    remedyEn: 'Ask for a smaller `first` or nest fewer lists.',
  },
  RATE_LIMITED: {
    vi: 'Đã dùng gần hết hạn mức {limit} điểm mỗi {window} giây; yêu cầu này cần {cost} điểm.',
    en: 'The budget of {limit} points in {window} seconds is used up; this request needs {cost}.',
    remedyVi: 'Thử lại sau {seconds} giây, hoặc xin ít dòng hơn.',
    remedyEn: 'Try again in {seconds} seconds, or ask for fewer rows.',
  },
  EXPORT_UNKNOWN: {
    vi: 'Không có bảng nào tên như vậy để xuất.',
    en: 'There is no table of that name to export.',
    remedyVi: 'Các bảng: {known}.',
    remedyEn: 'Tables: {known}.',
  },
  EXPORT_FORMAT_UNKNOWN: {
    vi: 'Không xuất được theo định dạng này.',
    en: 'There is no such format.',
    remedyVi: 'Các định dạng: {known}.',
    remedyEn: 'Formats: {known}.',
  },
  EXPORT_PARAMETER_MISSING: {
    vi: 'Địa chỉ thiếu tham số {name}.',
    en: 'The address lacks the parameter {name}.',
    remedyVi: 'Thêm {name}=… vào địa chỉ; .metadata.json kể mọi tham số.',
    remedyEn: 'Add {name}=… to the address; .metadata.json names every parameter.',
  },
  EXPORT_PARAMETER_UNKNOWN: {
    vi: 'Bảng này không có tham số {name}.',
    en: 'This table has no parameter {name}.',
    remedyVi: 'Các tham số: {known}, lang, machine.',
    remedyEn: 'Parameters: {known}, lang, machine.',
  },
  EXPORT_PARAMETER_INVALID: {
    vi: 'Tham số {name} phải là số nguyên.',
    en: 'The parameter {name} must be a whole number.',
    remedyVi: 'Sửa giá trị của {name}.',
    remedyEn: 'Mend the value of {name}.',
  },
  EXPORT_PARAMETER_DAY: {
    vi: 'Tham số {name} phải là một ngày có thật, viết YYYY-MM-DD.',
    en: 'The parameter {name} must be a day that exists, as YYYY-MM-DD.',
    remedyVi: 'Sửa {name}, ví dụ {name}=2026-07-01.',
    remedyEn: 'Mend {name}, such as {name}=2026-07-01.',
  },
  EXPORT_PARAMETER_PERIOD: {
    vi: 'Tham số {name} phải là một kỳ: năm, quý, tháng hoặc hai ngày.',
    en: 'The parameter {name} must be a period: a year, a quarter, a month or two days.',
    remedyVi: 'Ví dụ {name}=2026, {name}=2026Q3, {name}=2026-07, {name}=2026-07-01..2026-07-20.',
    remedyEn: 'Such as {name}=2026, {name}=2026Q3, {name}=2026-07, {name}=2026-07-01..2026-07-20.',
  },
  EXPORT_PARAMETER_CHOICE: {
    vi: 'Tham số {name} không có giá trị này.',
    en: 'The parameter {name} has no such value.',
    remedyVi: 'Chọn trong: {known}.',
    remedyEn: 'Choose from: {known}.',
  },
  EXPORT_UNIT_UNKNOWN: {
    vi: 'Tham số {name} không chỉ đơn vị nào có thật vào ngày đó.',
    en: 'The parameter {name} names no unit of that day.',
    remedyVi: 'Dùng mã năm chữ số có hiệu lực vào ngày asOf, hoặc `id` lấy từ `units`.',
    remedyEn: 'Use a five-digit code in force on the day asOf, or an `id` taken from `units`.',
  },
  EXPORT_NOTHING_THERE: {
    vi: 'Không có gì ở địa chỉ này: điều mà tham số chỉ tới không tồn tại.',
    en: 'Nothing is at this address: what its parameters name is not there.',
    remedyVi: 'Kiểm tra các tham số: {known}.',
    remedyEn: 'Look at the parameters: {known}.',
  },
  EXPORT_VIEW_UNKNOWN: {
    vi: 'Không có chế độ xem này, hoặc nó không được chia sẻ với vai trò đang dùng.',
    en: 'There is no such saved view, or it is not shared with the role in use.',
    remedyVi: 'Mở trang rồi chọn trong các chế độ xem đã lưu, hoặc nhờ người tạo chia sẻ.',
    remedyEn: 'Open the page and choose from its saved views, or ask its maker to share it.',
  },
  EXPORT_VIEW_WITHOUT_TABLE: {
    vi: 'Chế độ xem của trang {page} không có bảng để xuất.',
    en: 'The saved view of the page {page} has no table to export.',
    remedyVi: 'Các trang có bảng: {known}. Chế độ xem về một đơn vị phải được lưu lại từ trang của đơn vị đó.',
    remedyEn: 'Pages with tables: {known}. A view of one unit must be saved again on the page of that unit.',
  },
  PAPER_UNKNOWN: {
    vi: 'Không có văn bản nào tên như vậy để in.',
    en: 'There is no paper of that name to print.',
    remedyVi: 'Các văn bản: {known}; định dạng .pdf, .docx.',
    remedyEn: 'Papers: {known}; formats .pdf, .docx.',
  },
  PAPER_PARAMETER_MISSING: {
    vi: 'Địa chỉ của văn bản thiếu tham số {name}.',
    en: 'The paper’s address lacks the parameter {name}.',
    remedyVi: 'Thêm {name}=… vào địa chỉ.',
    remedyEn: 'Add {name}=… to the address.',
  },
  REQUEST_TOO_LARGE: {
    vi: 'Yêu cầu lớn quá {limit} byte.',
    en: 'The request is larger than {limit} bytes.',
    remedyVi: 'Gửi truy vấn ngắn hơn; tệp lớn thì gửi tới /imports.',
    remedyEn: 'Send a shorter query; large files go to /imports.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    vi: 'Chỉ nhận thân JSON không nén (content-type: application/json).',
    en: 'Only plain JSON bodies are read (content-type: application/json).',
    remedyVi: 'Gửi lại với content-type: application/json, không có content-encoding.',
    remedyEn: 'Send it again with content-type: application/json and no content-encoding.',
  },
  ROOM_UNAVAILABLE: {
    vi: 'Phần {room} tạm thời không trả lời.',
    en: 'The room {room} does not answer for the moment.',
    remedyVi: 'Thử lại sau vài giây.',
    remedyEn: 'Try again in a few seconds.',
  },
  GATEWAY_ONLY: {
    vi: 'Phần này chỉ trả lời cổng chính của nó.',
    en: 'This room answers its gateway only.',
    remedyVi: 'Hỏi qua cổng chính.',
    remedyEn: 'Ask the gateway.',
  },
  FOREIGN_HOST: {
    vi: 'Máy chủ này chỉ trả lời dưới tên localhost.',
    en: 'This server answers under the name localhost only.',
    remedyVi: 'Mở http://localhost; proxy thì gửi Host: localhost.',
    remedyEn: 'Open http://localhost; a proxy sends Host: localhost.',
  },
  FOREIGN_ORIGIN: {
    vi: 'Trang của nơi khác không được gọi máy chủ này.',
    en: 'Pages of other sites may not call this server.',
    remedyVi: 'Gọi từ chính trang quản trị hoặc từ chương trình, không có Origin lạ.',
    remedyEn: 'Call from the console itself or from a program, without a foreign Origin.',
  },
  METHOD_NOT_ALLOWED: {
    vi: 'Chỉ nhận GET và POST.',
    en: 'Only GET and POST are answered.',
    remedyVi: 'Gửi POST.',
    remedyEn: 'Send a POST.',
  },
  BODY_NOT_JSON: {
    vi: 'Thân yêu cầu không phải JSON.',
    en: 'The body is not JSON.',
    remedyVi: 'Gửi {"query": …} dạng JSON mã UTF-8.',
    remedyEn: 'Send {"query": …} as JSON in UTF-8.',
  },
});

/** Codes that mean: nothing is wrong with the question, ask again soon. */
export const AWAY_CODES: ReadonlySet<unknown> = new Set([
  gatewayErrors.SERVICE_UNAVAILABLE.code,
  gatewayErrors.DISK_FULL.code,
  gatewayErrors.ROOM_UNAVAILABLE.code,
  gatewayErrors.TOO_BUSY.code,
]);
