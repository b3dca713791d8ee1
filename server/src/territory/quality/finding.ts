/** What can be wrong with territory data, in both languages. `{…}` is filled from the finding's parameters. */
export const FINDING_TEXTS = {
  OLD_UNIT_WITHOUT_CODE: {
    vi: '{from} không có mã cấp xã; chỉ giữ tên trên đường sang {to}.',
    en: '{from} has no commune-level code; only its name is kept on the way to {to}.',
  },
  OLD_UNIT_UNKNOWN: {
    vi: '{from} không có mã và không có trong danh sách đơn vị cũ; giữ làm tên cũ của {to}.',
    en: '{from} has no code and is not among the former units; kept as a former name of {to}.',
  },
  OLD_UNIT_FOUND_BY_NAME: {
    vi: 'Dòng không có mã cũ; {from} được nhận ra là {code} theo tên, huyện và tỉnh.',
    en: 'A row without an old code; {from} was recognised as {code} by name, district and province.',
  },
  OLD_UNIT_NAMELESS: {
    vi: 'Dòng sang {to} không có mã cũ lẫn tên cũ; không dùng được.',
    en: 'The row to {to} has neither old code nor old name; it cannot be used.',
  },
  OLD_NAME_CONFLICT: {
    vi: 'Một mã cũ mang nhiều tên: {names}. Dùng tên đầu, giữ các tên khác để tìm.',
    en: 'One old code bears several names: {names}. The first is used, the others are kept for search.',
  },
  OLD_NAMES_MERGED: {
    vi: 'Một mã cũ được chép cho {names}, mỗi tên nhập toàn bộ vào một đơn vị khác nhau: lỗi của bảng gốc, hồ sơ chia đều (ước tính).',
    en: 'One old code stands for {names}, each wholly into another unit: an error of the table; cases are divided equally (estimate).',
  },
  NAME_SPELLING_MENDED: {
    vi: 'Tên "{given}" được viết lại thành "{name}".',
    en: 'The name "{given}" was rewritten as "{name}".',
  },
  NAME_TYPE_MISSING: {
    vi: 'Tên "{given}" thiếu loại đơn vị; hiểu là "{name}".',
    en: 'The name "{given}" lacks its type word; taken for "{name}".',
  },
  NEW_NAME_DIFFERS: {
    vi: 'Bảng chuyển đổi gọi đơn vị là "{given}", danh mục gọi là "{name}"; dùng tên trong danh mục.',
    en: 'The conversion table calls the unit "{given}", the list of units "{name}"; the list is followed.',
  },
  NEW_CODE_MENDED: {
    vi: 'Mã mới {given} sai; {to} được nhận ra là {code} theo tên và tỉnh.',
    en: 'The new code {given} is wrong; {to} was recognised as {code} by name and province.',
  },
  NEW_CODE_UNKNOWN: {
    vi: 'Mã mới {given} ({to}) không có trong danh mục và không nhận ra được; dòng bị bỏ.',
    en: 'The new code {given} ({to}) is not in the list and could not be recognised; the row is left out.',
  },
  UNIT_CODE_CORRECTED: {
    vi: 'Mã {given} của {to} được sửa thành {code} theo bảng của cơ quan thống kê.',
    en: 'The code {given} of {to} was corrected to {code}, as the statistics office has it.',
  },
  DUPLICATE_ROW: { vi: 'Dòng {from} → {to} lặp lại.', en: 'The row {from} → {to} is repeated.' },
  UNIT_WITHOUT_PREDECESSOR: {
    vi: '{to} không có đơn vị cũ nào.',
    en: '{to} has no predecessor.',
  },
  SHARES_EQUAL: {
    vi: '{from} được chia cho {count} đơn vị mà không có dân số hay diện tích để cân; chia đều (ước tính).',
    en: '{from} is divided among {count} units with neither population nor area to weigh by; equal shares (estimate).',
  },
  PROVINCE_NAME_DIFFERS: {
    vi: 'Tỉnh mã {code} được viết là "{given}"; dùng "{name}".',
    en: 'Province {code} is written "{given}"; "{name}" is used.',
  },
  PROVINCE_UNKNOWN: {
    vi: 'Không rõ tỉnh {given} của {from}.',
    en: 'The province {given} of {from} is not known.',
  },
  CHANGE_OF_UNKNOWN_UNIT: {
    vi: 'Thay đổi ngày {on} nói về mã {given} không có trong danh mục.',
    en: 'The change of {on} is about code {given}, which is not in the list.',
  },
  NEIGHBOUR_UNKNOWN: {
    vi: 'Cặp giáp ranh {given} có mã không có trong danh mục.',
    en: 'The neighbours {given} include a code that is not in the list.',
  },
  SHARED_WITH_HOMONYM: {
    vi: 'Diện tích và dân số công bố trùng với một đơn vị cùng tên ở tỉnh khác; không dùng dân số, dùng diện tích đo trên bản đồ.',
    en: 'The published area and population are those of a unit of the same name elsewhere; no population, area from the map.',
  },
  AREA_DIFFERS_FROM_POLYGON_GT10PCT: {
    vi: 'Diện tích công bố lệch hơn 10% so với bản đồ; dùng diện tích đo trên bản đồ.',
    en: 'The published area differs by more than 10 % from the map; the map is used.',
  },
  AREA_MISSING: {
    vi: 'Không có diện tích công bố; dùng diện tích đo trên bản đồ.',
    en: 'No published area; the map is used.',
  },
  POP_MISSING: { vi: 'Không có dân số công bố.', en: 'No published population.' },
  POP_BELOW_1000: {
    vi: 'Dân số công bố dưới 1.000 người, phần lớn là sai; không dùng.',
    en: 'The published population is below 1,000, mostly wrong; not used.',
  },
  POP_IMPLAUSIBLY_HIGH: {
    vi: 'Dân số công bố cao vô lý; không dùng.',
    en: 'The published population is implausibly high; not used.',
  },
  UNKNOWN_FLAG: {
    vi: 'Nguồn gắn cờ {given} chưa biết; không dùng số liệu của đơn vị.',
    en: 'The source gives an unknown flag {given}; the unit’s figures are not used.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type FindingCode = keyof typeof FINDING_TEXTS;

/** One thing found wrong with the data, and with what. */
export interface Finding {
  readonly code: FindingCode;
  /** Code of the unit or row concerned. */
  readonly subject: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** Makes a finding. */
export const finding = (code: FindingCode, subject: string, parameters: Finding['parameters'] = {}): Finding => ({
  code,
  subject,
  parameters,
});

/** A finding's code as far as its text is known here. */
export const isFindingCode = (code: string): code is FindingCode => code in FINDING_TEXTS;

/** A finding in words. */
export function wordFinding({ code, parameters }: Finding, language: 'vi' | 'en'): string {
  return FINDING_TEXTS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  );
}
