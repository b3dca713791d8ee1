/** Columns of form 06 as one-stop software exports them. */
export const HEADER = [
  'STT',
  'Mã hồ sơ',
  'Mã đơn vị',
  'Tên đơn vị',
  'Mã thủ tục',
  'Tên thủ tục',
  'Lĩnh vực',
  'Người nộp',
  'Số giấy tờ',
  'Hình thức nộp',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày hoàn thành',
  'Ngày trả kết quả',
  'Trạng thái',
];

export interface RegisterLine {
  readonly code: string;
  readonly unitCode?: string;
  readonly unitName?: string;
  readonly procedureCode?: string;
  readonly applicantName?: string;
  readonly channel?: string;
  readonly receivedAt?: string;
  readonly dueAt?: string;
  readonly completedAt?: string;
  readonly resultReturnedAt?: string;
  readonly state?: string;
}

/** The cells of a row: a certified copy at Mỹ Hiệp, done the same day, but for what is said. */
export function aRow(line: RegisterLine): string[] {
  return [
    '1',
    line.code,
    line.unitCode ?? '30112',
    line.unitName ?? 'Xã Mỹ Hiệp',
    line.procedureCode ?? '2.000815',
    'Chứng thực bản sao từ bản chính',
    'Chứng thực',
    line.applicantName ?? 'Lê Văn An',
    '087095000001',
    line.channel ?? 'Trực tuyến',
    line.receivedAt ?? '01/07/2025 08:00',
    line.dueAt ?? '02/07/2025 17:00',
    line.completedAt ?? '01/07/2025 15:00',
    line.resultReturnedAt ?? line.completedAt ?? '01/07/2025 15:00',
    line.state ?? 'Đã trả kết quả',
  ];
}

/** A register in CSV; a text stands for a line as it is. */
export const aRegister = (lines: readonly (RegisterLine | string)[]): string =>
  `\ufeff${[HEADER.join(';'), ...lines.map((line) => (typeof line === 'string' ? line : aRow(line).map(cell).join(';')))].join('\n')}\n`;

const cell = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
