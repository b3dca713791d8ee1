import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useText } from '../i18n/useText.ts';
import { bodies, type Body, ProposeCollectiveDocument } from './collective.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { ProposalFields, useProposal } from './ProposalFields.tsx';
import type { RecognitionKind } from './recognition.documents.ts';

interface CollectiveDialogProps {
  /** Kinds for collectives. */
  readonly kinds: readonly RecognitionKind[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A unit, or an organisation of it, to be commended; somebody else decides. */
export const CollectiveDialog = ({ kinds, today, onClose, onDone }: CollectiveDialogProps) => {
  const t = useText();
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [body, setBody] = useState<Body | null>(null);
  const form = useProposal(kinds, today);
  const deed = useDeed(ProposeCollectiveDocument, onDone);
  return (
    <DeedDialog
      title={t('collective.title')}
      send={t('recognition.send')}
      deed={deed}
      isReady={unit !== null && form.proposal !== null}
      onClose={onClose}
      onSend={() => {
        if (unit !== null && form.proposal !== null) deed.go({ ...form.proposal, unitId: unit.id, body });
      }}
    >
      <UnitPicker
        label={unit === null ? t('collective.unit') : t('collective.unitChosen', { unit: unit.name })}
        onPick={setUnit}
      />
      <ChoiceField
        label={t('positions.body')}
        value={body ?? ''}
        emptyLabel={t('organisation.COMMUNE')}
        choices={bodies.map((each) => ({ value: each, label: t(`organisation.${each}`) }))}
        onChange={(next) => setBody(bodies.find((each) => each === next) ?? null)}
        width={320}
      />
      <ProposalFields form={form} amountWords="collective.amount" />
    </DeedDialog>
  );
};
