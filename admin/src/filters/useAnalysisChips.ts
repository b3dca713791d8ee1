import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { AnalysisChip } from './analysis.conditions.ts';
import { samePeriod } from './period.grammar.ts';
import type { AnalysisState } from './useAnalysis.ts';

/** What a chip says and leaves out. */
type Left = Omit<AnalysisChip, 'onRemove'>;

interface ChipNames {
  readonly state: AnalysisState;
  readonly provinceName: string | null;
  readonly metricName: string;
  readonly districtName?: string | null | undefined;
  readonly fieldNames?: readonly string[] | undefined;
  readonly peerName?: string | null | undefined;
}

/** A chip for each filter that differs from its default; removing it brings the default back. */
export const useAnalysisChips = ({
  state,
  provinceName,
  metricName,
  districtName,
  fieldNames,
  peerName,
}: ChipNames): readonly AnalysisChip[] => {
  const t = useText();
  const format = useFormat();
  const { analysis, defaults, change } = state;
  const left: Left[] = [];
  if (!samePeriod(analysis.period, defaults.period)) {
    left.push({
      key: 'p',
      label: `${t('filters.period')}: ${format.period(analysis.period)}`,
      without: { period: defaults.period },
    });
  }
  if (analysis.asOf !== null) {
    left.push({
      key: 'asof',
      label: `${t('filters.asOf')}: ${format.date(analysis.asOf)}`,
      without: { asOf: null },
    });
  }
  if (analysis.knownAt !== null) {
    left.push({
      key: 'known',
      label: t('known.chip', { at: format.dateTime(analysis.knownAt) }),
      without: { knownAt: null },
    });
  }
  if (analysis.boundaries !== defaults.boundaries) {
    left.push({
      key: 'geo',
      label: `${t('filters.boundaries')}: ${t('filters.asThen')}`,
      without: { boundaries: 'CURRENT' },
    });
  }
  left.push(...scopeChips({ state, provinceName, districtName, fieldNames, peerName }, t));
  if (analysis.metricKey !== defaults.metricKey) {
    left.push({
      key: 'm',
      label: `${t('filters.metric')}: ${metricName}`,
      without: { metricKey: defaults.metricKey },
    });
  }
  return left.map((chip) => ({ ...chip, onRemove: () => change(chip.without) }));
};

/** The chips of which units and dossiers are looked at: province, former district, kinds, each field and channel, peer group. */
const scopeChips = (
  { state, provinceName, districtName, fieldNames, peerName }: Omit<ChipNames, 'metricName'>,
  t: Translate,
): readonly Left[] => {
  const { analysis } = state;
  const chips: Left[] = [];
  if (analysis.provinceCode !== null) {
    chips.push({
      key: 'in',
      label: provinceName ?? `${t('filters.province')}: ${analysis.provinceCode}`,
      without: { provinceCode: null },
    });
  }
  if (analysis.formerDistrict !== null) {
    chips.push({
      key: 'd',
      label: `${t('filters.formerDistrict')}: ${districtName ?? analysis.formerDistrict}`,
      without: { formerDistrict: null },
    });
  }
  if (analysis.unitTypes.length > 0) {
    const types = analysis.unitTypes.map((type) => t(`unitType.${type}`)).join(', ');
    chips.push({
      key: 'type',
      label: `${t('filters.unitTypes')}: ${types}`,
      without: { unitTypes: [] },
    });
  }
  chips.push(...sliceChips(state, fieldNames ?? [], t));
  if (analysis.peerGroup !== null) {
    chips.push({
      key: 'peer',
      label: peerName ?? `${t('filters.peerGroup')}: ${analysis.peerGroup}`,
      without: { peerGroup: null },
    });
  }
  return chips;
};

/** A chip for each field and each channel. */
const sliceChips = (
  { analysis: { fieldCodes, channels } }: AnalysisState,
  names: readonly string[],
  t: Translate,
): readonly Left[] => [
  ...fieldCodes.map((code, at) => ({
    key: `f ${code}`,
    label: `${t('filters.field')}: ${names[at] ?? code}`,
    value: names[at] ?? code,
    without: { fieldCodes: fieldCodes.filter((other) => other !== code) },
  })),
  ...channels.map((channel) => ({
    key: `ch ${channel}`,
    label: `${t('filters.channel')}: ${t(`channel.${channel}`)}`,
    value: t(`channel.${channel}`),
    without: { channels: channels.filter((other) => other !== channel) },
  })),
];
