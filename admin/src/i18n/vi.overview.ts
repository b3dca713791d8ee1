/** Words of the leaders' first page in Vietnamese. */
export const vietnameseOverview = {
  overview: {
    title: 'Tổng quan',
    lead: 'Bốn con số chính, những việc cần chú ý và mọi xã, phường, đặc khu trên một bản đồ ô vuông.',
    figures: 'Số liệu chính',
    openRanking: '%{metric} %{value}: mở bảng xếp hạng',
    noInterval: 'cả nước gộp chung',
    course: '%{months} tháng gần nhất: từ %{from} đến %{to}. Nét đứt là trung vị kỳ này.',
    medianUnits: 'Trung vị các đơn vị: %{value}',
    medianPeers: 'Trung vị nhóm so sánh (%{count} đơn vị): %{value}',
    noMedian: 'Chưa có trung vị để so',
    closedMedian: 'So sánh theo chỉ tiêu này đang đóng',
    attention: 'Cần chú ý',
    attentionKnown:
      'Việc dừng tính thời gian sát hạn không lưu theo thời điểm được biết, nên liên kết đã ghim không xét tới.',
    attentionLead:
      'Nhiều nhất 7 dòng, chỉ những gì ngẫu nhiên không giải thích được; là lý do để xem, không phải kết luận.',
    attentionAsOf: 'Tính đến hết ngày %{day}.',
    attentionClosed: 'Có bảng xếp hạng đang đóng: những gì chỉ ra ai đứng cuối theo bảng ấy không nêu ở đây.',
    attentionSliced: 'Dấu hiệu được tìm trong mọi hồ sơ, không theo lĩnh vực hay kênh: bỏ hai bộ lọc ấy để xem.',
    attentionNone: 'Không có dấu hiệu nào vượt quá ngẫu nhiên.',
    whyOf: 'Vì sao? %{unit}',
    dossiers: '%{count} hồ sơ',
    map: 'Bản đồ ô vuông: %{metric}',
    mapFinding:
      '%{beyond} trên %{units} đơn vị khác mức chung ngoài giới hạn của ngẫu nhiên. Phím mũi tên để đi, Enter để mở.',
    group: 'Tỉnh, huyện cũ',
    standing: 'So với mức chung',
    find: 'Tìm trên bản đồ',
    found: 'Tìm thấy %{count} đơn vị',
    mark: {
      better: 'Tốt hơn mức chung rõ rệt',
      worse: 'Kém hơn mức chung rõ rệt',
      above: 'Cao hơn mức chung rõ rệt',
      below: 'Thấp hơn mức chung rõ rệt',
      within: 'Không khác rõ rệt',
      unknown: 'Chưa đủ số liệu',
    },
  },
};
