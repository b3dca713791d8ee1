import {
  FIX,
  NOTHING,
  sheetFindings,
  type RecordUnderCheck,
  type SheetFindingCode,
} from '../../platform/sheet/sheet.findings.ts';
import { defineErrors } from '../../platform/user-error.ts';
import type { RegisterColumn } from './register.columns.ts';

const registerFindings = defineErrors({
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
  NUMBER_INVALID: {
    vi: '{title} phải là số nguyên từ 0 đến {most}, không phải “{value}”.',
    en: '{title} must be a whole number from 0 to {most}, not “{value}”.',
    remedyVi: 'Sửa số; để trống nếu không biết.',
    remedyEn: 'Mend the number; leave it empty where it is not known.',
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
export type FindingCode = keyof typeof registerFindings | SheetFindingCode;

/** What an import says of a row. */
export const rowFindings = { ...sheetFindings, ...registerFindings };

/** A row of a register under check. */
export type RegisterRecord = RecordUnderCheck<RegisterColumn, FindingCode>;
