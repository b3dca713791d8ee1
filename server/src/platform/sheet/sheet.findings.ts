import type { Language } from '../context.ts';
import { defineErrors, describe, type ErrorCatalogue, type ErrorParameters } from '../user-error.ts';

type Severity = 'ERROR' | 'WARNING' | 'REPEAT';

/** What to do about most errors of a row. */
export const FIX = {
  remedyVi: 'Sửa trong tệp lỗi rồi nhập lại.',
  remedyEn: 'Mend it in the error file and import that file again.',
};
/** What to do about most warnings. */
export const NOTHING = { remedyVi: 'Không cần làm gì.', remedyEn: 'Nothing to do.' };

/** What may be said of a row of any sheet. */
export const sheetFindings = defineErrors({
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
  WORD_UNKNOWN: {
    vi: 'Không hiểu “{value}” ở cột {title}.',
    en: '“{value}” in column {title} is not known.',
    remedyVi: 'Dùng: {words}; để trống nếu không biết.',
    remedyEn: 'Use: {words}; leave it empty where it is not known.',
  },
});
export type SheetFindingCode = keyof typeof sheetFindings;

/** Why a file as a whole was refused. */
export const fileRefusals = defineErrors({
  FILE_EMPTY: {
    vi: 'Tệp trống.',
    en: 'The file is empty.',
    remedyVi: 'Xuất lại tệp từ phần mềm đang dùng.',
    remedyEn: 'Export the file again.',
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
    vi: 'Không thấy dòng tiêu đề như tệp mẫu; dòng đầu là “{first}”.',
    en: 'There is no header like the template’s; the first line is “{first}”.',
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
  /** A code of the catalogue of its kind of file. */
  readonly code: string;
  /** Title of the column, as the file writes it. */
  readonly column: string | null;
  readonly value: string | null;
  readonly params: ErrorParameters;
}

/** A finding as it is stored, with the catalogue its code is worded in. */
interface Wording {
  readonly finding: Pick<Finding, 'code' | 'value' | 'params'>;
  readonly catalogue: ErrorCatalogue;
}

/** What happened and what to do, in one sentence each; a near name is offered where there is one. */
export function findingText({ finding, catalogue }: Wording, language: Language): string {
  const kind = catalogue[finding.code];
  if (!kind) return finding.code;
  const { message, remedy } = describe(kind, language, { value: finding.value ?? '', ...finding.params });
  const { suggestion } = finding.params;
  const offer =
    suggestion === undefined ? '' : language === 'vi' ? ` Có phải ${suggestion}?` : ` Did you mean ${suggestion}?`;
  return `${message}${offer} ${remedy}`;
}

/** What a checking step sees of one record, and where it says what it found. */
export interface RecordUnderCheck<Column extends string, Code extends string> {
  readonly cell: (column: Column) => string;
  readonly error: (code: Code, column: Column | null, params?: ErrorParameters) => void;
  readonly warn: (code: Code, column: Column | null, params?: ErrorParameters) => void;
}
