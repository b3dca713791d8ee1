import { D766, share, type MetricSeed } from './metric-seed.ts';

const KNOWN = (vi: string, en: string) => [`Hồ sơ đã khai ${vi}`, `Dossiers told of ${en}`] as const;

/** Of how dossiers were served, as far as anybody has told. */
export const SERVICE_METRICS: readonly MetricSeed[] = [
  share({
    key: 'paid_online',
    name: ['Tỷ lệ thanh toán trực tuyến', 'Share paid online'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ có phí, lệ phí, phần thanh toán trực tuyến.',
      'Of the dossiers received in the period for which a fee is due, those paid online.',
    ],
    formula: ['thanh toán trực tuyến / có phí khác 0', 'paid online / with a fee other than 0'],
    numerator: ['Thanh toán trực tuyến', 'Paid online'],
    denominator: ['Hồ sơ có phí', 'Dossiers with a fee'],
    over: 'paid_online',
    under: 'payment_known',
    isOfAll: false,
    source: `${D766}, chỉ số 3.6 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'electronic_result',
    name: ['Tỷ lệ có kết quả điện tử', 'Share with an electronic result'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ đã có kết quả, phần có bản điện tử.',
      'Of the dossiers received in the period that have a result, those that have it electronically.',
    ],
    formula: ['có kết quả điện tử / có kết quả', 'with an electronic result / with a result'],
    numerator: ['Có kết quả điện tử', 'With an electronic result'],
    denominator: KNOWN('kết quả', 'the result'),
    over: 'electronic',
    under: 'result_known',
    source: `${D766}, chỉ số 4.1 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'digitised',
    name: ['Tỷ lệ số hoá hồ sơ', 'Share digitised'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ đã có kết quả, phần số hoá đủ thành phần và kết quả.',
      'Of the dossiers received in the period that have a result, those with all components and the result digitised.',
    ],
    formula: [
      'đủ thành phần và kết quả điện tử / đã khai thành phần và kết quả',
      'all components and the result / told of components and result',
    ],
    numerator: ['Số hoá đủ', 'Fully digitised'],
    denominator: KNOWN('thành phần và kết quả', 'components and result'),
    over: 'digitised',
    under: 'digitised_known',
    source: `${D766}, chỉ số 4.2 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'reused',
    name: ['Tỷ lệ khai thác, sử dụng lại dữ liệu số hoá', 'Share reusing digitised data'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ, phần dùng lại ít nhất một thành phần đã số hoá.',
      'Of the dossiers received in the period, those reusing at least one component digitised before.',
    ],
    formula: ['dùng lại từ một thành phần / đã khai', 'reusing one component or more / told of'],
    numerator: ['Dùng lại dữ liệu', 'Reusing data'],
    denominator: KNOWN('dùng lại', 'reuse'),
    over: 'reused',
    under: 'reuse_known',
    source: `${D766}, chỉ số 4.3 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'shared',
    name: ['Tỷ lệ kết quả được chia sẻ', 'Share with a shared result'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ đã có kết quả, phần kết quả đồng bộ lên kho để dùng lại.',
      'Of the dossiers received in the period that have a result, those whose result was synchronised for reuse.',
    ],
    formula: ['kết quả đã đồng bộ / đã khai', 'synchronised / told of'],
    numerator: ['Kết quả đã đồng bộ', 'Result synchronised'],
    denominator: KNOWN('chia sẻ', 'sharing'),
    over: 'shared',
    under: 'sharing_known',
    source: `${D766}, chỉ số 4.4 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'satisfied',
    name: ['Tỷ lệ hài lòng', 'Share satisfied'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ được người dân đánh giá, phần đánh giá hài lòng.',
      'Of the dossiers received in the period that citizens rated, those rated satisfied.',
    ],
    formula: ['hài lòng / được đánh giá', 'satisfied / rated'],
    numerator: ['Hài lòng', 'Satisfied'],
    denominator: ['Được đánh giá', 'Rated'],
    over: 'satisfied',
    under: 'rated',
    isOfAll: false,
    quality: [
      'Người đánh giá không phải mẫu ngẫu nhiên của người nộp hồ sơ.',
      'Those who rate are no random sample of those who apply.',
    ],
    source: `${D766}, nhóm chỉ số 5 (mức độ hài lòng)`,
  }),
  {
    ...share({
      key: 'displeased',
      name: ['Tỷ lệ không hài lòng hoặc phản ánh thái độ', 'Share displeased or complaining of conduct'],
      description: [
        'Trong số hồ sơ tiếp nhận trong kỳ có đánh giá hoặc phản ánh thái độ, phần không hài lòng.',
        'Of the dossiers received in the period that were rated or complained of for conduct, those displeased.',
      ],
      formula: [
        '(không hài lòng hoặc phản ánh thái độ) / (được đánh giá hoặc phản ánh thái độ)',
        '(rated dissatisfied or complaint of conduct) / (rated or complaint of conduct)',
      ],
      numerator: ['Không hài lòng', 'Displeased'],
      denominator: ['Có ý kiến', 'Judged'],
      over: 'displeased',
      under: 'judged',
      isOfAll: false,
      quality: [
        'Hồ sơ không có ý kiến nào thì không tính, nên tỷ lệ cao hơn so với tính trên mọi hồ sơ.',
        'Dossiers nobody judged are left out, so the share is higher than one of all dossiers.',
      ],
      source: `${D766}, chỉ số 5.4 (bản mô tả công thức không chính thức)`,
    }),
    polarity: 'LOW_IS_GOOD',
  },
  share({
    key: 'feedback_in_time',
    name: ['Tỷ lệ phản ánh trả lời đúng hạn', 'Share of feedback answered in time'],
    description: [
      'Trong số phản ánh, kiến nghị về hồ sơ tiếp nhận trong kỳ, phần trả lời đúng hạn.',
      'Of the feedback on dossiers received in the period, that answered in time.',
    ],
    formula: ['trả lời đúng hạn / phản ánh đã khai thời hạn', 'answered in time / feedback told of'],
    numerator: ['Trả lời đúng hạn', 'Answered in time'],
    denominator: ['Phản ánh, kiến nghị', 'Feedback'],
    over: 'feedback_in_time',
    under: 'feedback_timed',
    isOfAll: false,
    source: `${D766}, chỉ số 5.2 (bản mô tả công thức không chính thức)`,
  }),
  share({
    key: 'feedback_satisfied',
    name: ['Tỷ lệ hài lòng với trả lời phản ánh', 'Share satisfied with the answer to feedback'],
    description: [
      'Trong số phản ánh đã có đánh giá về trả lời, phần trả lời đúng hạn và được hài lòng.',
      'Of the feedback whose answer was judged, that answered in time and to satisfaction.',
    ],
    formula: ['đúng hạn và hài lòng / có đánh giá về trả lời', 'in time and satisfied / answer judged'],
    numerator: ['Đúng hạn và hài lòng', 'In time and satisfied'],
    denominator: ['Phản ánh có đánh giá trả lời', 'Feedback with the answer judged'],
    over: 'feedback_satisfied',
    under: 'feedback_answered',
    isOfAll: false,
    source: `${D766}, chỉ số 5.3 (bản mô tả công thức không chính thức)`,
  }),
  ...(
    [
      ['feedback', 'Số phản ánh, kiến nghị', 'Feedback', 'mọi loại', 'of any kind'],
      ['feedback_on_policy', 'Phản ánh về chính sách, quy định', 'Feedback on policy', 'về chính sách', 'on policy'],
      ['feedback_on_conduct', 'Phản ánh về thái độ phục vụ', 'Feedback on conduct', 'về thái độ', 'on conduct'],
    ] as const
  ).map(([key, vi, en, ofVi, ofEn]): MetricSeed => ({
    key,
    kind: 'COUNT',
    unit: 'COUNT',
    polarity: 'NEUTRAL',
    name: [vi, en],
    description: [
      `Số hồ sơ tiếp nhận trong kỳ có phản ánh, kiến nghị ${ofVi}.`,
      `Dossiers received in the period with feedback ${ofEn}.`,
    ],
    formula: [`hồ sơ có phản ánh ${ofVi}`, `dossiers with feedback ${ofEn}`],
    numerator: [vi, en],
    denominator: null,
    over: [key],
    source: `${D766}, chỉ số 5.1 (bản mô tả công thức không chính thức)`,
  })),
];
