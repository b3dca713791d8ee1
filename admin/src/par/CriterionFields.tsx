import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import type { DraftCriterion } from './method.draft.ts';
import { kinds, readPoints } from './par.view.ts';

interface CriterionFieldsProps {
  readonly criterion: DraftCriterion;
  /** Its place among the lines, from 0. */
  readonly place: number;
  /** False where points have been given by it: it is shown as it is. */
  readonly mayChange: boolean;
  /** What the server said of a field of this line. */
  readonly wordsOf: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<DraftCriterion>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

type TextName = 'code' | 'name' | 'points' | 'evidenceWanted';

/** One criterion being written: its fields, and moving or removing it. Alt with an arrow moves it from any field. */
export const CriterionFields = (props: CriterionFieldsProps) => {
  const t = useText();
  const { criterion, place, mayChange, onMove } = props;
  return (
    <Box
      role="group"
      aria-label={t('par.lineName', { place: place + 1 })}
      data-line={place + 1}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (!event.altKey || by === null || !mayChange) return;
        event.preventDefault();
        onMove(by);
      }}
      sx={{
        display: 'grid',
        gap: 1.25,
        gridTemplateColumns: { xs: '88px minmax(0, 1fr)', md: '88px minmax(0, 1fr) 104px 168px auto' },
        alignItems: 'start',
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <LineText {...props} name="code" label={t('par.code')} longest={20} isNeeded />
      <LineText {...props} name="name" label={t('par.name')} longest={200} isNeeded />
      <LineText
        {...props}
        name="points"
        label={t('par.most')}
        isNeeded
        isWrong={criterion.points.trim() !== '' && readPoints(criterion.points) === null}
      />
      <KindField {...props} />
      {mayChange ? <LineTools {...props} /> : <span />}
      <LineText {...props} name="evidenceWanted" label={t('par.evidenceWanted')} longest={500} isWide />
    </Box>
  );
};

interface LineTextProps extends CriterionFieldsProps {
  readonly name: TextName;
  readonly label: string;
  readonly longest?: number;
  readonly isNeeded?: boolean;
  readonly isWrong?: boolean;
  readonly isWide?: boolean;
}

/** The server calls typed points by what they are. */
const pathOf = (name: TextName): string => (name === 'points' ? 'maxPoints' : name);

const LineText = ({ criterion, place, mayChange, wordsOf, onChange, ...field }: LineTextProps) => {
  const { name, label, longest, isNeeded = false, isWrong = false, isWide = false } = field;
  const words = wordsOf(pathOf(name));
  return (
    <TextField
      required={isNeeded}
      fullWidth
      label={label}
      value={criterion[name]}
      error={isWrong || words !== undefined}
      helperText={words}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: {
          maxLength: longest,
          readOnly: !mayChange,
          inputMode: name === 'points' ? 'decimal' : undefined,
          'data-field': `criteria.${String(place)}.${pathOf(name)}`,
        },
      }}
      sx={isWide ? { gridColumn: '1 / -1' } : {}}
    />
  );
};

const KindField = ({ criterion, mayChange, onChange }: CriterionFieldsProps) => {
  const t = useText();
  return (
    <TextField
      select
      fullWidth
      label={t('par.kind')}
      value={criterion.kind}
      disabled={!mayChange}
      onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.target.value) ?? criterion.kind })}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {kinds.map((kind) => (
        <MenuItem key={kind} value={kind}>
          {t(`par.kinds.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

const LineTools = ({ place, onMove, onRemove }: CriterionFieldsProps) => {
  const t = useText();
  const named = { place: place + 1 };
  const tool = (label: string, icon: ReactNode, act: () => void) => (
    <IconButton size="small" aria-label={label} title={label} onClick={act}>
      {icon}
    </IconButton>
  );
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', gridColumn: { xs: '1 / -1', md: 'auto' } }}>
      {tool(t('par.lineUp', named), <ArrowUpwardOutlined fontSize="small" />, () => onMove(-1))}
      {tool(t('par.lineDown', named), <ArrowDownwardOutlined fontSize="small" />, () => onMove(1))}
      {tool(t('par.lineRemove', named), <DeleteOutlined fontSize="small" />, onRemove)}
    </Box>
  );
};
