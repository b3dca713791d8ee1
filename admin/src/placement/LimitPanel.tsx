import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { columnsOf } from './board.view.ts';
import { limitsOf, numberOf, type TypedLimits, typedLimits } from './limit.rules.ts';
import { ChangeDocument } from './change.documents.ts';
import type { Board, BoardPost } from './placement.documents.ts';

interface LimitPanelProps {
  readonly board: Board;
  readonly onChanged: () => void;
}

const bent = ['nearFieldPosts', 'lowerDegreePosts', 'farPosts'] as const;

/** What is to be tried otherwise: quotas of units, limits of the whole, posts where a rule is bent. Saved together. */
export const LimitPanel = ({ board, onChanged }: LimitPanelProps) => {
  const t = useText();
  const [typed, setTyped] = useState(() => typedLimits(board));
  const deed = useDeed(ChangeDocument, onChanged);
  const change = (patch: Partial<TypedLimits>) => setTyped({ ...typed, ...patch });
  const isReady =
    [...Object.values(typed.units), typed.maxTransfers, typed.maxDistanceKm].every(
      (text) => numberOf(text) !== undefined,
    ) && JSON.stringify(typed) !== JSON.stringify(typedLimits(board));
  const save = () =>
    deed.go({
      id: board.id,
      expectedVersion: board.version,
      limits: limitsOf(board.settings.limits, typed),
      maxTransfers: numberOf(typed.maxTransfers) ?? null,
      maxDistanceKm: numberOf(typed.maxDistanceKm) ?? null,
      ...Object.fromEntries(bent.map((name) => [name, typed[name]])),
    });
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label={t('placement.limits')}
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ p: 2, display: 'grid', gap: 1.75 }}
    >
      <div>
        <Typography variant="h2">{t('placement.limits')}</Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('placement.limitsHint')}
        </Typography>
      </div>
      {board.units.map(({ id, name }) => (
        <CountField
          key={id}
          label={t('placement.unitLimit', { unit: name })}
          value={typed.units[id] ?? ''}
          onChange={(text) => change({ units: { ...typed.units, [id]: text } })}
        />
      ))}
      <CountField
        label={t('placement.maxTransfers')}
        value={typed.maxTransfers}
        onChange={(maxTransfers) => change({ maxTransfers })}
      />
      <CountField
        label={t('placement.maxDistance')}
        value={typed.maxDistanceKm}
        onChange={(maxDistanceKm) => change({ maxDistanceKm })}
      />
      {bent.map((name) => (
        <PostsField
          key={name}
          board={board}
          label={t(`placement.${name}`)}
          codes={typed[name]}
          onChange={(codes) => change({ [name]: codes })}
        />
      ))}
      <Button
        type="submit"
        variant="outlined"
        disabled={!isReady}
        loading={deed.isPending}
        sx={{ justifySelf: 'start' }}
      >
        {t('placement.saveLimits')}
      </Button>
      <Refusals deed={deed} />
    </Paper>
  );
};

interface CountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const CountField = ({ label, value, onChange }: CountFieldProps) => {
  const t = useText();
  const isWrong = numberOf(value) === undefined;
  return (
    <TextField
      label={label}
      value={value}
      error={isWrong}
      helperText={isWrong ? t('placement.countWrong') : undefined}
      placeholder={t('placement.noLimit')}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric', maxLength: 6 } }}
    />
  );
};

interface PostsFieldProps {
  readonly board: Board;
  readonly label: string;
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

const PostsField = ({ board, label, codes, onChange }: PostsFieldProps) => {
  const t = useText();
  const posts = columnsOf(board).flatMap(({ slots }) => slots.map(({ post }) => post));
  return (
    <Autocomplete<BoardPost, true>
      multiple
      value={posts.filter(({ code }) => codes.includes(code))}
      onChange={(_, chosen) => onChange(chosen.map(({ code }) => code))}
      options={posts}
      getOptionLabel={({ name, code, unit }) => `${name} (${code}), ${unit.name}`}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      noOptionsText={t('none')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
};
