/** Words around a chart, a figure and the cases behind it; the English pack has the same keys by its type. */
export const vietnameseCharts = {
  chart: {
    showTable: 'Xem dạng bảng',
    showChart: 'Xem biểu đồ',
    download: 'Tải về',
    csv: 'Bảng số (CSV)',
    svg: 'Hình vẽ (SVG)',
    png: 'Ảnh (PNG)',
    source: 'Nguồn: hồ sơ một cửa, %{scope}.',
    staffSource: 'Nguồn: hồ sơ nhân sự, %{scope}.',
    pointsSource: 'Nguồn: %{scope}. Điểm do người chấm, không tính từ hồ sơ.',
    edition: 'Một Cửa, phiên bản %{version}.',
    pngFailed: 'Trình duyệt không vẽ được ảnh; hãy tải SVG.',
    notDrawn: 'Biểu đồ chưa vẽ xong; hãy thử lại sau giây lát.',
  },
  stat: {
    menuOf: 'Thao tác với số liệu %{figure}',
    interval: 'khoảng tin cậy 95%: %{interval}',
    knownUntil: 'Số liệu đến hết %{day}',
  },
  cases: {
    open: 'Xem hồ sơ của %{unit}: %{count} (%{about})',
    index: 'Xem từng chỉ số',
    indexOf: 'Xem từng chỉ số của %{unit}',
  },
  comparing: {
    add: 'Thêm %{unit} vào so sánh',
    drop: 'Bỏ %{unit} khỏi so sánh',
    chosen: 'Đã chọn để so sánh: %{units}.',
    oneMore: 'Cần ít nhất hai đơn vị.',
    open: 'So sánh',
    clear: 'Bỏ chọn',
  },
};
