/** `B` for bonus, `P` for penalty, `S` for survey; the others are criteria. */
type Criterion = readonly [code: string, name: string, maxPoints: number];

export interface DemoParMethod {
  readonly key: string;
  readonly name: string;
  readonly body: string;
  readonly provinceCode: string;
  readonly districtName: string | null;
  readonly year: number;
  readonly selfFrom: string;
  readonly selfUntil: string;
  readonly closedOn: string | null;
  readonly source: string;
  readonly note: string;
  readonly criteria: readonly Criterion[];
  /** Who came first, where that is known. */
  readonly firstUnitId: number | null;
}

/** Seven contents and a survey, as districts had them. The points of each are made up. */
const OF_DISTRICT: readonly Criterion[] = [
  ['1', 'Công tác chỉ đạo, điều hành', 12],
  ['2', 'Cải cách thể chế', 10],
  ['3', 'Cải cách thủ tục hành chính', 20],
  ['4', 'Cải cách tổ chức bộ máy', 8],
  ['5', 'Cải cách chế độ công vụ', 12],
  ['6', 'Cải cách tài chính công', 8],
  ['7', 'Xây dựng chính quyền điện tử, chính quyền số', 15],
  ['S', 'Điều tra xã hội học', 15],
  ['B', 'Điểm thưởng', 3],
  ['P', 'Điểm trừ', 5],
];

/** Eight contents with bonus and penalty, as a province may have them since 2025. The points of each are made up. */
const OF_PROVINCE: readonly Criterion[] = [
  ['1', 'Công tác chỉ đạo, điều hành', 11],
  ['2', 'Cải cách thể chế', 8],
  ['3', 'Cải cách thủ tục hành chính, một cửa', 18],
  ['4', 'Cải cách tổ chức bộ máy', 8],
  ['5', 'Cải cách chế độ công vụ', 11],
  ['6', 'Cải cách tài chính công', 8],
  ['7', 'Xây dựng chính quyền điện tử, chính quyền số', 16],
  ['8', 'Tác động đến người dân, doanh nghiệp', 10],
  ['S', 'Điều tra xã hội học', 10],
  ['B', 'Điểm thưởng', 3],
  ['P', 'Điểm trừ', 5],
];

const ARTICLE = 'Bài báo về xã Chi Lăng Bắc, Hải Dương, 28/5/2023';
const ONLY_PLACE =
  'Bài báo chỉ nói xã Chi Lăng Bắc dẫn đầu huyện năm 2021 và 2022; bộ tiêu chí, số điểm và thứ hạng các xã khác là minh hoạ.';
const MADE_UP = 'Số liệu minh hoạ: bộ tiêu chí, số điểm và thứ hạng đều không có thật.';

const thanhMien = (year: number): DemoParMethod => ({
  key: `30-thanh-mien-${String(year)}`,
  name: `Chỉ số cải cách hành chính cấp xã huyện Thanh Miện năm ${String(year)}`,
  body: 'Phòng Nội vụ huyện Thanh Miện',
  provinceCode: '30',
  districtName: 'Huyện Thanh Miện',
  year,
  selfFrom: `${String(year)}-11-15`,
  selfUntil: `${String(year)}-12-15`,
  closedOn: `${String(year + 1)}-01-20`,
  source: ARTICLE,
  note: ONLY_PLACE,
  criteria: OF_DISTRICT,
  firstUnitId: 1128100,
});

const laoCai = (year: number, closedOn: string | null): DemoParMethod => ({
  key: `15-${String(year)}`,
  name: `Chỉ số cải cách hành chính cấp xã tỉnh Lào Cai năm ${String(year)}`,
  body: 'Sở Nội vụ tỉnh Lào Cai',
  provinceCode: '15',
  districtName: null,
  year,
  selfFrom: `${String(year)}-11-01`,
  selfUntil: `${String(year)}-12-31`,
  closedOn,
  source: 'Dữ liệu minh hoạ của Một Cửa',
  note: MADE_UP,
  criteria: OF_PROVINCE,
  firstUnitId: null,
});

/** Two years of a former district, whose first place is known, and two of today's province, the second still open. */
export const PAR_METHODS: readonly DemoParMethod[] = [
  thanhMien(2021),
  thanhMien(2022),
  laoCai(2025, '2026-02-10'),
  laoCai(2026, null),
];
