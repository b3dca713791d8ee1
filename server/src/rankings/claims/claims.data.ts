import type { CheckRule, ClaimItem, ClaimQualifier } from './claim.words.ts';

/** Days from and to, both included. */
type Days = readonly [from: string, to: string];
export type SeededClaim = readonly [
  item: ClaimItem,
  value: number,
  qualifier?: ClaimQualifier,
  decimals?: number,
  period?: Days,
];
export type SeededCheck = readonly [
  vi: string,
  en: string,
  rule: CheckRule,
  terms: readonly number[],
  stated: number,
  decimals?: number,
];

/** A report with the figures it gives. */
export interface SeededReport {
  readonly place: string;
  readonly unitId?: number;
  readonly provinceCode?: string;
  readonly period: Days;
  readonly source: string;
  readonly wording: string;
  readonly publishedOn?: string;
  readonly claims: readonly SeededClaim[];
  readonly checks?: readonly SeededCheck[];
}

/** Reports whose figures are compared from the start. A migration wrote them: others come by a migration of their own. */
export const REPORTS: readonly SeededReport[] = [
  {
    place: 'Xã Mỹ Hiệp, Đồng Tháp',
    unitId: 3011201,
    period: ['2025-07-01', '2025-07-20'],
    source: 'Bài báo về xã Mỹ Hiệp, Đồng Tháp, tháng 7/2025',
    wording:
      '311 hồ sơ tiếp nhận, 283 trực tuyến; 263 đã giải quyết gồm 241 trước hạn, 22 đúng hạn và 1 trả lại; 47 đang xử lý, chưa đến hạn; 4 lĩnh vực có hồ sơ; 54.577 dân, 79,42 km2',
    claims: [
      ['RECEIVED', 311],
      ['ONLINE', 283],
      ['ONLINE_SHARE', 91, 'EXACTLY', 1],
      ['RESOLVED', 263],
      ['EARLY', 241],
      ['EARLY_SHARE', 91.6, 'EXACTLY', 1],
      ['ON_TIME', 22],
      ['ON_TIME_SHARE', 8.4, 'EXACTLY', 1],
      ['LATE', 0],
      ['RETURNED', 1],
      ['PENDING_IN_TIME', 47],
      ['PENDING_OVERDUE', 0],
      ['ACTIVE_FIELDS', 4],
      ['POPULATION', 54577],
      ['AREA_KM2', 79.42, 'EXACTLY', 2],
    ],
    checks: [
      [
        'đã giải quyết + trả lại + đang xử lý = tiếp nhận',
        'resolved + returned + pending = received',
        'SUM',
        [263, 1, 47],
        311,
      ],
      ['trước hạn + đúng hạn = đã giải quyết', 'early + on time = resolved', 'SUM', [241, 22], 263],
      [
        'đọc nguyên văn: hồ sơ trả lại nằm trong 263',
        'read literally: the returned one is inside the 263',
        'SUM',
        [241, 22, 1],
        263,
      ],
      [
        'đọc nguyên văn: đã giải quyết + đang xử lý = tiếp nhận',
        'read literally: resolved + pending = received',
        'SUM',
        [263, 47],
        311,
      ],
      ['dân số / diện tích = mật độ', 'people / area = density', 'QUOTIENT', [54577, 79.42], 687.2, 1],
    ],
  },
  {
    place: 'Xã Chi Lăng Bắc, Thanh Miện, Hải Dương',
    unitId: 1128100,
    period: ['2023-01-01', '2023-05-15'],
    source: 'Bài báo về xã Chi Lăng Bắc, Hải Dương, 28/5/2023',
    publishedOn: '2023-05-28',
    wording:
      'Từ đầu năm 2023 gần 1.200 hồ sơ, hơn 1.100 trực tuyến; 99,9% trước hạn, 0,1% đúng hạn; dẫn đầu chỉ số cải cách hành chính của huyện năm 2021 và 2022',
    claims: [
      ['RECEIVED', 1200, 'NEARLY'],
      ['ONLINE', 1100, 'MORE_THAN'],
      ['EARLY_SHARE', 99.9, 'EXACTLY', 1],
      ['ON_TIME_SHARE', 0.1, 'EXACTLY', 1],
      ['LATE', 0],
      ['INDEX_RANK', 1, 'EXACTLY', 0, ['2021-01-01', '2021-12-31']],
      ['INDEX_RANK', 1, 'EXACTLY', 0, ['2022-01-01', '2022-12-31']],
    ],
    checks: [['trước hạn + đúng hạn = 100%', 'early + on time = 100%', 'SUM', [99.9, 0.1], 100, 1]],
  },
  {
    place: 'Xã Nậm Xe, Phong Thổ, Lai Châu',
    unitId: 358600,
    period: ['2024-01-01', '2025-05-15'],
    source: 'Bài báo về xã Nậm Xe, Lai Châu, tháng 5/2025',
    wording:
      'Từ năm 2024 đến giữa tháng 5/2025 hơn 1.750 hồ sơ, trong đó hơn 270 trực tuyến mức 3, 4; không hồ sơ nào tồn đọng',
    claims: [
      ['RECEIVED', 1750, 'MORE_THAN'],
      ['ONLINE', 270, 'MORE_THAN'],
      ['PENDING_OVERDUE', 0],
    ],
  },
  {
    place: 'Xã Thọ Xuân, Thanh Hóa',
    unitId: 1549901,
    period: ['2025-07-01', '2025-07-31'],
    source: 'Bài báo về xã Thọ Xuân, Thanh Hóa, tháng 7/2025',
    wording: 'Gần 2.000 hồ sơ từ 1/7/2025; tuần đầu tỷ lệ đúng hạn dưới 90%, các tuần sau trên 90%',
    claims: [
      ['RECEIVED', 2000, 'NEARLY'],
      ['IN_TIME_SHARE', 90, 'LESS_THAN', 0, ['2025-07-01', '2025-07-06']],
      ['IN_TIME_SHARE', 90, 'MORE_THAN', 0, ['2025-07-07', '2025-07-13']],
      ['IN_TIME_SHARE', 90, 'MORE_THAN', 0, ['2025-07-14', '2025-07-20']],
      ['IN_TIME_SHARE', 90, 'MORE_THAN', 0, ['2025-07-21', '2025-07-27']],
    ],
  },
  {
    place: 'Phường Cam Đường, Lào Cai',
    unitId: 267101,
    period: ['2025-07-01', '2025-07-03'],
    source: 'Bài báo về các xã, phường mới của Lào Cai, 3/7/2025',
    wording:
      'Nhập từ 6 phường và 1 xã, "bảy đơn vị"; 67.877 dân, 59,9 km2, 1.133,2 người/km2; khoảng 200 lượt người trong ba ngày đầu',
    claims: [
      ['PREDECESSORS', 7],
      ['POPULATION', 67877],
      ['OTHER', 200, 'ABOUT'],
    ],
    checks: [
      ['phường + xã = bảy đơn vị', 'wards + commune = seven units', 'SUM', [6, 1], 7],
      ['lượt người / ngày', 'visitors a day', 'QUOTIENT', [200, 3], 67],
    ],
  },
  {
    place: 'Các xã, phường của Hà Nội',
    provinceCode: '01',
    period: ['2025-07-01', '2025-09-23'],
    source:
      'https://news.laodong.vn/xa-hoi/trung-tam-hanh-chinh-cong-ha-noi-ho-so-giai-quyet-dung-han-truoc-han-gan-nhu-tuyet-doi-1585235.ldo',
    wording:
      '531.269 hồ sơ: trực tiếp 212.790 (40,05%), trực tuyến 317.199 (59,71%), bưu chính 1.278 (0,24%); đã giải quyết 510.541 (96,1%), đúng hạn 509.772 (99,85%), trễ 763; đang xử lý 20.734',
    claims: [
      ['RECEIVED', 531269],
      ['IN_PERSON', 212790],
      ['ONLINE', 317199],
      ['ONLINE_SHARE', 59.71, 'EXACTLY', 2],
      ['POST', 1278],
      ['RESOLVED', 510541],
      ['IN_TIME', 509772],
      ['LATE', 763],
      ['PENDING', 20734],
    ],
    checks: [
      ['các kênh = tổng tiếp nhận', 'channels = received', 'SUM', [212790, 317199, 1278], 531269],
      ['đúng hạn + trễ hạn = đã giải quyết', 'in time + late = resolved', 'SUM', [509772, 763], 510541],
      ['đã giải quyết + đang xử lý = tổng', 'resolved + pending = received', 'SUM', [510541, 20734], 531269],
      ['trực tuyến / tổng', 'online / received', 'PERCENT', [317199, 531269], 59.71, 2],
    ],
  },
  {
    place: 'Xã Phú Giáo, Thành phố Hồ Chí Minh',
    unitId: 2585801,
    period: ['2025-07-01', '2025-09-30'],
    source:
      'https://vjs.vietnam.vn/en/trung-tam-phuc-vu-hanh-chinh-cong-xa-phu-giao-ty-le-giai-quyet-ho-so-dung-va-truoc-han-dat-hon-99',
    wording:
      'Quý III/2025: 13.188 hồ sơ tiếp nhận, 12.970 đã giải quyết, 99,2% đúng hạn, 102 trễ; thẩm quyền cấp xã 2.760, đúng hạn 2.602 "96,2%"',
    claims: [
      ['RECEIVED', 13188],
      ['RESOLVED', 12970],
      ['IN_TIME_SHARE', 99.2, 'EXACTLY', 1],
      ['LATE', 102],
    ],
    checks: [
      ['đúng hạn / đã giải quyết', 'in time / resolved', 'PERCENT', [12868, 12970], 99.2, 1],
      ['thẩm quyền cấp xã: đúng hạn / tổng', 'commune authority: in time / all', 'PERCENT', [2602, 2760], 96.2, 1],
    ],
  },
  {
    place: 'Xã Na Son, Điện Biên',
    unitId: 320301,
    period: ['2025-07-01', '2025-10-31'],
    source:
      'https://en.baodienbienphu.com.vn/thoi-su-chinh-tri/expectations-of-efficiency-from-two-tier-government-in-na-son-commune-ehiYtngvR.html',
    wording: 'Đến tháng 10/2025: 645 hồ sơ tiếp nhận, 156 trực tuyến',
    claims: [
      ['RECEIVED', 645],
      ['ONLINE', 156],
    ],
    checks: [['trực tuyến / tiếp nhận', 'online / received', 'PERCENT', [156, 645], 24.2, 1]],
  },
  {
    place: 'Phường Trương Quang Trọng, Quảng Ngãi',
    unitId: 2117201,
    period: ['2025-07-01', '2025-07-07'],
    source:
      'https://quangngai.gov.vn/en/news/people-s-committee-news/provincial-chairman-inspects-operations-of-communal-public-administration-centers.html',
    wording: '1–7/7/2025: 137 hồ sơ, 99,3% trực tuyến, 113 giải quyết trước hạn',
    claims: [
      ['RECEIVED', 137],
      ['ONLINE_SHARE', 99.3, 'EXACTLY', 1],
      ['EARLY', 113],
    ],
    checks: [['136 / 137 trực tuyến', '136 of 137 online', 'PERCENT', [136, 137], 99.3, 1]],
  },
  {
    place: 'Xã Khánh Bình, An Giang',
    unitId: 3034101,
    period: ['2025-07-01', '2025-12-31'],
    source:
      'https://news.laodong.vn/viec-lam/nhu-cau-giai-quyet-thu-tuc-hanh-chinh-lien-quan-den-ho-so-xin-viec-tang-cao-1660928.ldo',
    wording:
      '2.330 hồ sơ trong 6 tháng; sau Tết 2026 mỗi ngày 200–300 hồ sơ: hai con số chỉ khớp nếu rất lệch theo mùa',
    claims: [['RECEIVED', 2330]],
  },
  {
    place: 'Công chức cấp xã, Hà Tĩnh',
    provinceCode: '42',
    period: ['2025-07-01', '2025-07-31'],
    source: 'https://news.laodong.vn/xa-hoi/giai-bai-toan-thieu-thua-cong-chuc-cap-xa-o-ha-tinh-1560813.ldo',
    wording: '2.697 người, biên chế 2.554, "thừa 243"',
    claims: [['OTHER', 243]],
    checks: [['hiện có − biên chế = dôi dư', 'present − posts = surplus', 'DIFFERENCE', [2697, 2554], 243]],
  },
];
