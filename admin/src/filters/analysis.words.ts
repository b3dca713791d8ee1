import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { Analysis } from './useAnalysis.ts';

interface WordsContext {
  readonly t: Translate;
  readonly format: Formatter;
  readonly today: string;
  readonly provinceName: string | null;
  readonly fieldName?: string | null;
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
    fieldName = null,
    peerName = null,
    time = format.period(analysis.period),
  }: WordsContext,
): string => {
  const types =
    analysis.unitTypes.length === 0
      ? t('sentence.types')
      : analysis.unitTypes.map((type) => t(`unitTypeLower.${type}`)).join(', ');
  const scope =
    analysis.provinceCode === null
      ? t('sentence.scopeCountry', { types })
      : t('sentence.scopeProvince', { types, province: provinceName ?? analysis.provinceCode });
  return [
    time,
    t('sentence.asOf', { day: format.date(analysis.asOf ?? today) }),
    scope,
    ...sliceWords(analysis, { t, fieldName }),
    ...(analysis.peerGroup === null ? [] : [t('sentence.peers', { name: peerName ?? analysis.peerGroup })]),
    t(analysis.boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen'),
  ].join(', ');
};

/** Of which dossiers, in words: nothing where of all. */
export const sliceWords = (
  { fieldCode, channel }: Slice,
  { t, fieldName }: { readonly t: Translate; readonly fieldName: string | null },
): readonly string[] => [
  ...(fieldCode === null ? [] : [t('sentence.field', { name: fieldName ?? fieldCode })]),
  ...(channel === null ? [] : [t('sentence.channel', { name: t(`channelLower.${channel}`) })]),
];

type Slice = Pick<Analysis, 'fieldCode' | 'channel'>;

/** Whether figures are told of some dossiers alone. */
export const isSliced = ({ fieldCode, channel }: Slice): boolean => fieldCode !== null || channel !== null;
