/** Columns of a roster as the template has them. */
export const ROSTER_HEADER = [
  'Mã cán bộ',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Dân tộc',
  'Loại hợp đồng',
  'Mã đơn vị',
  'Chức danh',
  'Mã vị trí',
  'Lĩnh vực',
  'Trình độ',
  'Chuyên ngành',
  'Xếp loại năm trước',
  'Hình thức bố trí',
  'Ngày bố trí',
  'Ngày kết thúc',
] as const;
type Title = (typeof ROSTER_HEADER)[number];
export type RosterLine = Partial<Record<Title, string>>;

/** A civil servant of justice at the former commune of Lùng Vai, but for what is said. */
const USUAL: RosterLine = {
  'Họ và tên': 'Vàng Thị Thử',
  'Loại hợp đồng': 'Công chức',
  'Mã đơn vị': '02785',
  'Chức danh': 'Tư pháp – Hộ tịch',
  'Ngày bố trí': '01/01/2018',
};

/** A seat that stands empty in the commune of Bản Lầu as it is since the merger. */
export const aSeat = (code: string, position: string): RosterLine => ({
  'Họ và tên': '',
  'Loại hợp đồng': '',
  'Mã đơn vị': '02788',
  'Chức danh': position,
  'Mã vị trí': code,
  'Ngày bố trí': '01/07/2025',
});

/** A roster in CSV. */
export const aRoster = (lines: readonly RosterLine[]): string =>
  `\ufeff${[ROSTER_HEADER, ...lines.map((line) => ROSTER_HEADER.map((title) => ({ ...USUAL, ...line })[title] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n')}\n`;
