import {
  FIX,
  NOTHING,
  sheetFindings,
  type RecordUnderCheck,
  type SheetFindingCode,
} from '../../platform/sheet/sheet.findings.ts';
import { defineErrors } from '../../platform/user-error.ts';
import type { RosterColumn } from './roster.columns.ts';

const ownFindings = defineErrors({
  ROSTER_UNIT_UNKNOWN: { vi: 'Không có đơn vị mã {value}.', en: 'There is no unit with code {value}.', ...FIX },
  ROSTER_UNIT_NOT_THEN: {
    vi: 'Đơn vị {value} ({name}) không có vào ngày {day}.',
    en: 'Unit {value} ({name}) does not exist on {day}.',
    remedyVi: 'Dùng mã của đơn vị có vào ngày bố trí.',
    remedyEn: 'Use the code of the unit that existed on the day of the assignment.',
  },
  ROSTER_UNIT_NOT_YOURS: {
    vi: 'Cán bộ của đơn vị {value} không thuộc phạm vi của bạn.',
    en: 'The staff of unit {value} are not yours to import.',
    remedyVi: 'Nhờ đơn vị đó hoặc cấp tỉnh nhập.',
    remedyEn: 'Ask that unit, or the province, to import them.',
  },
  ROSTER_UNIT_NAME_DIFFERS: {
    vi: 'Mã đơn vị là của {name}, dòng ghi “{value}”: lấy theo mã.',
    en: 'The unit’s code is that of {name}, the row says “{value}”: the code decides.',
    ...NOTHING,
  },
  OFFICIAL_CODE_INVALID: {
    vi: 'Mã cán bộ “{value}” không đúng dạng: 2 đến 40 ký tự, không có dấu cách.',
    en: 'The official’s code “{value}” is malformed: 2 to 40 signs without blanks.',
    ...FIX,
  },
  NAME_TOO_SHORT: {
    vi: 'Họ và tên “{value}” phải có ít nhất hai chữ.',
    en: 'The name “{value}” needs two words at least.',
    ...FIX,
  },
  DATE_INVALID: {
    vi: 'Không có ngày {value}.',
    en: 'There is no such day: {value}.',
    remedyVi: 'Viết dd/MM/yyyy, ví dụ 01/07/2025.',
    remedyEn: 'Write dd/MM/yyyy, such as 01/07/2025.',
  },
  UNTIL_BEFORE_FROM: {
    vi: 'Ngày kết thúc {value} trước ngày bố trí {from}.',
    en: 'The assignment ends on {value}, before it begins on {from}.',
    ...FIX,
  },
  TOO_YOUNG: {
    vi: 'Sinh ngày {value} thì chưa đủ 18 tuổi vào ngày {day}.',
    en: 'Born on {value}, the person is not 18 yet on {day}.',
    ...FIX,
  },
  ASSIGNED_TOO_FAR_AHEAD: {
    vi: 'Ngày bố trí {value} quá một năm nữa.',
    en: 'The assignment begins on {value}, more than a year ahead.',
    ...FIX,
  },
  ROSTER_POSITION_UNKNOWN: {
    vi: 'Không có chức danh “{value}” trong danh mục.',
    en: 'There is no position “{value}” in the catalogue.',
    remedyVi: 'Dùng tên hoặc mã trong danh mục; hợp đồng và không chuyên trách thì ghi cột Lĩnh vực.',
    remedyEn: 'Use a name or code of the catalogue; for contracts and non-professionals fill the column of the field.',
  },
  POSITION_NOT_THEN: {
    vi: 'Chức danh “{value}” chỉ có {days}.',
    en: 'The position “{value}” is in the catalogue only {days}.',
    remedyVi: 'Dùng chức danh của thời gian đó.',
    remedyEn: 'Use a position of that time.',
  },
  SECONDMENT_OPEN: {
    vi: 'Biệt phái phải có ngày kết thúc.',
    en: 'A secondment needs its last day.',
    ...FIX,
  },
  SECONDMENT_TOO_LONG: {
    vi: 'Biệt phái đến {value} dài hơn {years} năm.',
    en: 'The secondment until {value} is longer than {years} years.',
    remedyVi: 'Rút ngắn, hoặc điều động thay vì biệt phái.',
    remedyEn: 'Shorten it, or transfer instead of seconding.',
  },
  MAJOR_WITHOUT_FIELD: {
    vi: 'Chuyên ngành “{value}” chưa gắn với lĩnh vực nào.',
    en: 'The major “{value}” fits no field of work in particular.',
    ...NOTHING,
  },
  OFFICIAL_NOT_YOURS: {
    vi: 'Mã cán bộ {value} đang dùng ở đơn vị ngoài phạm vi của bạn.',
    en: 'The official’s code {value} is in use in a unit that is not yours.',
    remedyVi: 'Nhờ cấp tỉnh điều động trước, hoặc sửa mã.',
    remedyEn: 'Ask the province to transfer the person first, or mend the code.',
  },
  OFFICIAL_DIFFERS: {
    vi: 'Mã cán bộ {value} là của {known}, khác ở: {differs}.',
    en: 'The official’s code {value} is that of {known}, who differs in: {differs}.',
    remedyVi: 'Kiểm tra mã; thông tin đã có thì sửa ở trang Cán bộ, không sửa bằng nhập tệp.',
    remedyEn: 'Check the code; what is known already is mended on the page of officials, not by a file.',
  },
  ASSIGNMENT_OVERLAPS: {
    vi: 'Trùng thời gian với lần bố trí “{title}” tại {unit} từ {from}.',
    en: 'Overlaps the assignment “{title}” in {unit} since {from}.',
    remedyVi: 'Ghi ngày kết thúc của lần bố trí trước, hoặc ghi là kiêm nhiệm.',
    remedyEn: 'Give the earlier assignment its last day, or say that this one is concurrent.',
  },
  ASSIGNMENT_DIFFERS: {
    vi: 'Lần bố trí này đã có, kết thúc ngày {known}, không phải {value}.',
    en: 'This assignment is known to end on {known}, not {value}.',
    ...FIX,
  },
  ASSIGNMENT_SEAT_DIFFERS: {
    vi: 'Lần bố trí “{title}” này đã có, ở vị trí {known}, không phải {value}.',
    en: 'This assignment “{title}” is known already, in post {known}, not {value}.',
    remedyVi: 'Để trống mã vị trí, hoặc ghi ngày kết thúc rồi bố trí lần mới vào vị trí này.',
    remedyEn: 'Leave the post code empty, or end the assignment and begin another one in this post.',
  },
  POST_OF_OTHERS: {
    vi: 'Vị trí {value} đã có ở đơn vị khác hoặc với chức danh khác.',
    en: 'Post {value} exists in another unit or for another position.',
    ...FIX,
  },
  POST_FILLED: {
    vi: 'Vị trí {value} đã có {holder} trong thời gian đó.',
    en: 'Post {value} is held by {holder} at that time.',
    remedyVi: 'Chọn vị trí khác, hoặc kết thúc lần bố trí kia trước.',
    remedyEn: 'Choose another post, or end the other assignment first.',
  },
  POST_OVER_NORM: {
    vi: 'Thêm vị trí {value} thì đơn vị có {count} vị trí, định mức khoảng {norm}.',
    en: 'With post {value} the unit has {count} posts; the norm is about {norm}.',
    remedyVi: 'Vẫn nhập; đơn vị có 5 năm để về định mức.',
    remedyEn: 'Taken all the same; the unit has five years to reach the norm.',
  },
  ROSTER_ROW_REPEATED: {
    vi: 'Dòng này đã có: chỉ tính một lần.',
    en: 'What the row says is known already: counted once.',
    ...NOTHING,
  },
});
export type RosterFindingCode = keyof typeof ownFindings | SheetFindingCode;

/** What the import of a roster says of a row. */
export const rosterFindings = { ...sheetFindings, ...ownFindings };

/** A row of a roster under check. */
export type RosterRecord = RecordUnderCheck<RosterColumn, RosterFindingCode>;
