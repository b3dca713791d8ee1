/** Groups of Decision 766 with the points they are worth. */
export const GROUPS: readonly (readonly [code: string, vi: string, en: string, max: number])[] = [
  ['1', 'Công khai, minh bạch', 'Openness and transparency', 18],
  ['2', 'Tiến độ, kết quả giải quyết', 'Progress and results', 20],
  ['3', 'Số hoá hồ sơ', 'Digitisation', 22],
  [
    '4',
    'Cung cấp dịch vụ trực tuyến (12) và thanh toán trực tuyến (10)',
    'Online services (12) and online payment (10)',
    22,
  ],
  ['5', 'Mức độ hài lòng', 'Satisfaction', 18],
];

/** An indicator as the migration writes it. */
export interface IndicatorSeed {
  readonly group: string;
  readonly code: string;
  readonly kind: 'SHARE' | 'REMAINDER' | 'INFORMATION' | 'NOT_APPLICABLE';
  readonly name: readonly [vi: string, en: string];
  readonly formula: readonly [vi: string, en: string];
  readonly metrics?: readonly string[];
  readonly max: number;
  readonly full?: number;
  readonly verified?: boolean;
  readonly note?: readonly [vi: string, en: string];
}

const NOT_HERE = [
  'Hệ thống không giữ danh mục công bố, công khai thủ tục; chỉ tiêu không tính ở cấp xã.',
  'The house keeps no register of announced procedures; not worked out at commune level.',
] as const;
const NO_SERVICES = [
  'Hệ thống không giữ mức độ trực tuyến của từng thủ tục.',
  'The house does not know how far each procedure is offered online.',
] as const;
const DIVIDED = [
  'Điểm của nhóm chia đều cho các chỉ số thành phần (nguồn chỉ nêu điểm của nhóm).',
  'The group’s points divided evenly: the sources tell those of the group only.',
] as const;

const absent = (
  seed: Pick<IndicatorSeed, 'group' | 'code' | 'name' | 'formula' | 'max' | 'verified' | 'note'>,
): IndicatorSeed => ({
  note: NOT_HERE,
  ...seed,
  kind: 'NOT_APPLICABLE',
});

export const INDICATORS: readonly IndicatorSeed[] = [
  absent({
    group: '1',
    code: '1.1',
    name: ['Công bố thủ tục đúng hạn', 'Procedures announced in time'],
    formula: ['công bố đúng hạn / công bố trong kỳ', 'announced in time / announced in the period'],
    max: 4.5,
  }),
  absent({
    group: '1',
    code: '1.2',
    name: ['Cập nhật, công khai thủ tục đúng hạn', 'Procedures published in time'],
    formula: ['công khai trong 5 ngày làm việc / công bố', 'published within 5 working days / announced'],
    max: 4.5,
  }),
  absent({
    group: '1',
    code: '1.3',
    name: ['Thủ tục công khai đủ bộ phận', 'Procedures published in all parts'],
    formula: ['đủ 7 bộ phận / công khai', 'with all 7 parts / published'],
    max: 4.5,
  }),
  absent({
    group: '1',
    code: '1.4',
    name: ['Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', 'Dossiers synchronised with the national portal'],
    formula: ['đồng bộ / max(trên hệ thống, báo cáo)', 'synchronised / max(own system, report)'],
    max: 4.5,
    note: [
      'Hệ thống không giữ trạng thái đồng bộ từng hồ sơ.',
      'The house does not know which dossiers were synchronised.',
    ],
  }),
  {
    group: '2',
    code: '2.1',
    kind: 'SHARE',
    name: ['Giải quyết trước hạn và đúng hạn', 'Resolved early and on time'],
    formula: [
      '(trước hạn + đúng hạn, bổ sung tối đa một lần) / đã giải quyết',
      '(early + on time, asked for papers once at most) / resolved',
    ],
    metrics: ['one_round'],
    max: 20,
    verified: true,
    note: [
      'Tính trên hồ sơ đã giải quyết trong kỳ; hồ sơ bị yêu cầu bổ sung từ hai lần tính là quá hạn.',
      'Of dossiers resolved in the period; those asked for papers twice count as overdue.',
    ],
  },
  {
    group: '2',
    code: '2.2',
    kind: 'INFORMATION',
    name: ['Thời gian giải quyết trung bình theo thủ tục', 'Mean handling time per procedure'],
    formula: ['tổng thời gian / số hồ sơ, theo từng thủ tục', 'total time / dossiers, by procedure'],
    metrics: ['mean_handling'],
    max: 0,
    note: [
      'Để tham khảo, không có điểm: xem chỉ tiêu mean_handling theo thủ tục.',
      'For information, without points: see the metric mean_handling by procedure.',
    ],
  },
  {
    group: '3',
    code: '4.1',
    kind: 'SHARE',
    name: ['Cấp kết quả điện tử', 'Electronic results'],
    formula: ['có kết quả điện tử / có kết quả', 'with an electronic result / with a result'],
    metrics: ['electronic_result'],
    max: 4.4,
    note: DIVIDED,
  },
  {
    group: '3',
    code: '4.2',
    kind: 'SHARE',
    name: ['Số hoá hồ sơ, kết quả', 'Digitised dossiers and results'],
    formula: ['số hoá đủ thành phần và kết quả / có kết quả', 'all components and the result / with a result'],
    metrics: ['digitised'],
    max: 4.4,
    full: 0.8,
    note: DIVIDED,
  },
  {
    group: '3',
    code: '4.3',
    kind: 'SHARE',
    name: ['Khai thác, sử dụng lại dữ liệu số hoá', 'Reuse of digitised data'],
    formula: ['dùng lại từ một thành phần / tiếp nhận', 'reusing one component or more / received'],
    metrics: ['reused'],
    max: 4.4,
    full: 0.8,
    note: DIVIDED,
  },
  {
    group: '3',
    code: '4.4',
    kind: 'SHARE',
    name: ['Chia sẻ kết quả để dùng lại', 'Results shared for reuse'],
    formula: ['kết quả đã đồng bộ / có kết quả', 'results synchronised / with a result'],
    metrics: ['shared'],
    max: 4.4,
    note: DIVIDED,
  },
  absent({
    group: '3',
    code: '4.5',
    name: ['Khai thác dữ liệu dân cư', 'Use of population data'],
    formula: ['thủ tục, hồ sơ dùng định danh / tất cả', 'procedures and dossiers with identification / all'],
    max: 4.4,
    note: [
      'Hệ thống không giữ cách đăng nhập, định danh của từng hồ sơ.',
      'The house does not know how each applicant was identified.',
    ],
  }),
  absent({
    group: '4',
    code: '3.1',
    name: ['Thủ tục cung cấp trực tuyến', 'Procedures online'],
    formula: ['một phần hoặc toàn trình / tất cả', 'partial or full service / all'],
    max: 4,
    note: NO_SERVICES,
  }),
  absent({
    group: '4',
    code: '3.2',
    name: ['Dịch vụ trực tuyến có phát sinh hồ sơ', 'Online services with dossiers'],
    formula: ['dịch vụ có hồ sơ trực tuyến / dịch vụ', 'services with an online dossier / services'],
    max: 4,
    note: NO_SERVICES,
  }),
  {
    group: '4',
    code: '3.3',
    kind: 'SHARE',
    name: ['Hồ sơ trực tuyến', 'Dossiers online'],
    formula: ['trực tuyến, không chỉ có kết quả giấy / tiếp nhận', 'online, not with a paper result only / received'],
    metrics: ['online_with_result'],
    max: 4,
    full: 0.5,
    note: DIVIDED,
  },
  absent({
    group: '4',
    code: '3.5',
    name: ['Thủ tục thanh toán trực tuyến được', 'Procedures payable online'],
    formula: ['thủ tục đã đồng bộ phí / thủ tục có phí', 'with fees synchronised / with a fee'],
    max: 5,
    note: NO_SERVICES,
  }),
  {
    group: '4',
    code: '3.6',
    kind: 'SHARE',
    name: ['Hồ sơ thanh toán trực tuyến', 'Dossiers paid online'],
    formula: ['thanh toán trực tuyến / có phí khác 0', 'paid online / with a fee other than 0'],
    metrics: ['paid_online'],
    max: 5,
    note: DIVIDED,
  },
  {
    group: '5',
    code: '5.1',
    kind: 'INFORMATION',
    name: ['Phản ánh, kiến nghị theo loại', 'Feedback by kind'],
    formula: ['về chính sách; về thái độ phục vụ', 'on policy; on conduct'],
    metrics: ['feedback', 'feedback_on_policy', 'feedback_on_conduct'],
    max: 0,
    note: ['Để tham khảo, không có điểm.', 'For information, without points.'],
  },
  {
    group: '5',
    code: '5.2',
    kind: 'SHARE',
    name: ['Phản ánh trả lời đúng hạn', 'Feedback answered in time'],
    formula: ['trả lời đúng hạn / phản ánh', 'answered in time / feedback'],
    metrics: ['feedback_in_time'],
    max: 6,
    note: DIVIDED,
  },
  {
    group: '5',
    code: '5.3',
    kind: 'SHARE',
    name: ['Hài lòng với việc trả lời phản ánh', 'Satisfaction with answers to feedback'],
    formula: ['đúng hạn và hài lòng / có đánh giá về trả lời', 'in time and satisfied / answer judged'],
    metrics: ['feedback_satisfied'],
    max: 6,
    note: DIVIDED,
  },
  {
    group: '5',
    code: '5.4',
    kind: 'REMAINDER',
    name: ['Hài lòng với việc giải quyết', 'Satisfaction with handling'],
    formula: ['100 % − (tỷ lệ trễ hạn + tỷ lệ không hài lòng)', '100 % − (share late + share displeased)'],
    metrics: ['late', 'displeased'],
    max: 6,
    full: 0.9,
    verified: true,
    note: ['Điểm tối đa 6 có trong nguồn.', 'The maximum of 6 stands in the sources.'],
  },
];

/** Limits that no source confirms. */
export const BANDS: readonly (readonly [from: number, vi: string, en: string])[] = [
  [0.9, 'Xuất sắc', 'Excellent'],
  [0.8, 'Tốt', 'Good'],
  [0.7, 'Khá', 'Fair'],
  [0.5, 'Trung bình', 'Average'],
  [0, 'Yếu', 'Weak'],
];
