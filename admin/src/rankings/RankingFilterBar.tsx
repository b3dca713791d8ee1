import Box from '@mui/material/Box';
import { type ReactNode, Suspense } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { ChoiceField, TimeControls } from '../filters/AnalysisControls.tsx';
import { DistrictField } from '../filters/DistrictField.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { SliceFields } from '../filters/SliceFields.tsx';
import { UnitTypesField } from '../filters/UnitTypesField.tsx';
import { lazyPage } from '../i18n/lazy.page.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import type { RankingChoices } from './rankings.documents.ts';
import type { RankingScope } from './useRankingScope.ts';

// With its words, for those who may make groups: the public's first page does without.
const OwnGroups = lazyPage(async () => (await import('../groups/OwnGroups.tsx')).OwnGroups);

interface RankingFilterBarProps {
  readonly scope: RankingScope;
  readonly sentence: string;
  /** False where a page shows all metrics at once. */
  readonly hasMetric?: boolean;
  /** Chips of what a page adds to the filters. */
  readonly moreChips?: readonly FilterChip[];
  readonly onReset?: () => void;
  readonly children?: ReactNode;
}

/** The one filter bar of the pages that rank: time, borders, which units, which metric. */
export const RankingFilterBar = ({
  scope,
  sentence,
  hasMetric = true,
  moreChips = [],
  onReset,
  children,
}: RankingFilterBarProps) => {
  const t = useText();
  const format = useFormat();
  const groups = useMayOpen('groups');
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
        tools={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
            {groups ? (
              <Suspense fallback={null}>
                <OwnGroups chosen={analysis.peerGroup} onChoose={(peerGroup) => change({ peerGroup })} />
              </Suspense>
            ) : null}
            <CopyLink knownAt={analysis.knownAt} pinned={state.pinned} />
          </Box>
        }
      >
        <TimeControls state={state} />
        <ChoiceField
          label={t('filters.province')}
          value={analysis.provinceCode ?? ''}
          emptyLabel={t('filters.wholeCountry')}
          choices={choices.provinces.map((province) => ({ value: province.code, label: province.name }))}
          onChange={(code) => change({ provinceCode: code === '' ? null : code, formerDistrict: null })}
        />
        <DistrictField
          provinceCode={analysis.boundaries === 'CURRENT' ? analysis.provinceCode : null}
          chosen={scope.districtName}
          onChange={(formerDistrict) => change({ formerDistrict })}
        />
        <UnitTypesField value={analysis.unitTypes} onChange={(unitTypes) => change({ unitTypes })} />
        <SliceFields fields={choices.fields} {...{ analysis, change }} />
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
            choices={metricChoices(choices.metrics, t)}
            onChange={(metricKey) => change({ metricKey })}
            width={264}
          />
        ) : null}
        {children}
      </FilterBar>
      <KnownNotice {...state.analysis} onLatest={state.latest} />
    </>
  );
};

/** Each metric by its name; those whose leaderboard is closed to the reader say so. */
const metricChoices = (metrics: RankingChoices['metrics'], t: Translate) =>
  metrics.map(({ key, name, closure }) => ({
    value: key,
    label: closure === null ? name : t('states.closedMark', { metric: name }),
  }));
