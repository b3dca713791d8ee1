import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { shiftWord } from './degree.words.ts';
import type { Officer } from './people.documents.ts';
import { ShiftDialog } from './ShiftDialog.tsx';
import { RemoveAbsenceDocument, RemoveShiftDocument, type ShiftPart, shiftParts } from './work.documents.ts';

interface DayRecordsProps {
  readonly officer: Officer;
  readonly onChanged: () => void;
}

/** Leave and the shifts to come; both are written and taken back here. */
export const DayRecords = ({ officer, onChanged }: DayRecordsProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [open, setOpen] = useState<'absence' | 'shift' | null>(null);
  const done = () => {
    notify(t('recognised.done'), { type: 'success' });
    setOpen(null);
    onChanged();
  };
  const dropAbsence = useDeed(RemoveAbsenceDocument, done);
  const dropShift = useDeed(RemoveShiftDocument, done);
  const { code: officialCode, absences, shifts } = officer;
  const dialog = { officer, onClose: () => setOpen(null), onDone: done };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Days title={t('officer.absences')} add={t('working.absence')} onAdd={() => setOpen('absence')}>
        {absences.map(({ kind, fromDay, toDay }) => (
          <DayLine
            key={fromDay}
            text={`${t(`absence.${kind}`)}, ${t('officer.fromTo', { from: format.date(fromDay), to: format.date(toDay) })}`}
            onRemove={() => dropAbsence.go({ officialCode, fromDay })}
          />
        ))}
      </Days>
      <Days title={t('officer.shifts')} add={t('working.shift')} onAdd={() => setOpen('shift')}>
        {shifts.map(({ day, part, place }) => (
          <DayLine
            key={`${day} ${part}`}
            text={`${format.date(day)}, ${shiftWord(t, part)}, ${place === '' ? t('officer.center') : place}`}
            onRemove={() => dropShift.go({ officialCode, day, part: partOf(part) })}
          />
        ))}
      </Days>
      <Refusals deed={dropAbsence} />
      <Refusals deed={dropShift} />
      {open === 'absence' ? <AbsenceDialog {...dialog} /> : null}
      {open === 'shift' ? <ShiftDialog {...dialog} /> : null}
    </Box>
  );
};

const partOf = (part: string): ShiftPart => shiftParts.find((each) => each === part) ?? 'MORNING';

interface DaysProps {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: readonly ReactNode[];
}

const Days = ({ title, add, onAdd, children }: DaysProps) => {
  const t = useText();
  return (
    <Box component="section">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Button size="small" variant="outlined" className="no-print" onClick={onAdd}>
          {add}
        </Button>
      </Box>
      {children.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('officer.nothing')}
        </Typography>
      ) : (
        <Box component="ul" aria-label={title} sx={{ m: 0, pl: 2.5 }}>
          {children}
        </Box>
      )}
    </Box>
  );
};

const DayLine = ({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) => {
  const t = useText();
  return (
    <Typography component="li" variant="body2">
      {text}
      <IconButton size="small" className="no-print" aria-label={t('working.remove', { what: text })} onClick={onRemove}>
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Typography>
  );
};
