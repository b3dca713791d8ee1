import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { DisciplineDialog } from './DisciplineDialog.tsx';
import { InitiativeDialog } from './InitiativeDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import type { Person } from './person.documents.ts';

interface PersonDeedsProps {
  readonly person: Person;
  readonly onDone: () => void;
}

const deeds = { initiative: InitiativeDialog, discipline: DisciplineDialog, link: LinkDialog } as const;
type DeedName = keyof typeof deeds;
const names: readonly DeedName[] = ['initiative', 'discipline', 'link'];

/** What may be written down of a person beside commendations and reminders. */
export const PersonDeeds = ({ person, onDone }: PersonDeedsProps) => {
  const t = useText();
  const notify = useNotify();
  const [open, setOpen] = useState<DeedName | null>(null);
  const Dialog = open === null ? null : deeds[open];
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
      {names.map((name) => (
        <Button key={name} variant="outlined" onClick={() => setOpen(name)}>
          {t(`personDeed.${name}`)}
        </Button>
      ))}
      {Dialog === null ? null : (
        <Dialog
          person={person}
          onClose={() => setOpen(null)}
          onDone={() => {
            notify(t('recognised.done'), { type: 'success' });
            setOpen(null);
            onDone();
          }}
        />
      )}
    </Box>
  );
};
