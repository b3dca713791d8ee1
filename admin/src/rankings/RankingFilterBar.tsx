import type { ReactNode } from 'react';
import { ChoiceField, TimeControls } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { UnitTypesField } from '../filters/UnitTypesField.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import type { RankingScope } from './useRankingScope.ts';

interface RankingFilterBarProps {
  readonly scope: RankingScope;
  readonly sentence: string;
  /** False where a page shows all metrics at once. */
  readonly hasMetric?: boolean;
  /** Chips of what a page adds to the filters. */
  readonly moreChips?: readonly FilterChip[];
  readonly onReset?: () => void;
  /** Whether what was known is kept of what the page shows; of the chosen metric unless told. */
  readonly keepsKnown?: boolean;
  readonly children?: ReactNode;
}

/** The one filter bar of the pages that rank: time, borders, which units, which metric. */
export const RankingFilterBar = ({
  scope,
  sentence,
  hasMetric = true,
  moreChips = [],
  onReset,
  keepsKnown = scope.keepsKnown,
  children,
}: RankingFilterBarProps) => {
  const t = useText();
  const format = useFormat();
  const { state, choices } = scope;
  const { analysis, change } = state;
  // Provinces and kinds of units have filters of their own.
  const peers = choices.peerGroups.filter(({ kind, size }) => size > 0 && kind !== 'PROVINCE' && kind !== 'UNIT_TYPE');
  const reset = () => {
    state.reset();
    onReset?.();
  };
  return (
    <>
      <FilterBar
        chips={[...scope.chips, ...moreChips]}
        sentence={sentence}
        onReset={reset}
        tools={<CopyLink {...{ state, keepsKnown }} />}
      >
        <TimeControls state={state} />
        <ChoiceField
          label={t('filters.province')}
          value={analysis.provinceCode ?? ''}
          emptyLabel={t('filters.wholeCountry')}
          choices={choices.provinces.map((province) => ({ value: province.code, label: province.name }))}
          onChange={(code) => change({ provinceCode: code === '' ? null : code })}
        />
        <UnitTypesField value={analysis.unitTypes} onChange={(unitTypes) => change({ unitTypes })} />
        {peers.length === 0 ? null : (
          <ChoiceField
            label={t('filters.peerGroup')}
            value={analysis.peerGroup ?? ''}
            emptyLabel={t('filters.allPeers')}
            choices={peers.map((group) => ({
              value: group.key,
              label: `${group.name} (${format.integer(group.size)})`,
            }))}
            onChange={(key) => change({ peerGroup: key === '' ? null : key })}
            width={230}
          />
        )}
        {hasMetric ? (
          <ChoiceField
            label={t('filters.metric')}
            value={analysis.metricKey}
            choices={choices.metrics.map((metric) => ({ value: metric.key, label: metric.name }))}
            onChange={(metricKey) => change({ metricKey })}
            width={264}
          />
        ) : null}
        {children}
      </FilterBar>
      <KnownNotice state={state} />
    </>
  );
};
