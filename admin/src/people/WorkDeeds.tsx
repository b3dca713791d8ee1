import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import type { Assignment, Officer } from './people.documents.ts';

interface WorkDeedsProps {
  readonly officer: Officer;
  readonly today: string;
  readonly onChanged: () => void;
}

/** What may be done about somebody's work: another assignment, or the end of one that goes on. */
export const WorkDeeds = ({ officer, today, onChanged }: WorkDeedsProps) => {
  const t = useText();
  const notify = useNotify();
  const [open, setOpen] = useState<Assignment | 'assign' | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    notify(t('recognised.done'), { type: 'success' });
    close();
    onChanged();
  };
  const running = officer.assignments.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
      <Button variant="outlined" onClick={() => setOpen('assign')}>
        {t('working.assign')}
      </Button>
      {running.map((each) => (
        <Button key={each.key} color="inherit" variant="outlined" onClick={() => setOpen(each)}>
          {t('working.end', { title: each.title })}
        </Button>
      ))}
      {open === 'assign' ? <AssignDialog officer={officer} onClose={close} onDone={done} /> : null}
      {open === null || open === 'assign' ? null : (
        <EndDialog name={officer.name} assignment={open} onClose={close} onDone={done} />
      )}
    </Box>
  );
};
