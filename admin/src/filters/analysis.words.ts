import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { Analysis } from './useAnalysis.ts';

interface WordsContext {
  readonly t: Translate;
  readonly format: Formatter;
  readonly today: string;
  readonly provinceName: string | null;
  /** Of the former district chosen. */
  readonly districtName?: string | null;
  readonly fieldNames?: readonly string[];
  readonly peerName?: string | null;
  /** The time in words, where it is another than the analysis'. */
  readonly time?: string;
}

/** What a page shows, in one sentence: `Quý III/2025, tính đến 15/10/2025, xã, phường thuộc Tỉnh Đồng Tháp, ranh giới hiện hành`. */
export const analysisSentence = (
  analysis: Analysis,
  {
    t,
    format,
    today,
    provinceName,
    districtName = null,
    fieldNames = [],
    peerName = null,
    time = format.period(analysis.period),
  }: WordsContext,
): string => {
  const types =
    analysis.unitTypes.length === 0
      ? t('sentence.types')
      : analysis.unitTypes.map((type) => t(`unitTypeLower.${type}`)).join(', ');
  const places = [
    ...(districtName === null ? [] : [t('sentence.formerDistrict', { name: districtName })]),
    ...(analysis.provinceCode === null ? [] : [provinceName ?? analysis.provinceCode]),
  ];
  const scope =
    places.length === 0
      ? t('sentence.scopeCountry', { types })
      : t('sentence.scopeProvince', { types, province: places.join(', ') });
  return [
    time,
    t('sentence.asOf', { day: format.date(analysis.asOf ?? today) }),
    scope,
    ...sliceWords(analysis, { t, fieldNames }),
    ...(analysis.peerGroup === null ? [] : [t('sentence.peers', { name: peerName ?? analysis.peerGroup })]),
    t(analysis.boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen'),
  ].join(', ');
};

/** Of which dossiers, in words: nothing where of all. */
export const sliceWords = (
  { channels }: Pick<Slice, 'channels'>,
  { t, fieldNames }: { readonly t: Translate; readonly fieldNames: readonly string[] },
): readonly string[] => [
  ...(fieldNames.length === 0 ? [] : [t('sentence.field', { name: fieldNames.join(', ') })]),
  ...(channels.length === 0
    ? []
    : [t('sentence.channel', { name: channels.map((channel) => t(`channelLower.${channel}`)).join(', ') })]),
];

type Slice = Pick<Analysis, 'fieldCodes' | 'channels'>;

/** Whether figures are told of some dossiers alone. */
export const isSliced = ({ fieldCodes, channels }: Slice): boolean => fieldCodes.length > 0 || channels.length > 0;
