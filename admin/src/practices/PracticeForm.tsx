import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import { AddPracticeDocument, type PracticeInput, practiceKinds, startPrecisions } from './practices.documents.ts';

interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

interface PracticeFormProps {
  /** The commune the reader speaks for; null where it is to be chosen. */
  readonly own: UnitChoice | null;
  readonly today: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

type Typed = Omit<PracticeInput, 'unitId' | 'titleEn' | 'startedOn'> & {
  readonly titleEn: string;
  readonly startedOn: string | null;
};

const empty: Typed = {
  kind: 'PROCESS',
  titleVi: '',
  titleEn: '',
  scope: '',
  startedOn: null,
  precision: 'DAY',
  metric: 'on_time',
  source: '',
};

/** Writes down what a commune did, when, and how that is known; the server then tells the figures around it. */
export const PracticeForm = ({ own, today, onAdded, onClose }: PracticeFormProps) => {
  const t = useText();
  const notify = useNotify();
  const [unit, setUnit] = useState(own);
  const [typed, setTyped] = useState(empty);
  const type = (patch: Partial<Typed>) => setTyped((known) => ({ ...known, ...patch }));
  const deed = useDeed(AddPracticeDocument, () => {
    notify(t('practices.added'), { type: 'success' });
    onClose();
    onAdded();
  });
  const { startedOn } = typed;
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label={t('practices.add')}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (unit === null || startedOn === null) return;
        deed.go({ ...typed, startedOn, unitId: unit.id, titleEn: typed.titleEn.trim() === '' ? null : typed.titleEn });
      }}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h2">{t('practices.add')}</Typography>
      {unit === null ? null : <Typography variant="body2">{t('practices.unitIs', { unit: unit.name })}</Typography>}
      {own === null ? <UnitPicker label={t('practices.chooseUnit')} onPick={setUnit} /> : null}
      <Choices typed={typed} today={today} onType={type} />
      <Sentences typed={typed} onType={type} />
      <Refusals deed={deed} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={unit === null || startedOn === null}
          loading={deed.isPending}
        >
          {t('practices.save')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {t('close')}
        </Button>
      </Box>
    </Paper>
  );
};

interface TypedFieldsProps {
  readonly typed: Typed;
  readonly onType: (patch: Partial<Typed>) => void;
}

const Choices = ({ typed, today, onType }: TypedFieldsProps & { readonly today: string }) => {
  const t = useText();
  const metrics = useGraph(RankingChoicesDocument, { asOf: null }, { keepPrevious: true }).answer?.data.metrics ?? [];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
      <ChoiceField
        label={t('practices.kind')}
        value={typed.kind}
        choices={practiceKinds.map((name) => ({ value: name, label: t(`practices.kinds.${name}`) }))}
        onChange={(name) => onType({ kind: practiceKinds.find((known) => known === name) ?? typed.kind })}
        width={230}
      />
      <DayField
        label={t('practices.startedOn')}
        value={typed.startedOn}
        max={today}
        onChange={(startedOn) => onType({ startedOn })}
      />
      <ChoiceField
        label={t('practices.precision')}
        value={typed.precision}
        choices={startPrecisions.map((name) => ({ value: name, label: t(`practices.precisions.${name}`) }))}
        onChange={(name) => onType({ precision: startPrecisions.find((known) => known === name) ?? typed.precision })}
        width={170}
      />
      <ChoiceField
        label={t('filters.metric')}
        value={typed.metric}
        choices={metrics.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(metric) => onType({ metric })}
        width={264}
      />
    </Box>
  );
};

const longest = { titleVi: 200, titleEn: 200, scope: 200, source: 500 } as const;

const Sentences = ({ typed, onType }: TypedFieldsProps) => {
  const t = useText();
  return (['titleVi', 'titleEn', 'scope', 'source'] as const).map((name) => (
    <TextField
      key={name}
      required={name !== 'titleEn'}
      fullWidth
      label={t(`practices.${name}`)}
      value={typed[name]}
      onChange={(event) => onType({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest[name] } }}
    />
  ));
};
