import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { analysisSentence } from '../filters/analysis.words.ts';
import { useDistrictName } from '../filters/useDistrictName.ts';
import type { AnalysisChip } from '../filters/analysis.conditions.ts';
import { type Analysis, type AnalysisState, useAnalysis } from '../filters/useAnalysis.ts';
import { namesOf } from '../filters/useFields.ts';
import { useAnalysisChips } from '../filters/useAnalysisChips.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type RankingChoices, RankingChoicesDocument } from './rankings.documents.ts';

/** Which units and figures a page of rankings tells of, and what there is to choose from. */
export interface RankingScope {
  readonly state: AnalysisState;
  readonly choices: RankingChoices;
  readonly metricName: string;
  /** Of the fields chosen, in their order. */
  readonly fieldNames: readonly string[];
  /** Of the former district chosen; null where none is. */
  readonly districtName: string | null;
  readonly chips: readonly AnalysisChip[];
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
    { asOf: analysis.boundaries === 'AS_THEN' ? analysis.period.to : null, knownAt: analysis.knownAt },
    { keepPrevious: true },
  );
  const choices = question.answer?.data ?? nothing;
  const provinceName = choices.provinces.find((province) => province.code === analysis.provinceCode)?.name ?? null;
  const fieldNames = namesOf(choices.fields, analysis.fieldCodes);
  const districtName = useDistrictName(analysis.formerDistrict);
  const peerName = choices.peerGroups.find((group) => group.key === analysis.peerGroup)?.name ?? null;
  const metricName = choices.metrics.find(({ key }) => key === analysis.metricKey)?.name ?? analysis.metricKey;
  const chips = useAnalysisChips({ state, provinceName, metricName, districtName, fieldNames, peerName });
  const context = { t, format, today: meta.today, provinceName, districtName, fieldNames, peerName };
  return {
    state,
    choices,
    metricName,
    fieldNames,
    districtName,
    chips,
    sentence: analysisSentence(analysis, context),
    sentenceOf: (time) => analysisSentence(analysis, { ...context, time }),
  };
};

/** The units and dossiers of an analysis as the API takes them. */
export const scopeOf = (analysis: Analysis) => ({
  ...(analysis.provinceCode === null ? {} : { provinceCode: analysis.provinceCode }),
  ...(analysis.formerDistrict === null ? {} : { formerDistrict: analysis.formerDistrict }),
  ...(analysis.unitTypes.length === 0 ? {} : { unitTypes: analysis.unitTypes }),
  ...sliceOf(analysis),
  ...(analysis.peerGroup === null ? {} : { peerGroup: analysis.peerGroup }),
});

/** Of which dossiers figures are told, as the API takes it; empty where of all. */
export const sliceOf = ({ fieldCodes, channels }: Pick<Analysis, 'fieldCodes' | 'channels'>) => ({
  ...(fieldCodes.length === 0 ? {} : { fieldCodes }),
  ...(channels.length === 0 ? {} : { channels }),
});
