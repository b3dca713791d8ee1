import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { CatalogMetric } from './catalog.documents.ts';
import { SetTargetDocument } from './target.documents.ts';
import { typedValue } from './target.view.ts';

interface TargetDialogProps {
  readonly metric: Pick<CatalogMetric, 'key' | 'name' | 'unit'>;
  /** The reader's own province, beyond which nothing can be set; null for whoever sets anywhere. */
  readonly ownProvince: string | null;
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longest = 300;

/** Sets what a metric aims at: the value, where, by which document, since when. */
export const TargetDialog = ({ metric, ownProvince, provinces, onDone, onClose }: TargetDialogProps) => {
  const t = useText();
  const notify = useNotify();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState({ source: '', noteVi: '', noteEn: '' });
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const value = typedValue(typed, metric.unit === 'SHARE');
  const deed = useDeed(SetTargetDocument, () => {
    notify(t('targets.done'), { type: 'success' });
    onDone();
  });
  const text = (name: keyof typeof words, required: boolean) => (
    <TextField
      multiline
      required={required}
      label={t(`targets.${name}`)}
      value={words[name]}
      onChange={(event) => setWords({ ...words, [name]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
    />
  );
  return (
    <DeedDialog
      title={t('targets.setOf', { metric: metric.name })}
      send={t('targets.send')}
      deed={deed}
      isReady={value !== null && words.source.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        if (value === null) return;
        deed.go({
          metric: metric.key,
          value,
          provinceCode: ownProvince ?? chosen,
          source: words.source,
          noteVi: words.noteVi.trim() === '' ? null : words.noteVi,
          noteEn: words.noteEn.trim() === '' ? null : words.noteEn,
          validFrom,
          validUntil,
        });
      }}
    >
      <Typography variant="body2">{t('targets.hint')}</Typography>
      <TextField
        required
        label={t('targets.value', { unit: t(`targets.units.${metric.unit}`) })}
        value={typed}
        error={typed.trim() !== '' && value === null}
        onChange={(event) => setTyped(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
        sx={{ maxWidth: 240 }}
      />
      {ownProvince === null ? (
        <ChoiceField
          label={t('targets.province')}
          value={chosen ?? ''}
          emptyLabel={t('targets.everywhere')}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => setChosen(code === '' ? null : code)}
          width={360}
        />
      ) : null}
      {text('source', true)}
      {text('noteVi', false)}
      {text('noteEn', false)}
      <DayField label={t('targets.from')} value={validFrom} onChange={setValidFrom} width={240} />
      <DayField label={t('targets.until')} value={validUntil} onChange={setValidUntil} width={240} />
    </DeedDialog>
  );
};
