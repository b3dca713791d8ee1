import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { FilterChip } from './FilterBar.tsx';
import { samePeriod } from './period.grammar.ts';
import type { AnalysisState } from './useAnalysis.ts';

interface ChipNames {
  readonly state: AnalysisState;
  readonly provinceName: string | null;
  readonly metricName: string;
  readonly fieldName?: string | null | undefined;
  readonly peerName?: string | null | undefined;
}

/** A chip for each filter that differs from its default; removing it brings the default back. */
export const useAnalysisChips = ({
  state,
  provinceName,
  metricName,
  fieldName,
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
  chips.push(...scopeChips({ state, provinceName, fieldName, peerName }, t));
  if (analysis.metricKey !== defaults.metricKey) {
    chips.push({
      key: 'm',
      label: `${t('filters.metric')}: ${metricName}`,
      onRemove: () => change({ metricKey: defaults.metricKey }),
    });
  }
  return chips;
};

/** The chips of which units and dossiers are looked at: province, kinds, field, channel, peer group. */
const scopeChips = (
  { state, provinceName, fieldName, peerName }: Omit<ChipNames, 'metricName'>,
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
  if (analysis.unitTypes.length > 0) {
    const types = analysis.unitTypes.map((type) => t(`unitType.${type}`)).join(', ');
    chips.push({
      key: 'type',
      label: `${t('filters.unitTypes')}: ${types}`,
      onRemove: () => change({ unitTypes: [] }),
    });
  }
  if (analysis.fieldCode !== null) {
    chips.push({
      key: 'f',
      label: `${t('filters.field')}: ${fieldName ?? analysis.fieldCode}`,
      onRemove: () => change({ fieldCode: null }),
    });
  }
  if (analysis.channel !== null) {
    chips.push({
      key: 'ch',
      label: `${t('filters.channel')}: ${t(`channel.${analysis.channel}`)}`,
      onRemove: () => change({ channel: null }),
    });
  }
  if (analysis.peerGroup !== null) {
    chips.push({
      key: 'peer',
      label: peerName ?? `${t('filters.peerGroup')}: ${analysis.peerGroup}`,
      onRemove: () => change({ peerGroup: null }),
    });
  }
  return chips;
};
