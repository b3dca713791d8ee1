import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { FilterChip } from './FilterBar.tsx';
import { samePeriod } from './period.grammar.ts';
import type { AnalysisState } from './useAnalysis.ts';

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
}: ChipNames): readonly FilterChip[] => {
  const t = useText();
  const format = useFormat();
  const { analysis, defaults, change } = state;
  const chips: FilterChip[] = [];
  if (!samePeriod(analysis.period, defaults.period)) {
    chips.push({
      key: 'p',
      label: `${t('filters.period')}: ${format.period(analysis.period)}`,
      onRemove: () => change({ period: defaults.period }),
    });
  }
  if (analysis.asOf !== null) {
    chips.push({
      key: 'asof',
      label: `${t('filters.asOf')}: ${format.date(analysis.asOf)}`,
      onRemove: () => change({ asOf: null }),
    });
  }
  if (analysis.knownAt !== null) {
    chips.push({
      key: 'known',
      label: t('known.chip', { at: format.dateTime(analysis.knownAt) }),
      onRemove: () => change({ knownAt: null }),
    });
  }
  if (analysis.boundaries !== defaults.boundaries) {
    chips.push({
      key: 'geo',
      label: `${t('filters.boundaries')}: ${t('filters.asThen')}`,
      onRemove: () => change({ boundaries: 'CURRENT' }),
    });
  }
  chips.push(...scopeChips({ state, provinceName, districtName, fieldNames, peerName }, t));
  if (analysis.metricKey !== defaults.metricKey) {
    chips.push({
      key: 'm',
      label: `${t('filters.metric')}: ${metricName}`,
      onRemove: () => change({ metricKey: defaults.metricKey }),
    });
  }
  return chips;
};

/** The chips of which units and dossiers are looked at: province, former district, kinds, each field and channel, peer group. */
const scopeChips = (
  { state, provinceName, districtName, fieldNames, peerName }: Omit<ChipNames, 'metricName'>,
  t: Translate,
): readonly FilterChip[] => {
  const { analysis, change } = state;
  const chips: FilterChip[] = [];
  if (analysis.provinceCode !== null) {
    chips.push({
      key: 'in',
      label: provinceName ?? `${t('filters.province')}: ${analysis.provinceCode}`,
      onRemove: () => change({ provinceCode: null }),
    });
  }
  if (analysis.formerDistrict !== null) {
    chips.push({
      key: 'd',
      label: `${t('filters.formerDistrict')}: ${districtName ?? analysis.formerDistrict}`,
      onRemove: () => change({ formerDistrict: null }),
    });
  }
  if (analysis.unitTypes.length > 0) {
    const types = analysis.unitTypes.map((type) => t(`unitType.${type}`)).join(', ');
    chips.push({
      key: 'type',
      label: `${t('filters.unitTypes')}: ${types}`,
      onRemove: () => change({ unitTypes: [] }),
    });
  }
  chips.push(...sliceChips(state, fieldNames ?? [], t));
  if (analysis.peerGroup !== null) {
    chips.push({
      key: 'peer',
      label: peerName ?? `${t('filters.peerGroup')}: ${analysis.peerGroup}`,
      onRemove: () => change({ peerGroup: null }),
    });
  }
  return chips;
};

/** A chip for each field and each channel. */
const sliceChips = (
  { analysis: { fieldCodes, channels }, change }: AnalysisState,
  names: readonly string[],
  t: Translate,
): readonly FilterChip[] => [
  ...fieldCodes.map((code, at) => ({
    key: `f ${code}`,
    label: `${t('filters.field')}: ${names[at] ?? code}`,
    onRemove: () => change({ fieldCodes: fieldCodes.filter((other) => other !== code) }),
  })),
  ...channels.map((channel) => ({
    key: `ch ${channel}`,
    label: `${t('filters.channel')}: ${t(`channel.${channel}`)}`,
    onRemove: () => change({ channels: channels.filter((other) => other !== channel) }),
  })),
];
