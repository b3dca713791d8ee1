/** Words of forecasts in Vietnamese. */
export const vietnameseForecast = {
  forecast: {
    title: 'Dự báo những ngày tới',
    measure: 'Dự báo',
    measures: { RECEIVED: 'Hồ sơ tiếp nhận mỗi ngày', OVERDUE: 'Hồ sơ quá hạn mới mỗi ngày' },
    field: 'Lĩnh vực',
    allFields: 'Mọi lĩnh vực',
    none: 'Không có dự báo cho lựa chọn này.',
    finding: 'Từ %{from} đến %{to}: khoảng %{expected} hồ sơ (khoảng dự báo %{coverage}: %{limits}).',
    errorLess:
      'Thử trên %{days} ngày đã qua: sai trung bình %{error} hồ sơ một ngày, ít hơn %{naive} của dự báo đơn giản; %{coverage} số ngày nằm trong khoảng.',
    errorNotLess:
      'Thử trên %{days} ngày đã qua: sai trung bình %{error} hồ sơ một ngày, không ít hơn %{naive} của dự báo đơn giản; %{coverage} số ngày nằm trong khoảng.',
    day: 'Ngày',
    past: 'Đã có',
    expected: 'Dự báo',
    naive: 'Dự báo đơn giản',
    interval: 'Khoảng dự báo %{coverage}',
    low: 'Cận dưới',
    high: 'Cận trên',
    knownUntil: 'biết đến hết %{day}, ranh giới hiện hành',
  },
};
