import { defineErrors, describe, type ErrorKind, type ErrorParameters } from '../../platform/user-error.ts';
import type { Language } from '../../platform/context.ts';
import type { RegisterColumn } from './register.columns.ts';

export type Severity = 'ERROR' | 'WARNING' | 'REPEAT';

const FIX = {
  remedyVi: 'Sửa trong tệp lỗi rồi nhập lại.',
  remedyEn: 'Mend it in the error file and import that file again.',
};
const NOTHING = { remedyVi: 'Không cần làm gì.', remedyEn: 'Nothing to do.' };

/** What an import says of a row. */
export const rowFindings = defineErrors({
  ROW_UNIT_UNKNOWN: { vi: 'Không có đơn vị mã {value}.', en: 'There is no unit with code {value}.', ...FIX },
  UNIT_ENDED: {
    vi: 'Đơn vị {value} ({name}) đã kết thúc ngày {ended}; đơn vị kế thừa là {successors}.',
    en: 'Unit {value} ({name}) ended on {ended}; its successor is {successors}.',
    remedyVi: 'Dùng mã đơn vị kế thừa cho hồ sơ tiếp nhận sau ngày đó.',
    remedyEn: "Use the successor's code for dossiers received after that day.",
  },
  UNIT_NOT_YET: {
    vi: 'Đơn vị {value} ({name}) có từ ngày {since}, sau ngày tiếp nhận.',
    en: 'Unit {value} ({name}) exists since {since}, after the day of receipt.',
    ...FIX,
  },
  UNIT_NOT_YOURS: {
    vi: 'Hồ sơ của đơn vị {value} không thuộc phạm vi của bạn.',
    en: 'Dossiers of unit {value} are not yours to import.',
    remedyVi: 'Nhờ đơn vị đó hoặc cấp tỉnh nhập.',
    remedyEn: 'Ask that unit, or the province, to import them.',
  },
  CODE_MISSING: { vi: 'Thiếu mã hồ sơ.', en: 'The dossier code is missing.', ...FIX },
  CODE_INVALID: { vi: 'Mã hồ sơ {value} không đúng dạng.', en: 'The dossier code {value} is malformed.', ...FIX },
  CODE_REUSED: {
    vi: 'Mã hồ sơ {value} đã có với nội dung khác ({differs}).',
    en: 'Dossier code {value} exists with other content ({differs}).',
    remedyVi: 'Kiểm tra dòng nào đúng; mỗi mã chỉ thuộc một hồ sơ.',
    remedyEn: 'Check which row is right; a code belongs to one dossier.',
  },
  COMPLETED_BEFORE_RECEIVED: {
    vi: 'Ngày hoàn thành {value} trước ngày tiếp nhận {received}.',
    en: 'Completed {value}, before it was received {received}.',
    ...FIX,
  },
  RETURNED_BEFORE_COMPLETED: {
    vi: 'Ngày trả kết quả {value} trước ngày hoàn thành {completed}.',
    en: 'Result returned {value}, before completion {completed}.',
    ...FIX,
  },
  DUE_BEFORE_RECEIVED: {
    vi: 'Ngày hẹn trả {value} trước ngày tiếp nhận {received}.',
    en: 'Due {value}, before it was received {received}.',
    ...FIX,
  },
  DAY_INVALID: {
    vi: 'Không có ngày giờ {value}.',
    en: 'There is no such day or hour: {value}.',
    remedyVi: 'Viết dd/MM/yyyy HH:mm, ví dụ 01/07/2025 08:00.',
    remedyEn: 'Write dd/MM/yyyy HH:mm, such as 01/07/2025 08:00.',
  },
  RECEIVED_IN_FUTURE: { vi: 'Ngày tiếp nhận {value} ở tương lai.', en: 'Received in the future: {value}.', ...FIX },
  COMPLETED_IN_FUTURE: { vi: 'Ngày hoàn thành {value} ở tương lai.', en: 'Completed in the future: {value}.', ...FIX },
  STATE_UNKNOWN: {
    vi: 'Không có trạng thái “{value}”.',
    en: 'There is no state “{value}”.',
    remedyVi: 'Dùng một trong mười trạng thái của Cổng dịch vụ công: {words}.',
    remedyEn: 'Use one of the ten states of the public service portal: {words}.',
  },
  CHANNEL_UNKNOWN: {
    vi: 'Không có hình thức nộp “{value}”.',
    en: 'There is no channel “{value}”.',
    remedyVi: 'Dùng: {words}.',
    remedyEn: 'Use: {words}.',
  },
  PROCEDURE_UNKNOWN: {
    vi: 'Không có thủ tục mã {value}.',
    en: 'There is no procedure with code {value}.',
    remedyVi: 'Sửa mã, hoặc thêm thủ tục vào danh mục.',
    remedyEn: 'Mend the code, or add the procedure to the catalogue.',
  },
  COLUMNS_MISSING: {
    vi: 'Dòng thiếu {count} cột: có {found}, cần {wanted}.',
    en: 'The row lacks {count} columns: {found} of {wanted}.',
    ...FIX,
  },
  COLUMNS_EXTRA: {
    vi: 'Dòng thừa {count} cột: có {found}, cần {wanted}.',
    en: 'The row has {count} columns too many: {found} instead of {wanted}.',
    remedyVi: 'Đặt trong dấu ngoặc kép ô có dấu phân cách.',
    remedyEn: 'Put a cell that holds the delimiter in quotes.',
  },
  CHARACTER_INVALID: {
    vi: 'Có ký tự không hợp lệ ({character}).',
    en: 'There is a character that cannot be stored ({character}).',
    ...FIX,
  },
  QUOTE_UNCLOSED: { vi: 'Dấu ngoặc kép mở mà không đóng.', en: 'A quote is opened and never closed.', ...FIX },
  VALUE_MISSING: { vi: 'Thiếu {title}.', en: '{title} is missing.', ...FIX },
  VALUE_TOO_LONG: { vi: '{title} dài quá {limit} ký tự.', en: '{title} is longer than {limit} characters.', ...FIX },
  NUMBER_INVALID: {
    vi: '{title} phải là số nguyên từ 0 đến {most}, không phải “{value}”.',
    en: '{title} must be a whole number from 0 to {most}, not “{value}”.',
    remedyVi: 'Sửa số; để trống nếu không biết.',
    remedyEn: 'Mend the number; leave it empty where it is not known.',
  },
  WORD_UNKNOWN: {
    vi: 'Không hiểu “{value}” ở cột {title}.',
    en: '“{value}” in column {title} is not known.',
    remedyVi: 'Dùng: {words}; để trống nếu không biết.',
    remedyEn: 'Use: {words}; leave it empty where it is not known.',
  },
  COMPONENTS_EXCEEDED: {
    vi: '{title} là {value}, nhiều hơn {components} thành phần của hồ sơ.',
    en: '{title} is {value}, more than the dossier’s {components} components.',
    ...FIX,
  },
  COMPLETION_MISSING: {
    vi: 'Trạng thái “{state}” nhưng thiếu ngày hoàn thành.',
    en: 'The state is “{state}”, but there is no completion date.',
    ...FIX,
  },
  COMPLETION_UNEXPECTED: {
    vi: 'Trạng thái “{state}” nhưng đã có ngày hoàn thành {value}.',
    en: 'The state is “{state}”, yet it was completed {value}.',
    ...FIX,
  },
  ROW_REPEATED: {
    vi: 'Dòng lặp lại hồ sơ {value}: chỉ tính một lần.',
    en: 'The row repeats dossier {value}: counted once.',
    ...NOTHING,
  },
  ROW_OUTDATED: {
    vi: 'Hồ sơ {value} đã tiến xa hơn dòng này: giữ nguyên.',
    en: 'Dossier {value} has moved on since this row: left as it is.',
    ...NOTHING,
  },
  UNIT_NAME_DIFFERS: {
    vi: 'Mã {code} là {name}, dòng ghi “{value}”: lấy theo mã.',
    en: 'Code {code} is {name}, the row says “{value}”: the code decides.',
    ...NOTHING,
  },
  DUE_MISSING: {
    vi: 'Không có ngày hẹn trả: tính là đúng hạn khi xong.',
    en: 'No due date: counts as on time when done.',
    ...NOTHING,
  },
  CALENDAR_GAP: {
    vi: 'Lịch làm việc chưa có năm {year}: không tính thời gian xử lý.',
    en: 'The working calendar lacks {year}: handling time is not counted.',
    ...NOTHING,
  },
});
export type FindingCode = keyof typeof rowFindings;

/** Why a file as a whole was refused. */
export const fileRefusals = defineErrors({
  FILE_EMPTY: {
    vi: 'Tệp trống.',
    en: 'The file is empty.',
    remedyVi: 'Xuất lại sổ theo dõi hồ sơ (mẫu 06).',
    remedyEn: 'Export the register (form 06) again.',
  },
  ENCODING_LEGACY: {
    vi: 'Tệp dùng bảng mã cũ {encoding}, không phải Unicode.',
    en: 'The file uses the old encoding {encoding}, not Unicode.',
    remedyVi: 'Mở tệp, chuyển sang Unicode rồi lưu dạng “CSV UTF-8” hoặc .xlsx.',
    remedyEn: 'Convert it to Unicode and save it as “CSV UTF-8” or .xlsx.',
  },
  ENCODING_UNKNOWN: {
    vi: 'Không nhận ra bảng mã của tệp: không phải UTF-8 hay UTF-16 (có thể là Windows-1258, TCVN3 hoặc VNI).',
    en: 'The encoding of the file is neither UTF-8 nor UTF-16 (it may be Windows-1258, TCVN3 or VNI).',
    remedyVi: 'Lưu lại dạng “CSV UTF-8” hoặc .xlsx.',
    remedyEn: 'Save it as “CSV UTF-8” or .xlsx.',
  },
  HEADER_UNKNOWN: {
    vi: 'Không thấy dòng tiêu đề của mẫu 06; dòng đầu là “{first}”.',
    en: 'There is no header of form 06; the first line is “{first}”.',
    remedyVi: 'Tải tệp mẫu ở trang Nhập dữ liệu và giữ tên cột.',
    remedyEn: 'Take the template from the import page and keep the column names.',
  },
  HEADER_INCOMPLETE: {
    vi: 'Tiêu đề thiếu cột: {missing}.',
    en: 'The header lacks columns: {missing}.',
    remedyVi: 'Thêm các cột đó, tên như trong tệp mẫu.',
    remedyEn: 'Add these columns, named as in the template.',
  },
  WORKBOOK_UNREADABLE: {
    vi: 'Không đọc được sổ tính Excel: {cause}.',
    en: 'The Excel workbook cannot be read: {cause}.',
    remedyVi: 'Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx hoặc “CSV UTF-8”.',
    remedyEn: 'Open it in Excel or LibreOffice and save it again as .xlsx or “CSV UTF-8”.',
  },
});

/** One thing an import says, in storable form: the words are chosen when it is read. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Title of the column, as the file writes it. */
  readonly column: string | null;
  readonly value: string | null;
  readonly params: ErrorParameters;
}

/** What happened and what to do, in one sentence each; a near name is offered where there is one. */
export function findingText(finding: Pick<Finding, 'code' | 'value' | 'params'>, language: Language): string {
  const kind: ErrorKind | undefined = (rowFindings as Record<string, ErrorKind>)[finding.code];
  if (!kind) return finding.code;
  const { message, remedy } = describe(kind, language, { value: finding.value ?? '', ...finding.params });
  const { suggestion } = finding.params;
  const offer =
    suggestion === undefined ? '' : language === 'vi' ? ` Có phải ${suggestion}?` : ` Did you mean ${suggestion}?`;
  return `${message}${offer} ${remedy}`;
}

/** What a checking step sees of one record, and where it says what it found. */
export interface RecordUnderCheck {
  readonly cell: (column: RegisterColumn) => string;
  readonly error: (code: FindingCode, column: RegisterColumn | null, params?: ErrorParameters) => void;
  readonly warn: (code: FindingCode, column: RegisterColumn | null, params?: ErrorParameters) => void;
}
