import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { Post } from './establishment.documents.ts';
import { AddPostDocument, ClosePostDocument, PositionsDocument } from './post.documents.ts';

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A new seat of a unit, for a position that the catalogue has on its first day. */
export const AddPostDialog = ({
  unit,
  onClose,
  onDone,
}: DialogProps & { readonly unit: { id: string; name: string } }) => {
  const t = useText();
  const [from, setFrom] = useState<string | null>(null);
  const [position, setPosition] = useState('');
  const [code, setCode] = useState('');
  const [source, setSource] = useState('');
  const positions = useGraph(PositionsDocument, { asOf: from }, { keepPrevious: true }).answer?.data.positions ?? [];
  const deed = useDeed(AddPostDocument, onDone);
  return (
    <DeedDialog
      title={t('posting.addTitle', { unit: unit.name })}
      send={t('posting.addSend')}
      deed={deed}
      isReady={from !== null && position !== '' && code.trim() !== '' && source.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        if (from !== null) deed.go({ unitId: unit.id, positionCode: position, code, validFrom: from, source });
      }}
    >
      <DayField label={t('officer.from')} value={from} onChange={setFrom} width={200} />
      <ChoiceField
        label={t('posting.position')}
        value={position}
        emptyLabel="–"
        choices={positions.map((each) => ({
          value: each.code,
          label: `${each.name} · ${t(`organisation.${each.body}`)}`,
        }))}
        onChange={setPosition}
        width={440}
      />
      <TextField
        label={t('officer.post')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40, autoComplete: 'off' } }}
      />
      <TextField
        label={t('posting.source')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }}
      />
    </DeedDialog>
  );
};

/** The last day of a seat. */
export const ClosePostDialog = ({ post, onClose, onDone }: DialogProps & { readonly post: Post }) => {
  const t = useText();
  const [day, setDay] = useState<string | null>(null);
  const deed = useDeed(ClosePostDocument, onDone);
  return (
    <DeedDialog
      title={t('posting.closeTitle', { code: post.code })}
      send={t('posting.closeSend')}
      deed={deed}
      isReady={day !== null}
      onClose={onClose}
      onSend={() => {
        if (day !== null) deed.go({ code: post.code, lastDay: day });
      }}
    >
      <Typography variant="body2">{post.name}</Typography>
      <DayField label={t('posting.lastDay')} value={day} onChange={setDay} width={200} />
    </DeedDialog>
  );
};
