import Paper from '@mui/material/Paper';
import { parseAsString, useQueryState } from 'nuqs';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { seriesPeriod } from '../communes/series.view.ts';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { TimeControls } from '../filters/AnalysisControls.tsx';
import { sliceWords } from '../filters/analysis.words.ts';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { SliceFields } from '../filters/SliceFields.tsx';
import { useAnalysis } from '../filters/useAnalysis.ts';
import { useFields } from '../filters/useFields.ts';
import { useAnalysisChips } from '../filters/useAnalysisChips.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { comparedUnitsDocument } from './compare.documents.ts';
import { fewest, inOrder, most, readIds } from './compare.view.ts';
import { CompareResults } from './CompareResults.tsx';

/** The communes and the time chosen, kept in the address, and what they come to. */
export const CompareAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const state = useAnalysis(meta);
  const { analysis } = state;
  const [text, setText] = useQueryState('ids', parseAsString.withOptions({ history: 'push', shallow: false }));
  const ids = readIds(text ?? '');
  const choose = (next: readonly string[]) => void setText(next.length === 0 ? null : next.join(','));
  const reset = () => [state.reset, () => choose([])].forEach((undo) => undo());
  const units = useGraph(
    comparedUnitsDocument(ids.length),
    {
      span: seriesPeriod(analysis, meta),
      asOf: analysis.asOf,
      knownAt: analysis.knownAt,
      boundaries: analysis.boundaries,
      ...Object.fromEntries(ids.map((id, index) => [`id${index}`, id])),
    },
    { enabled: ids.length > 0, keepPrevious: true },
  );
  const { fields, fieldNames } = useFields(analysis);
  const known = inOrder(units.answer?.data ?? {}, 'u');
  const unitChips: FilterChip[] = ids.map((id) => ({
    key: id,
    label: known.find((unit) => unit.id === id)?.name ?? t('loading'),
    onRemove: () => choose(ids.filter((other) => other !== id)),
  }));
  const timeChips = useAnalysisChips({ state, provinceName: null, metricName: '', fieldNames }).filter((chip) =>
    ['p', 'asof', 'known', 'geo', 'f', 'ch'].includes(chip.key.split(' ')[0] ?? ''),
  );
  const scope = [
    format.period(analysis.period),
    t('sentence.asOf', { day: format.date(analysis.asOf ?? meta.today) }),
    ...sliceWords(analysis, { t, fieldNames }),
    t(analysis.boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen'),
  ].join(', ');
  return (
    <>
      <FilterBar
        chips={[...unitChips, ...timeChips]}
        sentence={`${scope}.`}
        onReset={reset}
        tools={<CopyLink knownAt={state.analysis.knownAt} pinned={state.pinned} />}
      >
        <UnitPicker
          label={ids.length >= most ? t('compare.full') : t('compare.pick')}
          disabled={ids.length >= most}
          onPick={(unit) => choose(readIds([...ids, unit.id].join(',')))}
        />
        <TimeControls state={state} />
        <SliceFields {...{ fields, analysis }} change={state.change} />
      </FilterBar>
      <KnownNotice {...state.analysis} onLatest={state.latest} />
      {ids.length < fewest ? (
        <Paper variant="outlined">
          <EmptyPanel text={t(ids.length === 0 ? 'compare.none' : 'comparing.oneMore')} next={t('compare.how')} />
        </Paper>
      ) : (
        <AnswerPanel question={units} skeletonRows={10}>
          {(data) => {
            const compared = inOrder(data, 'u');
            return compared.length < fewest ? (
              <Paper variant="outlined">
                <EmptyPanel text={t('compare.gone')} next={t('compare.how')} />
              </Paper>
            ) : (
              <CompareResults
                units={compared}
                onReference={(id) => choose([id, ...ids.filter((other) => other !== id)])}
                {...{ state, scope }}
              />
            );
          }}
        </AnswerPanel>
      )}
    </>
  );
};
