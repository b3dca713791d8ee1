import AddOutlined from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { CriterionFields } from './CriterionFields.tsx';
import {
  copyFor,
  draftOf,
  emptyDraft,
  inputOf,
  type MethodDraft,
  nextYear,
  type Sums,
  sumsOf,
  withChanged,
  withCriterion,
  withMoved,
  withoutCriterion,
  wordsAt,
} from './method.draft.ts';
import { type ParMethod, SaveParMethodDocument } from './par.documents.ts';

interface MethodFormProps {
  /** The province's methods, the latest first: what a new one may start from. */
  readonly methods: readonly ParMethod[];
  readonly provinceCode: string;
  /** The method to change; null for a new one. */
  readonly method: ParMethod | null;
  readonly today: string;
  readonly onSaved: (key: string) => void;
  readonly onClose: () => void;
}

/** A province's method of a year being written: words, days, and criteria with their running sum. */
export const MethodForm = ({ methods, provinceCode, method, today, onSaved, onClose }: MethodFormProps) => {
  const t = useText();
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const year = nextYear(methods, today);
  const latest = methods[0];
  const [draft, setDraft] = useState(() =>
    method !== null ? draftOf(method) : latest === undefined ? emptyDraft(year) : copyFor(latest, year),
  );
  const [start, setStart] = useState(latest?.key ?? '');
  const deed = useDeed(SaveParMethodDocument, (result) => {
    notify(t('par.methodSaved'), { type: 'success' });
    onSaved(result.method?.key ?? '');
  });
  const { refusals, reset } = deed;
  useEffect(() => {
    const [field] = wordsAt(refusals).keys();
    form.current?.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`)?.focus();
  }, [refusals]);
  const change = (next: MethodDraft) => {
    if (refusals.length > 0) reset();
    setDraft(next);
  };
  const startFrom = (key: string) => {
    const from = methods.find((each) => each.key === key);
    setStart(key);
    change(from === undefined ? emptyDraft(year) : copyFor(from, year));
  };
  const input = inputOf(draft, { provinceCode, expectedVersion: method?.version ?? null });
  const mayChange = method?.changes !== 'WORDS';
  const title = method === null ? t('par.methodNew') : t('par.methodChange', { name: method.name });
  const parts = { draft, words: wordsAt(refusals), onChange: change };
  return (
    <Paper
      ref={form}
      component="form"
      noValidate
      variant="outlined"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (input !== null) deed.go(input);
      }}
      sx={{ p: { xs: 1.5, md: 2.5 }, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}
    >
      <Typography variant="h2">{title}</Typography>
      <Alert severity={mayChange ? 'info' : 'warning'}>{t(mayChange ? 'par.methodDraft' : 'par.methodUsed')}</Alert>
      {method === null && methods.length > 0 ? (
        <ChoiceField
          label={t('par.startFrom')}
          value={start}
          emptyLabel={t('par.startEmpty')}
          choices={methods.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={startFrom}
          width={420}
        />
      ) : null}
      <MethodWords {...parts} isNew={method === null} mayChange={mayChange} />
      <Criteria {...parts} mayChange={mayChange} />
      <Refusals deed={deed} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={input === null} loading={deed.isPending}>
          {t('par.methodSave')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {t('close')}
        </Button>
      </Box>
    </Paper>
  );
};

interface DraftProps {
  readonly draft: MethodDraft;
  /** What the server said of each field. */
  readonly words: ReadonlyMap<string, string>;
  readonly onChange: (draft: MethodDraft) => void;
}

const longest = { name: 200, body: 200, source: 500, year: 4, fullPoints: 7 } as const;

interface MethodWordsProps extends DraftProps {
  readonly isNew: boolean;
  readonly mayChange: boolean;
}

/** What a method is called, who appraises by it, what it rests on, and when communes score themselves. */
const MethodWords = ({ draft, words, onChange, isNew, mayChange }: MethodWordsProps) => {
  const t = useText();
  const text = (name: keyof typeof longest, label: string, isFixed = false) => (
    <TextField
      required
      fullWidth
      label={label}
      value={draft[name]}
      error={words.has(name)}
      helperText={words.get(name)}
      onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { maxLength: longest[name], readOnly: isFixed, 'data-field': name },
      }}
    />
  );
  const day = (name: 'selfFrom' | 'selfUntil', label: string) => (
    <DayField
      label={label}
      value={draft[name]}
      onChange={(chosen) => onChange({ ...draft, [name]: chosen })}
      {...(words.has(name) ? { helper: words.get(name) ?? '' } : {})}
      width={190}
    />
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        <Box sx={{ width: { xs: '100%', sm: 110 } }}>{text('year', t('par.year'), !isNew)}</Box>
        {day('selfFrom', t('par.selfFrom'))}
        {day('selfUntil', t('par.selfUntil'))}
      </Box>
      {text('name', t('par.methodName'))}
      {text('body', t('par.body'))}
      {text('source', t('par.sourceHint'))}
      <Box sx={{ width: { xs: '100%', sm: 240 } }}>{text('fullPoints', t('par.fullPoints'), !mayChange)}</Box>
    </>
  );
};

/** The criteria in their order, with their sum beside what is wanted. */
const Criteria = ({ draft, words, onChange, mayChange }: DraftProps & { readonly mayChange: boolean }) => {
  const t = useText();
  const add = useRef<HTMLButtonElement>(null);
  const lines = useRef<HTMLDivElement>(null);
  const addLine = () => {
    onChange(withCriterion(draft));
    requestAnimationFrame(() => lines.current?.querySelector<HTMLElement>('[data-line]:last-child input')?.focus());
  };
  return (
    <Box component="section" aria-label={t('par.criteria')}>
      <Typography variant="h3">{t('par.criteria')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t(mayChange ? 'par.criteriaHint' : 'par.criteriaFixed')}
      </Typography>
      <div ref={lines}>
        {draft.criteria.map((criterion, place) => (
          <CriterionFields
            key={criterion.line}
            {...{ criterion, place, mayChange }}
            wordsOf={(field) => words.get(`criteria.${String(place)}.${field}`)}
            onChange={(patch) => onChange(withChanged(draft, criterion.line, patch))}
            onMove={(by) => onChange(withMoved(draft, criterion.line, by))}
            onRemove={() => {
              onChange(withoutCriterion(draft, criterion.line));
              add.current?.focus();
            }}
          />
        ))}
      </div>
      {mayChange ? (
        <Button ref={add} startIcon={<AddOutlined />} onClick={addLine} sx={{ mb: 1 }}>
          {t('par.lineAdd')}
        </Button>
      ) : null}
      <SumLine sums={sumsOf(draft)} />
    </Box>
  );
};

/** How far the typed maxima are from the scale. */
const SumLine = ({ sums }: { readonly sums: Sums }) => {
  const t = useText();
  const format = useFormat();
  const { scale, full, bonus, penalty, unread } = sums;
  const isWhole = full !== null && scale === full && unread === 0;
  const rest = Math.round(((full ?? 0) - scale) * 100) / 100;
  const points = (value: number) => format.decimal(value, 2);
  return (
    <Typography
      role="status"
      data-sum={scale}
      sx={{ fontWeight: 650, color: isWhole ? 'success.main' : 'warning.main' }}
    >
      {t('par.sum', { sum: points(scale), full: full === null ? '–' : points(full) })}{' '}
      {rest === 0 ? '' : t(rest > 0 ? 'par.sumMissing' : 'par.sumOver', { points: points(Math.abs(rest)) })}{' '}
      {unread === 0 ? '' : t('par.sumUnread', { count: unread })}{' '}
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {t('par.sumBeside', { bonus: points(bonus), penalty: points(penalty) })}
      </Typography>
    </Typography>
  );
};
