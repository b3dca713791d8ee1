import type { PlainDate } from '../../platform/plain-date.ts';
import type { SourceChange } from './territory-source.ts';

/** First day of the first national code list: older births of units are not known here. @source Decision 124/2004/QĐ-TTg */
export const CODE_LIST_DAY: PlainDate = '2004-07-08';

/** Two levels instead of three, 34 provinces instead of 63. @source Decision 19/2025/QĐ-TTg */
export const REFORM_DAY: PlainDate = '2025-07-01';

/** Đồng Nai becomes a city, ten of its communes become wards. @source Resolutions 30/2026/QH16, 237/NQ-UBTVQH16 */
const DONG_NAI_DAY: PlainDate = '2026-04-30';

/** The events that number the generations of a code, oldest first: a unit's id rests on this order for ever. */
export const KNOWN_EVENTS: readonly PlainDate[] = [REFORM_DAY, DONG_NAI_DAY];

/** The 63 provinces until 30 June 2025. @source Decision 124/2004/QĐ-TTg as amended, list of 30 June 2025 */
export const FORMER_PROVINCES: ReadonlyMap<string, string> = new Map(
  [
    '01 Thành phố Hà Nội',
    '02 Tỉnh Hà Giang',
    '04 Tỉnh Cao Bằng',
    '06 Tỉnh Bắc Kạn',
    '08 Tỉnh Tuyên Quang',
    '10 Tỉnh Lào Cai',
    '11 Tỉnh Điện Biên',
    '12 Tỉnh Lai Châu',
    '14 Tỉnh Sơn La',
    '15 Tỉnh Yên Bái',
    '17 Tỉnh Hoà Bình',
    '19 Tỉnh Thái Nguyên',
    '20 Tỉnh Lạng Sơn',
    '22 Tỉnh Quảng Ninh',
    '24 Tỉnh Bắc Giang',
    '25 Tỉnh Phú Thọ',
    '26 Tỉnh Vĩnh Phúc',
    '27 Tỉnh Bắc Ninh',
    '30 Tỉnh Hải Dương',
    '31 Thành phố Hải Phòng',
    '33 Tỉnh Hưng Yên',
    '34 Tỉnh Thái Bình',
    '35 Tỉnh Hà Nam',
    '36 Tỉnh Nam Định',
    '37 Tỉnh Ninh Bình',
    '38 Tỉnh Thanh Hóa',
    '40 Tỉnh Nghệ An',
    '42 Tỉnh Hà Tĩnh',
    '44 Tỉnh Quảng Bình',
    '45 Tỉnh Quảng Trị',
    '46 Thành phố Huế',
    '48 Thành phố Đà Nẵng',
    '49 Tỉnh Quảng Nam',
    '51 Tỉnh Quảng Ngãi',
    '52 Tỉnh Bình Định',
    '54 Tỉnh Phú Yên',
    '56 Tỉnh Khánh Hòa',
    '58 Tỉnh Ninh Thuận',
    '60 Tỉnh Bình Thuận',
    '62 Tỉnh Kon Tum',
    '64 Tỉnh Gia Lai',
    '66 Tỉnh Đắk Lắk',
    '67 Tỉnh Đắk Nông',
    '68 Tỉnh Lâm Đồng',
    '70 Tỉnh Bình Phước',
    '72 Tỉnh Tây Ninh',
    '74 Tỉnh Bình Dương',
    '75 Tỉnh Đồng Nai',
    '77 Tỉnh Bà Rịa - Vũng Tàu',
    '79 Thành phố Hồ Chí Minh',
    '80 Tỉnh Long An',
    '82 Tỉnh Tiền Giang',
    '83 Tỉnh Bến Tre',
    '84 Tỉnh Trà Vinh',
    '86 Tỉnh Vĩnh Long',
    '87 Tỉnh Đồng Tháp',
    '89 Tỉnh An Giang',
    '91 Tỉnh Kiên Giang',
    '92 Thành phố Cần Thơ',
    '93 Tỉnh Hậu Giang',
    '94 Tỉnh Sóc Trăng',
    '95 Tỉnh Bạc Liêu',
    '96 Tỉnh Cà Mau',
  ].map((line) => [line.slice(0, 2), line.slice(3)]),
);

/** A province that took another name or rank within one validity. */
export interface ProvinceRenaming {
  readonly provinceId: string;
  readonly effectiveOn: PlainDate;
  readonly before: string;
  readonly after: string;
  readonly legalAct: string;
}

export const PROVINCE_RENAMINGS: readonly ProvinceRenaming[] = [
  {
    provinceId: 'P46-0',
    effectiveOn: '2025-01-01',
    before: 'Tỉnh Thừa Thiên Huế',
    after: 'Thành phố Huế',
    legalAct: 'Nghị quyết 175/2024/QH15',
  },
  {
    provinceId: 'P75-1',
    effectiveOn: DONG_NAI_DAY,
    before: 'Tỉnh Đồng Nai',
    after: 'Thành phố Đồng Nai',
    legalAct: 'Nghị quyết 30/2026/QH16',
  },
];

/** The ten communes of Đồng Nai that became wards on 30 April 2026. @source Resolution 237/NQ-UBTVQH16 */
export const KNOWN_CHANGES: readonly SourceChange[] = [
  '25270 Lộc Ninh',
  '25357 Tân Khai',
  '25363 Đồng Phú',
  '26116 Tân Phú',
  '26170 Trị An',
  '26248 Trảng Bom',
  '26326 Dầu Giây',
  '26368 Long Thành',
  '26425 Xuân Lộc',
  '26485 Nhơn Trạch',
].map((line) => ({
  effectiveOn: DONG_NAI_DAY,
  code: line.slice(0, 5),
  name: `Phường ${line.slice(6)}`,
  legalAct: '237/NQ-UBTVQH16; 30/2026/QH16',
}));
