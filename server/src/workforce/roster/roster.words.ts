import { wordList, type WordList } from '../../platform/sheet/sheet.words.ts';
import { WORK_FIELDS } from '../establishment/catalogue.data.ts';
import type { AssignmentKind, OfficialKind, Sex } from '../official/official.words.ts';

/** What somebody is employed as. */
export const kindWords: WordList<OfficialKind> = wordList({
  CADRE: ['Cán bộ', 'Cadre'],
  CIVIL_SERVANT: ['Công chức', 'Civil servant'],
  PUBLIC_EMPLOYEE: ['Viên chức', 'Public employee'],
  CONTRACT: ['Hợp đồng', 'Hợp đồng lao động', 'Lao động hợp đồng', 'Contract'],
  NON_PROFESSIONAL: [
    'Không chuyên trách',
    'Người hoạt động không chuyên trách',
    'Bán chuyên trách',
    'Non-professional',
  ],
});

export const sexWords: WordList<Sex> = wordList({ FEMALE: ['Nữ', 'Female', 'F'], MALE: ['Nam', 'Male', 'M'] });

export const assignmentWords: WordList<AssignmentKind> = wordList({
  PRIMARY: ['Chính thức', 'Chính', 'Primary'],
  CONCURRENT: ['Kiêm nhiệm', 'Concurrent'],
  SECONDMENT: ['Biệt phái', 'Secondment'],
  TEMPORARY: ['Tạm thời', 'Tạm thời bố trí', 'Bố trí tạm thời', 'Temporary'],
  DESIGNATED: ['Dự kiến', 'Designated'],
});

/** Degrees by their level, as `qualification.level` counts them. */
export const degreeWords: WordList<'1' | '2' | '3' | '4' | '5' | '6'> = wordList({
  '1': ['Trung học phổ thông', 'THPT', '12/12', 'High school'],
  '2': ['Trung cấp', 'Vocational'],
  '3': ['Cao đẳng', 'College'],
  '4': ['Đại học', 'Cử nhân', 'Kỹ sư', 'University', 'Bachelor'],
  '5': ['Thạc sĩ', 'Thạc sỹ', 'Master'],
  '6': ['Tiến sĩ', 'Tiến sỹ', 'Doctor', 'PhD'],
});

/** Bands of the yearly assessment (Nghị định 335/2025/NĐ-CP). */
export const bandWords: WordList<'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED'> = wordList({
  EXCELLENT: ['Hoàn thành xuất sắc', 'Hoàn thành xuất sắc nhiệm vụ', 'Xuất sắc', 'Excellent'],
  GOOD: ['Hoàn thành tốt', 'Hoàn thành tốt nhiệm vụ', 'Tốt', 'Good'],
  COMPLETED: ['Hoàn thành', 'Hoàn thành nhiệm vụ', 'Completed'],
  NOT_COMPLETED: ['Không hoàn thành', 'Không hoàn thành nhiệm vụ', 'Not completed'],
});

/** Fields of work by code and name. */
export const fieldWords: WordList<string> = wordList(
  Object.fromEntries(WORK_FIELDS.map(({ code, name, nameEn }) => [code, [name, nameEn, code]])),
);

/** Majors that fit a field of work; our own list. One that stands in none fits no field in particular. */
export const majorWords: WordList<string> = wordList({
  OFFICE: ['Văn thư – Lưu trữ', 'Văn thư lưu trữ', 'Quản trị văn phòng', 'Thống kê'],
  JUSTICE: ['Luật', 'Luật học', 'Luật kinh tế', 'Luật hành chính'],
  INTERNAL: ['Hành chính học', 'Quản lý nhà nước', 'Quản trị nhân lực', 'Xây dựng Đảng'],
  FINANCE: ['Kế toán', 'Tài chính', 'Tài chính – Ngân hàng', 'Kinh tế', 'Kiểm toán'],
  LAND: ['Quản lý đất đai', 'Địa chính', 'Trắc địa'],
  CONSTRUCTION: ['Xây dựng', 'Kỹ thuật xây dựng', 'Giao thông', 'Kiến trúc', 'Quy hoạch'],
  AGRICULTURE: ['Nông nghiệp', 'Nông học', 'Lâm nghiệp', 'Thú y', 'Khoa học môi trường', 'Khuyến nông'],
  CULTURE: ['Văn hoá', 'Quản lý văn hoá', 'Báo chí', 'Du lịch'],
  SOCIAL: ['Công tác xã hội', 'Lao động – Xã hội', 'Xã hội học'],
  EDUCATION: ['Sư phạm', 'Giáo dục', 'Quản lý giáo dục'],
  HEALTH: ['Y khoa', 'Điều dưỡng', 'Dược', 'Y tế công cộng'],
  IT: ['Công nghệ thông tin', 'Tin học', 'Khoa học máy tính', 'Hệ thống thông tin'],
});
