import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { PostsDocument, type Post } from '../establishment/establishment.documents.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { type AssignmentKind, type Officer, WorkFieldsDocument } from './people.documents.ts';
import { AssignDocument } from './work.documents.ts';

interface AssignDialogProps {
  readonly officer: Pick<Officer, 'code' | 'name'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const kinds: readonly AssignmentKind[] = ['PRIMARY', 'CONCURRENT', 'SECONDMENT', 'TEMPORARY', 'DESIGNATED'];

/** Who works where from a day on: on a post of the unit, or on work that is named. */
export const AssignDialog = ({ officer, onClose, onDone }: AssignDialogProps) => {
  const t = useText();
  const [kind, setKind] = useState<AssignmentKind>('PRIMARY');
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [post, setPost] = useState<Post | null>(null);
  const [field, setField] = useState('');
  const [title, setTitle] = useState('');
  const [decision, setDecision] = useState('');
  const deed = useDeed(AssignDocument, onDone);
  const isNamed = post !== null || (field !== '' && title.trim() !== '');
  return (
    <DeedDialog
      title={t('working.assignTitle', { name: officer.name })}
      send={t('working.assignSend')}
      deed={deed}
      isReady={unit !== null && from !== null && isNamed && decision.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        if (unit === null || from === null) return;
        deed.go({
          officialCode: officer.code,
          kind,
          unitId: unit.id,
          postCode: post?.code ?? null,
          fieldCode: post === null ? field : null,
          title: post === null ? title : null,
          validFrom: from,
          validUntil: until,
          decision,
        });
      }}
    >
      <ChoiceField
        label={t('officer.kind')}
        value={kind}
        choices={kinds.map((each) => ({ value: each, label: t(`assignmentKind.${each}`) }))}
        onChange={(next) => setKind(kinds.find((each) => each === next) ?? 'PRIMARY')}
        width={280}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t(`working.hint.${kind}`)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <DayField label={t('officer.from')} value={from} onChange={setFrom} width={200} />
        <DayField label={t('officer.to')} value={until} onChange={setUntil} width={200} />
      </Box>
      <UnitPicker
        label={unit === null ? t('officers.unit') : t('officers.ofUnit', { unit: unit.name })}
        onPick={(picked) => {
          setUnit(picked);
          setPost(null);
        }}
      />
      {unit === null || from === null ? null : <PostField unitId={unit.id} asOf={from} post={post} onPick={setPost} />}
      {post === null ? <NamedWork field={field} title={title} onField={setField} onTitle={setTitle} /> : null}
      <TextField
        label={t('officer.decision')}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
      />
    </DeedDialog>
  );
};

interface NamedWorkProps {
  readonly field: string;
  readonly title: string;
  readonly onField: (code: string) => void;
  readonly onTitle: (title: string) => void;
}

/** Work without a post: its field, and what it is called. */
const NamedWork = ({ field, title, onField, onTitle }: NamedWorkProps) => {
  const t = useText();
  const fields = useGraph(WorkFieldsDocument, {}, { freshFor: 300_000 }).answer?.data.workFields ?? [];
  return (
    <>
      <ChoiceField
        label={t('officers.field')}
        value={field}
        emptyLabel="–"
        choices={fields.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={onField}
        width={280}
      />
      <TextField
        label={t('officer.title')}
        value={title}
        onChange={(event) => onTitle(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200 } }}
      />
    </>
  );
};

interface PostFieldProps {
  readonly unitId: string;
  readonly asOf: string;
  readonly post: Post | null;
  readonly onPick: (post: Post | null) => void;
}

/** Posts of the unit on that day; taken ones say who holds them. */
const PostField = ({ unitId, asOf, post, onPick }: PostFieldProps) => {
  const t = useText();
  const posts = useGraph(PostsDocument, { unitId, asOf }).answer?.data.posts ?? [];
  return (
    <Autocomplete<Post>
      value={posts.find(({ code }) => code === post?.code) ?? null}
      onChange={(_, next) => onPick(next)}
      options={[...posts]}
      getOptionLabel={({ name, code, holders }) =>
        [`${name} (${code})`, ...holders.map((holder) => holder.name)].join(', ')
      }
      getOptionKey={({ code }) => code}
      noOptionsText={t('none')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('working.post')}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  );
};
