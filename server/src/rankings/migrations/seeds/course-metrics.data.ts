import { D766, TOLD_NOW, type MetricSeed } from './metric-seed.ts';

const RESOLVED = ['early', 'on_time', 'late'];
const RESOLVED_NAME = ['Đã giải quyết', 'Resolved'] as const;

/** Of how dossiers go their way: in time, given back, open, asked for papers. */
export const COURSE_METRICS: readonly MetricSeed[] = [
  {
    key: 'late',
    polarity: 'LOW_IS_GOOD',
    name: ['Tỷ lệ trễ hạn', 'Share late'],
    description: [
      'Trong số hồ sơ giải quyết xong trong kỳ, phần xong sau ngày hẹn trả.',
      'Of the dossiers resolved in the period, those resolved after the appointed day.',
    ],
    formula: ['trễ hạn / (trước hạn + đúng hạn + trễ hạn)', 'late / (early + on time + late)'],
    numerator: ['Trễ hạn', 'Late'],
    denominator: RESOLVED_NAME,
    over: ['late'],
    under: RESOLVED,
    source: `${D766}, nhóm chỉ số 2 (tiến độ giải quyết)`,
  },
  {
    key: 'returned',
    polarity: 'LOW_IS_GOOD',
    name: ['Tỷ lệ trả lại', 'Share given back'],
    description: [
      'Trong số hồ sơ kết thúc trong kỳ, phần trả lại không có kết quả (dừng, rút).',
      'Of the dossiers ended in the period, those given back without a result (stopped, withdrawn).',
    ],
    formula: [
      'trả lại / (trước hạn + đúng hạn + trễ hạn + trả lại)',
      'given back / (early + on time + late + given back)',
    ],
    numerator: ['Trả lại', 'Given back'],
    denominator: ['Đã kết thúc', 'Ended'],
    over: ['returned'],
    under: [...RESOLVED, 'returned'],
    source: 'Thông tư 01/2018/TT-VPCP, mẫu 06 (sổ theo dõi hồ sơ)',
  },
  {
    key: 'pending_overdue',
    polarity: 'LOW_IS_GOOD',
    name: ['Tỷ lệ tồn quá hạn', 'Overdue share of the pending'],
    description: [
      'Trong số hồ sơ còn lại cuối kỳ, phần đã quá ngày hẹn trả.',
      'Of the dossiers open at the end of the period, those past the appointed day.',
    ],
    formula: ['còn lại quá hạn / còn lại', 'open and overdue / open'],
    numerator: ['Còn lại, quá hạn', 'Open and overdue'],
    denominator: ['Còn lại', 'Open'],
    over: ['pending_overdue'],
    under: ['pending_in_time', 'pending_overdue'],
    source: 'Thông tư 01/2018/TT-VPCP, mẫu 06 (sổ theo dõi hồ sơ)',
  },
  {
    key: 'mean_handling',
    kind: 'MEAN_HANDLING',
    unit: 'HOURS',
    polarity: 'NEUTRAL',
    name: ['Thời gian giải quyết trung bình', 'Mean handling time'],
    description: [
      'Trung bình số giờ làm việc của hồ sơ giải quyết xong trong kỳ. Chỉ so sánh trong cùng một thủ tục.',
      'Working hours of the dossiers resolved in the period, on average. Only comparable within one procedure.',
    ],
    formula: [
      'tổng giờ làm việc từ lúc tiếp nhận đến lúc xong, trừ thời gian chờ công dân / số hồ sơ',
      'working hours from receipt to resolution without those waiting for the citizen / dossiers',
    ],
    numerator: null,
    denominator: RESOLVED_NAME,
    over: [],
    under: RESOLVED,
    source: `${D766}, chỉ số 2.2 (thời gian giải quyết trung bình theo thủ tục), để tham khảo`,
  },
  {
    key: 'one_round',
    polarity: 'HIGH_IS_GOOD',
    name: ['Tỷ lệ đúng hạn, bổ sung không quá một lần', 'Share in time with one supplement request at most'],
    description: [
      'Trước hạn và đúng hạn, trừ hồ sơ bị yêu cầu bổ sung từ hai lần: các hồ sơ này tính là quá hạn.',
      'Early or on time, without dossiers for which papers were asked twice: those count as overdue.',
    ],
    formula: [
      '(trước hạn + đúng hạn − trong đó bổ sung từ 2 lần) / (trước hạn + đúng hạn + trễ hạn)',
      '(early + on time − of them asked twice) / (early + on time + late)',
    ],
    numerator: ['Đúng hạn, bổ sung tối đa một lần', 'In time, asked once at most'],
    denominator: RESOLVED_NAME,
    over: ['early', 'on_time'],
    less: ['asked_twice_in_time'],
    under: RESOLVED,
    told: ['rounds_known'],
    of: ['received'],
    quality: [
      'Chỉ thấy những lần yêu cầu bổ sung được khai hoặc thực hiện trên hệ thống này.',
      'Only requests that were told of, or made in this system, are seen.',
    ],
    source: `${D766}, chỉ số 2.1 (bản mô tả công thức không chính thức)`,
  },
  {
    key: 'asked_twice',
    polarity: 'LOW_IS_GOOD',
    name: ['Tỷ lệ yêu cầu bổ sung quá một lần', 'Share asked for papers more than once'],
    description: [
      'Trong số hồ sơ giải quyết xong trong kỳ, phần bị yêu cầu bổ sung từ hai lần.',
      'Of the dossiers resolved in the period, those for which papers were asked twice or more.',
    ],
    formula: ['bổ sung từ 2 lần / đã giải quyết', 'asked twice or more / resolved'],
    numerator: ['Bổ sung từ 2 lần', 'Asked twice or more'],
    denominator: RESOLVED_NAME,
    over: ['asked_twice'],
    under: RESOLVED,
    told: ['rounds_known'],
    of: ['received'],
    quality: [
      'Chỉ thấy những lần yêu cầu bổ sung được khai hoặc thực hiện trên hệ thống này.',
      'Only requests that were told of, or made in this system, are seen.',
    ],
    source: `${D766}, chỉ số 2.1 (bản mô tả công thức không chính thức)`,
  },
  {
    key: 'online_with_result',
    polarity: 'HIGH_IS_GOOD',
    name: ['Tỷ lệ trực tuyến, có kết quả điện tử', 'Share online with an electronic result'],
    description: [
      'Trong số hồ sơ tiếp nhận trong kỳ, phần nộp trực tuyến mà kết quả không phải chỉ bằng giấy.',
      'Of the dossiers received in the period, those submitted online whose result is not on paper only.',
    ],
    formula: [
      '(trực tuyến − trực tuyến chỉ có kết quả giấy) / tiếp nhận',
      '(online − online with a paper result only) / received',
    ],
    numerator: ['Trực tuyến, có kết quả điện tử', 'Online with an electronic result'],
    denominator: ['Đã tiếp nhận', 'Received'],
    over: ['online'],
    less: ['online_on_paper'],
    under: ['received'],
    told: ['result_known'],
    of: ['received'],
    quality: TOLD_NOW,
    source: `${D766}, chỉ số 3.3 (bản mô tả công thức không chính thức)`,
  },
];
