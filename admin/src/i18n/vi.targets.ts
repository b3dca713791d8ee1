/** Words of what metrics aim at. */
export const vietnameseTargets = {
  targets: {
    set: 'Đặt mức phấn đấu…',
    setOf: 'Đặt mức phấn đấu: %{metric}',
    hint: 'Mức phấn đấu được vẽ cạnh số liệu; không thay đổi giá trị, thứ hạng hay điểm số nào. Muốn thay mức đang có hiệu lực, hãy kết thúc mức cũ trước.',
    value: 'Mức (%{unit})',
    units: { SHARE: '%', HOURS: 'giờ làm việc', COUNT: 'số lượng', POINTS: 'điểm' },
    province: 'Áp dụng ở',
    everywhere: 'các tỉnh chưa đặt mức riêng',
    source: 'Văn bản đặt ra mức này (số, ngày, điều khoản)',
    noteVi: 'Ghi chú (tiếng Việt)',
    noteEn: 'Ghi chú bằng tiếng Anh, nếu có',
    from: 'Từ ngày, trống: hôm nay',
    until: 'Đến hết ngày, trống: tới khi kết thúc',
    send: 'Đặt mức',
    done: 'Đã đặt mức phấn đấu.',
    end: 'Kết thúc',
    ended: 'Mức phấn đấu không còn hiệu lực từ hôm nay.',
    least: 'Mức phấn đấu: từ %{value}',
    most: 'Mức phấn đấu: không quá %{value}',
  },
};
