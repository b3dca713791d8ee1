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
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { AddClaimDocument, claimItems, claimQualifiers } from './claims.documents.ts';

interface AddClaimProps {
  readonly today: string;
  readonly onAdded: () => void;
}

const longest = 500;
const empty = { value: '', source: '', wording: '', from: null, to: null, publishedOn: null } as const;

interface Typed {
  readonly value: string;
  readonly source: string;
  readonly wording: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly publishedOn: string | null;
}

/** Writes a reported figure down with its source; the server then holds it against the dossiers. */
export const AddClaim = ({ today, onAdded }: AddClaimProps) => {
  const t = useText();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [item, setItem] = useState<(typeof claimItems)[number]>('RECEIVED');
  const [qualifier, setQualifier] = useState<(typeof claimQualifiers)[number]>('EXACTLY');
  const [typed, setTyped] = useState<Typed>(empty);
  const type = (patch: Partial<Typed>) => setTyped((known) => ({ ...known, ...patch }));
  const deed = useDeed(AddClaimDocument, () => {
    notify(t('claims.added'), { type: 'success' });
    setTyped(empty);
    setOpen(false);
    onAdded();
  });
  const { from, to, publishedOn, source, wording } = typed;
  const value = Number(typed.value.replace(',', '.'));
  const isWhole = unit !== null && from !== null && to !== null && typed.value.trim() !== '' && Number.isFinite(value);
  if (!isOpen)
    return (
      <Button className="no-print" variant="outlined" onClick={() => setOpen(true)} sx={{ mb: 2 }}>
        {t('claims.add')}
      </Button>
    );
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label={t('claims.add')}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole)
          deed.go({ unitId: unit.id, item, qualifier, value, period: { from, to }, publishedOn, source, wording });
      }}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h2">{t('claims.add')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
        <UnitPicker
          label={unit === null ? t('claims.chooseUnit') : t('claims.unitIs', { unit: unit.name })}
          onPick={setUnit}
        />
        <ChoiceField
          label={t('claims.item')}
          value={item}
          choices={claimItems.map((name) => ({ value: name, label: t(`claims.items.${name}`) }))}
          onChange={(name) => setItem(claimItems.find((known) => known === name) ?? item)}
          width={250}
        />
        <ChoiceField
          label={t('claims.qualifier')}
          value={qualifier}
          choices={claimQualifiers.map((name) => ({ value: name, label: t(`claims.qualifiers.${name}`) }))}
          onChange={(name) => setQualifier(claimQualifiers.find((known) => known === name) ?? qualifier)}
          width={170}
        />
        <TextField
          required
          label={t('claims.value')}
          value={typed.value}
          onChange={(event) => type({ value: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
          sx={{ width: 150 }}
        />
        <Days typed={typed} today={today} onType={type} />
      </Box>
      <Sentences typed={typed} onType={type} />
      <Refusals deed={deed} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={!isWhole} loading={deed.isPending}>
          {t('claims.save')}
        </Button>
        <Button color="inherit" onClick={() => setOpen(false)}>
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

const Days = ({ typed, today, onType }: TypedFieldsProps & { readonly today: string }) => {
  const t = useText();
  return (
    <>
      <DayField label={t('filters.from')} value={typed.from} max={today} onChange={(from) => onType({ from })} />
      <DayField label={t('filters.to')} value={typed.to} max={today} onChange={(to) => onType({ to })} />
      <DayField
        label={t('claims.publishedOn')}
        value={typed.publishedOn}
        max={today}
        onChange={(publishedOn) => onType({ publishedOn })}
      />
    </>
  );
};

const Sentences = ({ typed, onType }: TypedFieldsProps) => {
  const t = useText();
  return (['wording', 'source'] as const).map((name) => (
    <TextField
      key={name}
      required
      fullWidth
      label={t(`claims.${name}`)}
      value={typed[name]}
      onChange={(event) => onType({ [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
    />
  ));
};
