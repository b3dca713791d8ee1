/** A target that the house comes with. */
export interface TargetSeed {
  readonly metric: string;
  /** A share, 0..1. */
  readonly value: number;
  readonly source: string;
  readonly note: readonly [vi: string, en: string];
  /** First day. */
  readonly from: string;
}

const D766 = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
const COPY = 'bản mô tả công thức không chính thức';

const fullMarks = (metric: string, value: number, code: string): TargetSeed => ({
  metric,
  value,
  source: `${D766}, chỉ số ${code} (${COPY})`,
  note: [
    'Từ mức này chỉ số thành phần được điểm tối đa; dưới mức này điểm giảm theo tỷ lệ.',
    'From this value on the indicator gives all points; below it they are given in proportion.',
  ],
  from: '2022-06-23',
});

/**
 * The thresholds of the index that a metric of the registry measures alone, and the weekly threshold of Thọ Xuân. Thresholds of
 * what the house does not know (3.1, 3.5) or tells of two shares together (5.4) stand with the indicator only.
 */
export const TARGETS: readonly TargetSeed[] = [
  fullMarks('digitised', 0.8, '4.2'),
  fullMarks('reused', 0.8, '4.3'),
  fullMarks('online_with_result', 0.5, '3.3'),
  {
    metric: 'on_time',
    value: 0.9,
    source: 'Mức đánh giá hoàn thành hằng tuần ở xã Thọ Xuân, Thanh Hoá, theo báo chí, tháng 7/2025',
    note: [
      'Không phải mức của văn bản: nơi đặt ra so kết quả từng tuần với 90 %. Áp dụng khi chưa có mức do tỉnh đặt.',
      'Set by no law: where it comes from, each week’s results are held against 90 %. Applies until a province sets its own.',
    ],
    from: '2025-07-01',
  },
];
