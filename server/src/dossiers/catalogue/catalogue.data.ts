/** A group of procedures under one branch of administration. */
export interface FieldSeed {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

export interface ProcedureSeed {
  /** Code of the national database of administrative procedures. */
  readonly code: string;
  readonly name: string;
  readonly field: string;
  /** Working days from receipt to result; null where the law sets none. */
  readonly limitWorkingDays: number | null;
}

export const FIELDS: readonly FieldSeed[] = [
  { code: 'CHUNG_THUC', nameVi: 'Chứng thực', nameEn: 'Certification' },
  { code: 'HO_TICH', nameVi: 'Hộ tịch', nameEn: 'Civil status' },
  { code: 'BAO_TRO_XA_HOI', nameVi: 'Bảo trợ xã hội', nameEn: 'Social protection' },
  { code: 'DAT_DAI', nameVi: 'Đất đai', nameEn: 'Land' },
  { code: 'NGUOI_CO_CONG', nameVi: 'Người có công', nameEn: 'People of merit' },
  { code: 'GIAM_NGHEO', nameVi: 'Giảm nghèo', nameEn: 'Poverty reduction' },
  { code: 'TIEP_CONG_DAN', nameVi: 'Tiếp công dân, khiếu nại, tố cáo', nameEn: 'Citizen reception and complaints' },
];

const procedures = (field: string, rows: readonly (readonly [code: string, name: string, limit: number | null])[]) =>
  rows.map(([code, name, limitWorkingDays]) => ({ code, name, field, limitWorkingDays }));

/** The commonest procedures of a commune's centre; an announced list replaces limits that differ by province. */
export const PROCEDURES: readonly ProcedureSeed[] = [
  ...procedures('CHUNG_THUC', [
    ['2.000815', 'Chứng thực bản sao từ bản chính', 1],
    ['2.000884', 'Chứng thực chữ ký', 1],
    ['2.000908', 'Cấp bản sao từ sổ gốc', 1],
    ['2.000913', 'Chứng thực việc sửa đổi, bổ sung, hủy bỏ hợp đồng, giao dịch', 2],
    ['2.000927', 'Sửa lỗi sai sót trong hợp đồng, giao dịch đã được chứng thực', 1],
    ['2.000942', 'Cấp bản sao có chứng thực từ bản chính hợp đồng, giao dịch đã được chứng thực', 1],
    ['2.001035', 'Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở', 2],
    ['2.001019', 'Chứng thực di chúc', 2],
    ['2.001016', 'Chứng thực văn bản từ chối nhận di sản', 2],
    ['2.001406', 'Chứng thực văn bản thỏa thuận phân chia di sản', 2],
  ]),
  ...procedures('HO_TICH', [
    ['1.001193', 'Đăng ký khai sinh', 1],
    ['1.000894', 'Đăng ký kết hôn', 1],
    ['1.000656', 'Đăng ký khai tử', 1],
    ['1.001022', 'Đăng ký nhận cha, mẹ, con', 3],
    ['1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân', 3],
    ['2.000635', 'Cấp bản sao trích lục hộ tịch', 1],
    ['1.004837', 'Đăng ký giám hộ', 3],
    ['1.004845', 'Đăng ký chấm dứt giám hộ', 2],
    ['1.004859', 'Thay đổi, cải chính, bổ sung thông tin hộ tịch', 3],
    ['1.004884', 'Đăng ký lại khai sinh', 5],
    ['1.004746', 'Đăng ký lại kết hôn', 5],
    ['1.005461', 'Đăng ký lại khai tử', 5],
  ]),
  ...procedures('BAO_TRO_XA_HOI', [
    ['1.001776', 'Thực hiện, điều chỉnh trợ cấp xã hội hằng tháng', 10],
    ['1.001731', 'Hỗ trợ chi phí mai táng', 5],
    ['1.001699', 'Xác định, xác định lại mức độ khuyết tật và cấp giấy xác nhận khuyết tật', 20],
    ['2.000751', 'Trợ giúp xã hội khẩn cấp', 2],
  ]),
  ...procedures('DAT_DAI', [
    ['1.003554', 'Hòa giải tranh chấp đất đai', 30],
    ['1.012796', 'Đăng ký biến động quyền sử dụng đất', 10],
  ]),
  ...procedures('NGUOI_CO_CONG', [['1.010833', 'Cấp giấy xác nhận thân nhân của người có công', 5]]),
  ...procedures('GIAM_NGHEO', [['1.011606', 'Công nhận hộ nghèo, hộ cận nghèo, hộ thoát nghèo hằng năm', null]]),
  ...procedures('TIEP_CONG_DAN', [
    ['1.010945', 'Tiếp công dân tại cấp xã', null],
    ['2.001801', 'Xử lý đơn tại cấp xã', 10],
  ]),
];
