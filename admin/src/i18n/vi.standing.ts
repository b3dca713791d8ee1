/** Words of how a commune stands, on its page, in Vietnamese. */
export const vietnameseStanding = {
  standing: {
    title: 'Thứ hạng và ý kiến của xã',
    among: 'trong các đơn vị của %{place}',
    index: 'Bộ chỉ số 766',
    indexNone: 'Chưa có hồ sơ nào trong kỳ để tính điểm.',
    indexFinding: 'Đạt %{points} trên %{reachable} điểm tính được (toàn bộ là %{most} điểm).',
    band: 'Xếp loại: %{band}.',
    bandUnverified: 'Ngưỡng xếp loại chưa có trong văn bản, chỉ để tham khảo.',
    groupPoints: '%{points} / %{most} điểm; mất %{lost}; chưa tính được %{unknown}',
    indicator: 'Chỉ số',
    points: 'Điểm',
    lost: 'Điểm mất',
    status: {
      INFORMATION: 'Để tham khảo, không có điểm',
      NOT_APPLICABLE: 'Không tính được từ dữ liệu này',
      SCORED: 'Có điểm',
      ZERO_DENOMINATOR: 'Không có hồ sơ để tính',
    },
    words: 'Ý kiến của %{unit} về %{period}',
    wordsNone: 'Xã chưa có ý kiến về con số này.',
    write: 'Ý kiến, nhiều nhất 500 ký tự',
    left: 'Còn %{count} ký tự; để trống rồi lưu là rút lại.',
    save: 'Lưu ý kiến',
    saved: 'Đã lưu ý kiến; nó hiện cạnh con số ở bảng xếp hạng.',
    by: '%{name}, %{at}',
  },
};
