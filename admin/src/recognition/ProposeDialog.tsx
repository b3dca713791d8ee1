import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { ProposalFields, useProposal } from './ProposalFields.tsx';
import { KindsDocument, ProposeDocument } from './recognition.documents.ts';

interface ProposeDialogProps {
  readonly codes: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One commendation for all who are chosen; what stands against one of them is told by name, and nothing is sent. */
export const ProposeDialog = ({ codes, today, onClose, onDone }: ProposeDialogProps) => {
  const t = useText();
  const format = useFormat();
  const kinds = useGraph(KindsDocument, {}, { freshFor: 300_000 }).answer?.data.recognitionKinds ?? [];
  const form = useProposal(
    kinds.filter(({ ofCollectives }) => !ofCollectives),
    today,
  );
  const deed = useDeed(ProposeDocument, onDone);
  return (
    <DeedDialog
      title={t('recognition.proposeTitle', { count: format.integer(codes.length) })}
      send={t('recognition.send')}
      deed={deed}
      isReady={form.proposal !== null}
      onClose={onClose}
      onSend={() => {
        if (form.proposal !== null) deed.go({ ...form.proposal, officialCodes: codes });
      }}
    >
      <ProposalFields form={form} amountWords="recognition.amount" reasonHint={t('recognition.reasonHint')} />
    </DeedDialog>
  );
};
