import type { SheetColumns, SheetLayout } from '../../platform/sheet/sheet.columns.ts';

/** Columns of a roster that are read; the rest of a file is carried along untouched. */
export const ROSTER_COLUMNS = {
  code: {
    title: 'Mã cán bộ',
    required: true,
    also: ['ma cong chuc', 'so hieu can bo', 'ma nhan vien', 'ma cbcc', 'official code', 'staff code', 'employee code'],
  },
  name: { title: 'Họ và tên', required: true, also: ['ho ten', 'ten can bo', 'full name', 'name'] },
  birthDate: { title: 'Ngày sinh', required: false, also: ['ngay thang nam sinh', 'date of birth', 'birth date'] },
  sex: { title: 'Giới tính', required: false, also: ['gioi', 'sex', 'gender'] },
  ethnicity: { title: 'Dân tộc', required: false, also: ['ethnicity', 'ethnic group'] },
  kind: {
    title: 'Loại hợp đồng',
    required: true,
    also: ['dien', 'loai can bo', 'doi tuong', 'contract type', 'employed as'],
  },
  unitCode: { title: 'Mã đơn vị', required: true, also: ['ma xa', 'ma dvhc', 'ma don vi hanh chinh', 'unit code'] },
  unitName: { title: 'Tên đơn vị', required: false, also: ['don vi', 'don vi cong tac', 'unit', 'unit name'] },
  position: {
    title: 'Chức danh',
    required: true,
    also: ['vi tri viec lam', 'vi tri', 'chuc vu', 'chuc danh vi tri', 'position', 'title'],
  },
  postCode: { title: 'Mã vị trí', required: false, also: ['ma vi tri viec lam', 'post code', 'seat'] },
  field: { title: 'Lĩnh vực', required: false, also: ['linh vuc cong tac', 'field', 'field of work'] },
  degree: { title: 'Trình độ', required: false, also: ['trinh do chuyen mon', 'degree', 'education'] },
  major: { title: 'Chuyên ngành', required: false, also: ['nganh dao tao', 'chuyen nganh dao tao', 'major'] },
  rating: {
    title: 'Xếp loại năm trước',
    required: false,
    also: ['xep loai', 'xep loai chat luong', 'rating', 'last rating'],
  },
  hiredOn: { title: 'Ngày tuyển dụng', required: false, also: ['ngay vao lam', 'hired on', 'hire date'] },
  assignment: { title: 'Hình thức bố trí', required: false, also: ['loai bo tri', 'assignment', 'assigned as'] },
  from: {
    title: 'Ngày bố trí',
    required: true,
    also: ['tu ngay', 'ngay bat dau', 'ngay bo tri cong tac', 'assigned on', 'start date', 'from'],
  },
  until: { title: 'Ngày kết thúc', required: false, also: ['den ngay', 'end date', 'until'] },
} as const satisfies SheetColumns;
export type RosterColumn = keyof typeof ROSTER_COLUMNS;
export type RosterLayout = SheetLayout<RosterColumn>;

/** Rows to go by: a civil servant, one without a catalogue position, and a seat that stands empty. */
export const ROSTER_EXAMPLE: readonly (readonly string[])[] = [
  [
    ...['1', 'LC-0001', 'Nguyễn Thị Mẫu', '15/03/1988', 'Nữ', 'Kinh', 'Công chức', '02785', 'Xã Lùng Vai'],
    ...['Tư pháp – Hộ tịch', '', '', 'Đại học', 'Luật', 'Hoàn thành tốt', '01/08/2012', 'Chính thức', '01/01/2020', ''],
  ],
  [
    ...['2', 'LC-0002', 'Lý A Mẫu', '02/09/1995', 'Nam', 'Mông', 'Không chuyên trách', '02788', 'Xã Bản Lầu'],
    ...['Hỗ trợ một cửa', '', 'Một cửa', 'Trung cấp', '', '', '', 'Tạm thời', '01/07/2025', ''],
  ],
  [
    ...['3', '', '', '', '', '', '', '02788', 'Xã Bản Lầu'],
    ...['Chuyên viên đất đai', '02788-DD-1', '', '', '', '', '', '', '01/07/2025', ''],
  ],
];
