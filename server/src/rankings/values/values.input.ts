import { registerEnumType } from 'type-graphql';

/** What figures may be grouped by. */
export enum MetricDimension {
  UNIT = 'UNIT',
  MONTH = 'MONTH',
  FIELD = 'FIELD',
  CHANNEL = 'CHANNEL',
  UNIT_TYPE = 'UNIT_TYPE',
  PROVINCE = 'PROVINCE',
  PROCEDURE = 'PROCEDURE',
}
registerEnumType(MetricDimension, {
  name: 'MetricDimension',
  description: 'Nhóm số liệu theo gì. What figures are grouped by.',
  valuesConfig: {
    UNIT: { description: 'Đơn vị hành chính. Unit; its id is the key.' },
    MONTH: { description: 'Tháng. Month, `2025-07`; the first and the last as far as the period goes.' },
    FIELD: { description: 'Lĩnh vực. Field of the procedure; its code is the key.' },
    CHANNEL: { description: 'Kênh nộp. `IN_PERSON`, `ONLINE`, `POST`.' },
    UNIT_TYPE: { description: 'Loại đơn vị. `COMMUNE`, `WARD`, `TOWNSHIP`, `SPECIAL_ZONE`.' },
    PROVINCE: { description: 'Tỉnh. Province; its two-digit code is the key.' },
    PROCEDURE: { description: 'Thủ tục. Procedure; its code is the key.' },
  },
});
