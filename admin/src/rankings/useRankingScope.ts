import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { analysisSentence } from '../filters/analysis.words.ts';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { type Analysis, type AnalysisState, useAnalysis } from '../filters/useAnalysis.ts';
import { useAnalysisChips } from '../filters/useAnalysisChips.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type RankingChoices, RankingChoicesDocument } from './rankings.documents.ts';

/** Which units and figures a page of rankings tells of, and what there is to choose from. */
export interface RankingScope {
  readonly state: AnalysisState;
  readonly choices: RankingChoices;
  readonly metricName: string;
  /** Of the field chosen; null where none is, or it is not known yet. */
  readonly fieldName: string | null;
  readonly chips: readonly FilterChip[];
  /** Period, day, units and borders in words, without a full stop. */
  readonly sentence: string;
  /** The same of another time than the period chosen, in words. */
  readonly sentenceOf: (time: string) => string;
}

const nothing: RankingChoices = { metrics: [], provinces: [], fields: [], peerGroups: [] };

/** The filters of the rankings, kept in the address, with their words. */
export const useRankingScope = (meta: Meta): RankingScope => {
  const t = useText();
  const format = useFormat();
  const state = useAnalysis(meta);
  const { analysis } = state;
  const question = useGraph(
    RankingChoicesDocument,
    { asOf: analysis.boundaries === 'AS_THEN' ? analysis.period.to : null },
    { keepPrevious: true },
  );
  const choices = question.answer?.data ?? nothing;
  const provinceName = choices.provinces.find((province) => province.code === analysis.provinceCode)?.name ?? null;
  const fieldName = choices.fields.find(({ code }) => code === analysis.fieldCode)?.name ?? null;
  const peerName = choices.peerGroups.find((group) => group.key === analysis.peerGroup)?.name ?? null;
  const metricName = choices.metrics.find(({ key }) => key === analysis.metricKey)?.name ?? analysis.metricKey;
  const chips = useAnalysisChips({ state, provinceName, metricName, fieldName, peerName });
  const context = { t, format, today: meta.today, provinceName, fieldName, peerName };
  return {
    state,
    choices,
    metricName,
    fieldName,
    chips,
    sentence: analysisSentence(analysis, context),
    sentenceOf: (time) => analysisSentence(analysis, { ...context, time }),
  };
};

/** The units and dossiers of an analysis as the API takes them. */
export const scopeOf = (analysis: Analysis) => ({
  ...(analysis.provinceCode === null ? {} : { provinceCode: analysis.provinceCode }),
  ...(analysis.unitTypes.length === 0 ? {} : { unitTypes: analysis.unitTypes }),
  ...sliceOf(analysis),
  ...(analysis.peerGroup === null ? {} : { peerGroup: analysis.peerGroup }),
});

/** Of which dossiers figures are told, as the API takes it; empty where of all. */
export const sliceOf = ({ fieldCode, channel }: Pick<Analysis, 'fieldCode' | 'channel'>) => ({
  ...(fieldCode === null ? {} : { fieldCode }),
  ...(channel === null ? {} : { channels: [channel] }),
});
