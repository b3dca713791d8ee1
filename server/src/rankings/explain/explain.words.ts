import type { Language } from '../../platform/context.ts';

/** What a unit is held against. */
export const ExplainAgainst = {
  PEER_MEDIAN: 'PEER_MEDIAN',
  SCOPE: 'SCOPE',
  PREVIOUS_PERIOD: 'PREVIOUS_PERIOD',
  UNIT: 'UNIT',
} as const;
export type ExplainAgainst = keyof typeof ExplainAgainst;

/** What a part of a difference comes from. */
export const PartKind = {
  RATE: 'RATE',
  SPEED: 'SPEED',
  MIX: 'MIX',
  VOLUME: 'VOLUME',
  MERGER: 'MERGER',
  METHOD: 'METHOD',
  MEDIAN: 'MEDIAN',
  INDICATOR: 'INDICATOR',
  KNOWN: 'KNOWN',
} as const;
export type PartKind = keyof typeof PartKind;

/** How a difference is taken apart, by what kind of figure it is, with its source. */
export const METHODS: Readonly<
  Record<'SHARE' | 'COUNT' | 'MEAN' | 'MEDIAN' | 'INDEX', Readonly<Record<Language, string>>>
> = {
  SHARE: {
    vi: 'Cách tách: mỗi lĩnh vực, kênh nộp góp phần do làm tốt hay kém hơn và phần do chiếm nhiều hay ít hồ sơ hơn (Kitagawa, 1955).',
    en: 'Method: each field and channel adds what comes of doing better or worse, and of being more or less of all dossiers (Kitagawa, 1955).',
  },
  COUNT: {
    vi: 'Cách tách: hiệu số hồ sơ của từng lĩnh vực, kênh nộp.',
    en: 'Method: the difference of dossiers in each field and channel.',
  },
  MEAN: {
    vi: 'Cách tách: mỗi lĩnh vực, kênh nộp góp phần do giải quyết nhanh hay chậm hơn và phần do chiếm nhiều hay ít hồ sơ hơn (Kitagawa, 1955).',
    en: 'Method: each field and channel adds what comes of being handled faster or slower, and of being more or less of all dossiers (Kitagawa, 1955).',
  },
  MEDIAN: {
    vi: 'Cách tách: tính lại trung vị khi hồ sơ từng lĩnh vực, kênh nộp lấy tốc độ hoặc tỷ trọng của bên kia (DiNardo, Fortin và Lemieux, 1996), rồi chia chênh lệch theo giá trị Shapley (1953), nên các phần cộng lại đúng bằng chênh lệch.',
    en: 'Method: the median is worked out anew with each field’s and channel’s dossiers as fast, or as many, as on the other side (DiNardo, Fortin and Lemieux, 1996); the difference is shared out by Shapley’s value (1953), so that the parts sum to it.',
  },
  INDEX: {
    vi: 'Cách tách: hiệu số điểm của từng chỉ số thành phần, và phần do hai bên không tính được cùng các chỉ số (Kitagawa, 1955).',
    en: 'Method: the difference of points in each indicator, and what comes of not the same ones being known on both sides (Kitagawa, 1955).',
  },
};

/** Which side has nothing to be told of. */
type Side = 'OWN' | 'PREVIOUS' | 'PEERS' | 'OTHER';

/** Why two sides cannot be held against each other. */
export const LACKS: Readonly<Record<Side, Readonly<Record<Language, string>>>> = {
  OWN: {
    vi: 'Kỳ này đơn vị không có hồ sơ nào để tính chỉ tiêu này nên không so được.',
    en: 'The unit has no dossiers in the period to work this metric out by: there is nothing to compare.',
  },
  PREVIOUS: {
    vi: 'Kỳ trước không có hồ sơ nào để tính chỉ tiêu này nên không nói được vì sao thay đổi.',
    en: 'There were no dossiers in the period before to work this metric out by: no change can be told.',
  },
  PEERS: {
    vi: 'Không đơn vị nào cùng nhóm đủ số liệu để so; có thể so với mức chung của phạm vi.',
    en: 'None of its peers has cases enough to be compared; all units together may be.',
  },
  OTHER: {
    vi: 'Bên so sánh không có hồ sơ nào để tính chỉ tiêu này nên không so được.',
    en: 'The other side has no dossiers to work this metric out by: there is nothing to compare.',
  },
};
