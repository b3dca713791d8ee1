import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { Assignment } from './people.documents.ts';
import { EndDocument } from './work.documents.ts';

interface EndDialogProps {
  readonly name: string;
  readonly assignment: Pick<Assignment, 'key' | 'title' | 'unit'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The last day of an assignment: nothing ends by itself. */
export const EndDialog = ({ name, assignment, onClose, onDone }: EndDialogProps) => {
  const t = useText();
  const [day, setDay] = useState<string | null>(null);
  const deed = useDeed(EndDocument, onDone);
  return (
    <DeedDialog
      title={t('working.endTitle', { name })}
      send={t('working.endSend')}
      deed={deed}
      isReady={day !== null}
      onClose={onClose}
      onSend={() => {
        if (day !== null) deed.go({ key: assignment.key, lastDay: day });
      }}
    >
      <Typography variant="body2">
        {assignment.title}, {assignment.unit.name}
      </Typography>
      <DayField label={t('working.lastDay')} value={day} onChange={setDay} width={200} />
    </DeedDialog>
  );
};
