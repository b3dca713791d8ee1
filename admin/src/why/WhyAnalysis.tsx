import Paper from '@mui/material/Paper';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMayOpen } from '../access/useViewer.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { sliceWords } from '../filters/analysis.words.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { RankingFilterBar } from '../rankings/RankingFilterBar.tsx';
import { scopeOf, sliceOf, useRankingScope } from '../rankings/useRankingScope.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { againsts, RankExplanationDocument, StaffedExplanationDocument } from './why.documents.ts';
import { WhyResults } from './WhyResults.tsx';

const params = { vs: parseAsStringLiteral(againsts).withDefault('PEER_MEDIAN'), other: parseAsString };

interface WhyAnalysisProps {
  readonly id: string;
  readonly meta: Meta;
}

/** The filters, what the unit is held against, and the explanation. */
export const WhyAnalysis = ({ id, meta }: WhyAnalysisProps) => {
  const t = useText();
  const format = useFormat();
  const scope = useRankingScope(meta);
  const { analysis } = scope.state;
  const [{ vs, other }, setParams] = useQueryStates(params, { history: 'push', shallow: false, clearOnDefault: true });
  const units = scopeOf(analysis);
  // Nobody chose the units: the server looks at those of the unit's own province.
  const sentence =
    Object.keys(units).length > Object.keys(sliceOf(analysis)).length
      ? scope.sentence
      : [
          format.period(analysis.period),
          t('sentence.asOf', { day: format.date(analysis.asOf ?? meta.today) }),
          t('why.ownProvince'),
          ...sliceWords(analysis, { t, fieldNames: scope.fieldNames }),
          t(analysis.boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen'),
        ].join(', ');
  const isComplete = vs !== 'UNIT' || other !== null;
  const asksPeople = useMayOpen('positions');
  const question = useGraph(
    asksPeople ? StaffedExplanationDocument : RankExplanationDocument,
    {
      unit: id,
      metric: analysis.metricKey,
      against: vs,
      other: vs === 'UNIT' ? other : null,
      period: { from: analysis.period.from, to: analysis.period.to },
      scope: Object.keys(units).length === 0 ? null : units,
      asOf: analysis.asOf,
      knownAt: analysis.knownAt,
      boundaries: analysis.boundaries,
    },
    { keepPrevious: true, enabled: isComplete },
  );
  return (
    <>
      <RankingFilterBar
        scope={scope}
        sentence={`${scope.metricName}: ${sentence}.`}
        onReset={() => void setParams(null)}
      >
        <ChoiceField
          label={t('why.against')}
          value={vs}
          choices={againsts.map((name) => ({ value: name, label: t(`why.againstWhat.${name}`) }))}
          onChange={(name) => void setParams({ vs: againsts.find((known) => known === name) ?? null, other: null })}
          width={230}
        />
        {vs === 'UNIT' ? (
          <UnitPicker label={t('why.other')} onPick={(unit) => void setParams({ other: unit.id })} />
        ) : null}
      </RankingFilterBar>
      {isComplete ? (
        <AnswerPanel question={question} skeletonRows={10}>
          {({ rankExplanation }) =>
            rankExplanation === null ? (
              <Paper variant="outlined">
                <EmptyPanel text={t('communes.notFound')} next={t('states.notFoundNext')} />
              </Paper>
            ) : (
              <WhyResults
                explanation={rankExplanation}
                analysis={analysis}
                scope={sentence}
                units={units}
                onTakeChangeApart={() => void setParams({ vs: 'PREVIOUS_PERIOD', other: null })}
              />
            )
          }
        </AnswerPanel>
      ) : (
        <Paper variant="outlined">
          <EmptyPanel text={t('why.chooseOther')} />
        </Paper>
      )}
    </>
  );
};
