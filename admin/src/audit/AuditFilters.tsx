import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { UnitField } from '../dossiers/UnitField.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { auditKinds, auditThings } from './audit.documents.ts';
import type { useAuditFilter } from './useAuditFilter.ts';

const wide = { width: { xs: '100%', sm: 190 } };

/** Which entries: unit, days, what was done to what, by whom. */
export const AuditFilters = ({ state, set, clear, isFiltered }: ReturnType<typeof useAuditFilter>) => {
  const t = useText();
  return (
    <Box
      component="form"
      role="search"
      aria-label={t('audit.filters')}
      onSubmit={(event) => event.preventDefault()}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2 }}
    >
      <UnitField unitId={state.unit} label={t('audit.unit')} onChange={(unit) => void set({ unit })} />
      <DayField label={t('audit.from')} value={state.from} onChange={(from) => void set({ from })} />
      <DayField label={t('audit.to')} value={state.to} onChange={(to) => void set({ to })} />
      <Choice
        label={t('audit.kindLabel')}
        value={state.kind}
        options={auditKinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
        onChange={(kind) => void set({ kind })}
      />
      <Choice
        label={t('audit.thingLabel')}
        value={state.thing}
        options={auditThings.map((thing) => ({ value: thing, label: t(`audit.thing.${thing}`) }))}
        onChange={(thing) => void set({ thing })}
      />
      <ActorField key={state.who} who={state.who} onChange={(who) => void set({ who })} />
      {state.about === null ? null : (
        <Chip label={t('audit.oneOnly')} onDelete={() => void set({ about: null })} sx={{ alignSelf: 'center' }} />
      )}
      {isFiltered ? (
        <Button onClick={clear} sx={{ alignSelf: 'center' }}>
          {t('audit.clear')}
        </Button>
      ) : null}
    </Box>
  );
};

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

const Choice = <Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) => {
  const t = useText();
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value ?? null)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      sx={wide}
    >
      <MenuItem value="">{t('audit.any')}</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
};

interface ActorFieldProps {
  readonly who: string | null;
  readonly onChange: (who: string | null) => void;
}

const ActorField = ({ who, onChange }: ActorFieldProps) => {
  const t = useText();
  const [text, setText] = useState(who ?? '');
  const commit = () => {
    const typed = text.trim() === '' ? null : text.trim();
    if (typed !== who) onChange(typed);
  };
  return (
    <TextField
      label={t('audit.who')}
      value={text}
      placeholder={t('access.userName')}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={wide}
    />
  );
};
