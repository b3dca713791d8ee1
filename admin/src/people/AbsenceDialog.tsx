import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { Officer } from './people.documents.ts';
import { AbsenceDocument, type AbsenceInput } from './work.documents.ts';

interface AbsenceDialogProps {
  readonly officer: Pick<Officer, 'code' | 'name'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const kinds: readonly AbsenceInput['kind'][] = ['ANNUAL', 'SICK', 'MATERNITY', 'STUDY', 'UNPAID'];

/** Leave of one person, from a day to a day. */
export const AbsenceDialog = ({ officer, onClose, onDone }: AbsenceDialogProps) => {
  const t = useText();
  const [kind, setKind] = useState<AbsenceInput['kind']>('ANNUAL');
  const [fromDay, setFromDay] = useState<string | null>(null);
  const [toDay, setToDay] = useState<string | null>(null);
  const deed = useDeed(AbsenceDocument, onDone);
  return (
    <DeedDialog
      title={t('working.absenceTitle', { name: officer.name })}
      send={t('working.absenceSend')}
      deed={deed}
      isReady={fromDay !== null && toDay !== null}
      onClose={onClose}
      onSend={() => {
        if (fromDay !== null && toDay !== null) deed.go({ officialCode: officer.code, kind, fromDay, toDay });
      }}
    >
      <ChoiceField
        label={t('officer.kind')}
        value={kind}
        choices={kinds.map((each) => ({ value: each, label: t(`absence.${each}`) }))}
        onChange={(next) => setKind(kinds.find((each) => each === next) ?? 'ANNUAL')}
        width={280}
      />
      <DayField label={t('officer.from')} value={fromDay} onChange={setFromDay} width={200} />
      <DayField label={t('officer.to')} value={toDay} onChange={setToDay} width={200} />
    </DeedDialog>
  );
};
