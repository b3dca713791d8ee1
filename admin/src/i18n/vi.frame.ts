/** Words of what stands on every page but comes when it is asked for, in Vietnamese. */
export const vietnameseFrame = {
  figure: {
    menu: 'Việc với số liệu',
    records: 'Xem %{count} hồ sơ',
    numerator: 'Xem %{count} hồ sơ của tử số',
    denominator: 'Xem %{count} hồ sơ của mẫu số',
    why: 'Vì sao?',
    copyLatest: 'Sao chép liên kết, luôn mới nhất',
    copiedLatest: 'Đã chép liên kết; người mở luôn thấy số mới nhất.',
    export: 'Xuất số này (CSV)',
  },
  keys: {
    title: 'Phím tắt',
    export: 'Tải tệp của trang',
    menu: 'Mở việc với số liệu đang chọn',
    palette: 'Bảng lệnh',
    escape: 'Đóng lớp trên cùng',
    type: 'Gõ tên trang, đơn vị hoặc việc cần làm',
    nothing: 'Không có trang, đơn vị hay việc nào tên như vậy',
    pages: 'Trang',
    units: 'Đơn vị',
    deeds: 'Việc',
  },
};
