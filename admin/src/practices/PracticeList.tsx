import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { csvText } from '../export/csv.ts';
import { downloadText, fileNameOf } from '../export/download.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { AddPractice } from './AddPractice.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { type Practice, practiceKinds, PracticesDocument } from './practices.documents.ts';
import { practicesCsv } from './practices.view.ts';

const params = { unit: parseAsString, kind: parseAsStringLiteral(practiceKinds) };

/** The practices of a unit or of all, of one kind or of each. */
export const PracticeList = ({ today }: { readonly today: string }) => {
  const t = useText();
  const [{ unit, kind }, set] = useQueryStates(params, { history: 'push', shallow: false });
  const question = useGraph(PracticesDocument, { unit, kind }, { keepPrevious: true });
  const unitName = useGraph(UnitNameDocument, { id: unit ?? '' }, { enabled: unit !== null }).answer?.data.unit?.name;
  const chips: FilterChip[] = [
    ...(unit === null ? [] : [{ key: 'unit', label: unitName ?? '…', onRemove: () => void set({ unit: null }) }]),
    ...(kind === null
      ? []
      : [{ key: 'kind', label: t(`practices.kinds.${kind}`), onRemove: () => void set({ kind: null }) }]),
  ];
  return (
    <>
      <FilterBar chips={chips} sentence={t('practices.sentence')} onReset={() => void set(null)}>
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
      <AddPractice today={today} onAdded={question.ask} />
      <AnswerPanel question={question} skeletonRows={10}>
        {({ practices }) => <Practices practices={practices ?? []} chips={chips} onDeleted={question.ask} />}
      </AnswerPanel>
    </>
  );
};

interface PracticesProps {
  readonly practices: readonly Practice[];
  readonly chips: readonly FilterChip[];
  readonly onDeleted: () => void;
}

/** How many there are and how many changed beyond chance, in a sentence; all as a file; each as a card. */
const Practices = ({ practices, chips, onDeleted }: PracticesProps) => {
  const t = useText();
  const format = useFormat();
  if (practices.length === 0)
    return (
      <Paper variant="outlined">
        <EmptyPanel text={t('practices.empty')} chips={chips} />
      </Paper>
    );
  const save = () =>
    downloadText(
      csvText(practicesCsv(practices, t, format), format.language),
      `${fileNameOf(t('menu.practices'))}.csv`,
      'text/csv;charset=utf-8',
    );
  const compared = practices.filter(({ change }) => change !== null);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h2">
          {t('practices.finding', {
            practices: practices.length,
            compared: compared.length,
            signals: compared.filter(({ change }) => change?.isSignal).length,
          })}
        </Typography>
        <Button color="inherit" startIcon={<FileDownloadOutlined />} onClick={save}>
          {t('rankings.csv')}
        </Button>
      </Box>
      {practices.map((practice) => (
        <PracticeCard key={practice.key} {...{ practice, onDeleted }} />
      ))}
    </>
  );
};
