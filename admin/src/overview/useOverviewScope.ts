import { parseAsBoolean, useQueryState } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { analysisSentence } from '../filters/analysis.words.ts';
import { type Analysis, type AnalysisState } from '../filters/useAnalysis.ts';
import { timeSearch } from '../filters/time.search.ts';
import { namesOf } from '../filters/useFields.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type RankingScope, scopeOf, useRankingScope } from '../rankings/useRankingScope.ts';
import { type OwnPlace, OwnPlaceDocument } from './overview.documents.ts';

export interface OverviewScope extends RankingScope {
  /** False until it is known where the reader's role holds. */
  readonly isKnown: boolean;
  /** The one unit whose figures the tiles tell; null where they tell of many units. */
  readonly unit: OwnPlace['unit'];
  /** The former district of the reader's role, where nothing else was chosen. */
  readonly district: string | null;
  /** Whose figures the tiles tell, in words. */
  readonly placeName: string;
  /** The units of the map as the API takes them, and whose figures the tiles tell. */
  readonly scopes: { readonly scope: object; readonly own: object };
  /** Whether they are few enough to be grouped by former district. */
  readonly hasDistricts: boolean;
  /** The filters for links to pages that rank: the province named, whoever reads them. */
  readonly linkSearch: (metricKey: string) => string;
}

/** The filters of the page: where nothing else was chosen, it tells of where the reader's role holds. */
export const useOverviewScope = (meta: Meta): OverviewScope => {
  const t = useText();
  const format = useFormat();
  const scope = useRankingScope(meta);
  const own = useOwnPlace(scope.state);
  const { analysis } = own.state;
  const { choices } = scope;
  const provinceName = choices.provinces.find(({ code }) => code === analysis.provinceCode)?.name ?? null;
  const fieldNames = namesOf(choices.fields, analysis.fieldCodes);
  const peerName = choices.peerGroups.find(({ key }) => key === analysis.peerGroup)?.name ?? null;
  const { unit, district } = own;
  const { districtName } = scope;
  const units = district === null ? scopeOf(analysis) : { ...scopeOf(analysis), formerDistrict: district };
  return {
    ...scope,
    ...own,
    chips: own.isWhole
      ? [...scope.chips, { key: 'all', label: t('filters.wholeCountry'), without: {}, onRemove: own.narrow }]
      : scope.chips,
    sentence: analysisSentence(analysis, {
      t,
      format,
      today: meta.today,
      provinceName,
      districtName,
      fieldNames,
      peerName,
    }),
    placeName: unit?.name ?? district ?? districtName ?? provinceName ?? t('filters.wholeCountry'),
    scopes: { scope: units, own: unit === null ? units : { unitCodes: [unit.code] } },
    hasDistricts: analysis.provinceCode !== null || analysis.formerDistrict !== null || district !== null,
    linkSearch: (metricKey) => searchOf(own.state, metricKey),
  };
};

const searchOf = ({ analysis, defaults }: AnalysisState, metricKey: string): string => {
  const search = new URLSearchParams(timeSearch(analysis, defaults.period));
  if (analysis.provinceCode !== null) search.set('in', analysis.provinceCode);
  if (analysis.formerDistrict !== null) search.set('d', analysis.formerDistrict);
  if (metricKey !== defaults.metricKey) search.set('m', metricKey);
  return search.size === 0 ? '' : `?${search.toString()}`;
};

/** The filters as they are for this reader: without a province chosen their own place, unless the whole country was. */
const useOwnPlace = (state: AnalysisState) => {
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 });
  const [isWhole, setWhole] = useQueryState(
    'all',
    parseAsBoolean.withDefault(false).withOptions({ history: 'push', shallow: false }),
  );
  const grant = place.answer?.data.viewer.activeGrant ?? null;
  const { provinceCode: chosen, formerDistrict } = state.analysis;
  const isOwn = chosen === null && formerDistrict === null && !isWhole;
  const ownProvince = grant?.provinceCode ?? grant?.unit?.province?.code ?? null;
  const provinceCode = isOwn ? ownProvince : chosen;
  const analysis = useMemo<Analysis>(() => ({ ...state.analysis, provinceCode }), [state.analysis, provinceCode]);
  const { change: changeAll, reset: resetAll } = state;
  const narrow = useCallback(() => void setWhole(null), [setWhole]);
  const change = useCallback(
    (patch: Partial<Analysis>) => {
      if ('provinceCode' in patch) void setWhole(patch.provinceCode === null ? true : null);
      changeAll(patch);
    },
    [changeAll, setWhole],
  );
  const reset = useCallback(() => {
    narrow();
    resetAll();
  }, [resetAll, narrow]);
  return {
    state: { ...state, analysis, change, reset },
    isKnown: place.answer !== undefined || place.error !== null,
    isWhole,
    narrow,
    unit: isOwn ? (grant?.unit ?? null) : null,
    district: isOwn && grant?.scopeKind === 'DISTRICT' ? grant.scopeName : null,
  };
};
