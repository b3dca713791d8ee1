import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useGraphPages } from '../data/useGraphPages.ts';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { analysisParams } from '../filters/analysis.params.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { knownDay } from '../filters/known.ts';
import { pinnedSearch } from '../filters/pinned.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { AddPractice } from './AddPractice.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { type Practice, practiceKinds, PracticesDocument } from './practices.documents.ts';
import { PracticesNone, type PracticesNoneProps } from './PracticesNone.tsx';

const params = { known: analysisParams.known, unit: parseAsString, kind: parseAsStringLiteral(practiceKinds) };

const step = 100;

/** The practices of a unit or of all, of one kind or of each. */
export const PracticeList = ({ today }: { readonly today: string }) => {
  const t = useText();
  const [{ known, unit, kind }, set] = useQueryStates(params, { history: 'push', shallow: false });
  const question = useGraphPages(PracticesDocument, {
    of: 'practices',
    variables: { unit, kind, knownAt: known },
    step,
  });
  const unitName = useGraph(UnitNameDocument, { id: unit ?? '' }, { enabled: unit !== null }).answer?.data.unit?.name;
  const chips = [
    ...(unit === null
      ? []
      : [{ key: 'unit' as const, label: unitName ?? '…', onRemove: () => void set({ unit: null }) }]),
    ...(kind === null
      ? []
      : [{ key: 'kind' as const, label: t(`practices.kinds.${kind}`), onRemove: () => void set({ kind: null }) }]),
  ];
  return (
    <>
      <FilterBar
        chips={chips}
        sentence={t('practices.sentence')}
        onReset={() => void set(null)}
        tools={<CopyLink knownAt={known} pinned={(at) => pinnedSearch(null, at, today)} />}
      >
        <UnitPicker label={t('practices.ofUnit')} onPick={({ id }) => void set({ unit: id })} />
        <ChoiceField
          label={t('practices.kind')}
          value={kind ?? ''}
          emptyLabel={t('practices.anyKind')}
          choices={practiceKinds.map((name) => ({ value: name, label: t(`practices.kinds.${name}`) }))}
          onChange={(name) => void set({ kind: practiceKinds.find((known) => known === name) ?? null })}
          width={230}
        />
      </FilterBar>
      <KnownNotice knownAt={known} asOf={knownDay(null, known)} onLatest={() => void set({ known: null })} />
      {known === null ? <AddPractice today={today} onAdded={question.ask} /> : null}
      <AnswerPanel question={question} skeletonRows={10}>
        {({ practices }) => (
          <>
            <Practices
              practices={practices?.nodes ?? []}
              filter={{ unit, kind, knownAt: known }}
              {...{ chips }}
              onDeleted={question.ask}
            />
            <MoreRows list={practices} isFetching={question.isFetching} onMore={question.more} />
          </>
        )}
      </AnswerPanel>
    </>
  );
};

interface PracticesProps extends PracticesNoneProps {
  readonly practices: readonly Practice[];
  readonly onDeleted: () => void;
}

/** How many of those shown changed beyond chance, in a sentence; each as a card. */
const Practices = ({ practices, chips, filter, onDeleted }: PracticesProps) => {
  const t = useText();
  if (practices.length === 0)
    return (
      <Paper variant="outlined">
        <PracticesNone {...{ filter, chips }} />
      </Paper>
    );
  const compared = practices.filter(({ change }) => change !== null);
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('practices.finding', {
          practices: practices.length,
          compared: compared.length,
          signals: compared.filter(({ change }) => change?.isSignal).length,
        })}
      </Typography>
      {practices.map((practice) => (
        <PracticeCard key={practice.key} {...{ practice, onDeleted }} knownAt={filter.knownAt} />
      ))}
    </>
  );
};
