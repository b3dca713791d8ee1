/** Words of the leaders' and analysts' pages in Vietnamese. */
export const vietnameseAnalysis = {
  known: {
    chip: 'Như đã biết lúc %{at}',
    notice: 'Số liệu như đã biết lúc %{at}, tính đến hết ngày %{day}: dữ liệu nhập hay sửa sau đó không tính.',
    latest: 'Xem số liệu mới nhất',
    copied: 'Đã sao chép liên kết: số liệu như đã biết lúc %{at}, tính đến hết ngày %{day}.',
    copiedDay:
      'Đã sao chép liên kết, tính đến %{day}. Phần này không lưu những gì đã biết khi nào: dữ liệu nhập sau có thể đổi con số.',
  },
  files: {
    open: 'Tải tệp',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV cho Excel tiếng Việt',
    json: 'JSON',
    ndjson: 'NDJSON, mỗi dòng một bản ghi',
    parquet: 'Parquet',
    zip: 'ZIP: CSV và mô tả',
    metadata: 'Mô tả bảng (.metadata.json)',
    copy: 'Sao chép địa chỉ tệp',
    copied: 'Đã sao chép địa chỉ: dán vào Excel (Power Query), R hay Python.',
    copyFailed: 'Trình duyệt không cho sao chép.',
  },
  funnel: {
    view: 'Phễu',
    title: 'Biểu đồ phễu',
    none: 'Chỉ tiêu này không phải tỷ lệ nên không vẽ được phễu.',
    finding:
      'Cao hơn hẳn mức chung: %{above}. Thấp hơn hẳn: %{below}. Trong phễu, riêng ngẫu nhiên cũng đủ giải thích.',
    above: 'Trên giới hạn 99,8%',
    below: 'Dưới giới hạn 99,8%',
    within: 'Trong giới hạn',
    where: 'Vị trí',
    mean: 'Mức chung %{value}',
    limit: 'Giới hạn 99,8%',
    warning: 'Giới hạn 95%',
    low998: 'Dưới, 99,8%',
    high998: 'Trên, 99,8%',
    low95: 'Dưới, 95%',
    high95: 'Trên, 95%',
  },
};
