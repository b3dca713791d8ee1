import type { ColumnPlaces, SheetColumns, SheetLayout } from '../../platform/sheet/sheet.columns.ts';

/** Columns of form 06 that are read; the rest of a file is carried along untouched. */
export const REGISTER_COLUMNS = {
  code: { title: 'Mã hồ sơ', required: true, also: ['so ho so', 'ma so ho so', 'so bien nhan', 'ma bien nhan'] },
  unitCode: {
    title: 'Mã đơn vị',
    required: true,
    also: ['ma don vi xu ly', 'ma xa', 'ma dvhc', 'ma don vi hanh chinh'],
  },
  unitName: { title: 'Tên đơn vị', required: false, also: ['don vi', 'don vi xu ly', 'ten xa'] },
  receivingUnitCode: { title: 'Mã đơn vị tiếp nhận', required: false, also: ['ma don vi nhan', 'ma noi tiep nhan'] },
  procedureCode: { title: 'Mã thủ tục', required: true, also: ['ma tthc', 'ma thu tuc hanh chinh'] },
  procedureName: { title: 'Tên thủ tục', required: false, also: ['ten tthc', 'thu tuc', 'ten thu tuc hanh chinh'] },
  fieldName: { title: 'Lĩnh vực', required: false, also: ['ten linh vuc'] },
  applicantName: {
    title: 'Người nộp',
    required: true,
    also: ['nguoi nop ho so', 'ten nguoi nop', 'ho ten nguoi nop', 'chu ho so'],
  },
  applicantIdNumber: {
    title: 'Số giấy tờ',
    required: false,
    also: ['so cccd', 'so dinh danh', 'cccd', 'so giay to tuy than'],
  },
  channel: {
    title: 'Hình thức nộp',
    required: true,
    also: ['hinh thuc', 'kenh nop', 'hinh thuc tiep nhan', 'kenh thuc hien'],
  },
  receivedAt: { title: 'Ngày tiếp nhận', required: true, also: ['ngay nhan', 'thoi gian tiep nhan', 'ngay nop'] },
  dueAt: { title: 'Ngày hẹn trả', required: true, also: ['ngay hen tra ket qua', 'ngay hen', 'han xu ly', 'thoi han'] },
  completedAt: {
    title: 'Ngày hoàn thành',
    required: true,
    also: ['ngay ket thuc', 'ngay xu ly xong', 'ngay hoan tat'],
  },
  resultReturnedAt: { title: 'Ngày trả kết quả', required: false, also: ['ngay tra', 'ngay tra kq'] },
  state: { title: 'Trạng thái', required: true, also: ['tinh trang', 'trang thai ho so'] },
  officialCode: {
    title: 'Mã cán bộ',
    required: false,
    also: ['ma can bo xu ly', 'ma cong chuc', 'ma cong chuc xu ly', 'ma nguoi xu ly', 'ma cbcc'],
  },
  supplementRounds: { title: 'Số lần bổ sung', required: false, also: ['so lan yeu cau bo sung'] },
  components: { title: 'Số thành phần hồ sơ', required: false, also: ['so thanh phan'] },
  digitisedComponents: {
    title: 'Số thành phần số hoá',
    required: false,
    also: ['so thanh phan so hoa', 'so thanh phan da so hoa'],
  },
  reusedComponents: {
    title: 'Số thành phần dùng lại',
    required: false,
    also: ['so thanh phan tai su dung', 'so thanh phan khai thac lai'],
  },
  electronicResult: { title: 'Kết quả điện tử', required: false, also: ['co ket qua dien tu', 'so hoa ket qua'] },
  resultShared: { title: 'Kết quả đã chia sẻ', required: false, also: ['ket qua da dong bo', 'chia se ket qua'] },
  fee: { title: 'Phí, lệ phí', required: false, also: ['phi le phi dong', 'so tien', 'le phi'] },
  paidOnline: {
    title: 'Thanh toán trực tuyến',
    required: false,
    also: ['nop phi truc tuyen', 'da thanh toan truc tuyen'],
  },
  rating: { title: 'Đánh giá', required: false, also: ['muc do hai long', 'danh gia cua nguoi dan'] },
  feedbackKind: { title: 'Loại phản ánh', required: false, also: ['loai phan anh kien nghi'] },
  feedbackInTime: { title: 'Trả lời phản ánh đúng hạn', required: false, also: ['phan anh dung han'] },
  feedbackSatisfied: { title: 'Hài lòng trả lời phản ánh', required: false, also: ['hai long voi tra loi phan anh'] },
} as const satisfies SheetColumns;
export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

/** Where each column stands in a file; -1 where it is not there. */
export type RegisterPlaces = ColumnPlaces<RegisterColumn>;
export type RegisterLayout = SheetLayout<RegisterColumn>;
