import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { type Audience, audiences, CloseRankingDocument, placeless } from './closure.documents.ts';

interface ClosureDialogProps {
  readonly metric: { readonly key: string; readonly name: string };
  /** The reader's own province, beyond which nothing can be closed; null for whoever closes anywhere. */
  readonly ownProvince: string | null;
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longest = 300;
const whats = ['one', 'all'] as const;

/** Turns a leaderboard off: which, to whom, why, and how long. */
export const ClosureDialog = ({ metric, ownProvince, provinces, onDone, onClose }: ClosureDialogProps) => {
  const t = useText();
  const notify = useNotify();
  const offered = ownProvince === null ? audiences : audiences.filter((name) => !placeless.includes(name));
  const [what, setWhat] = useState<(typeof whats)[number]>('one');
  const [audience, setAudience] = useState<Audience>(ownProvince === null ? 'PUBLIC' : 'COMMUNE_LEADER');
  const [chosen, setChosen] = useState<string | null>(null);
  const [reasonVi, setReasonVi] = useState('');
  const [reasonEn, setReasonEn] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const provinceCode = ownProvince ?? (placeless.includes(audience) ? null : chosen);
  const deed = useDeed(CloseRankingDocument, () => {
    notify(t('closures.done'), { type: 'success' });
    onDone();
  });
  return (
    <DeedDialog
      title={t('closures.closeOf', { metric: metric.name })}
      send={t('closures.send')}
      deed={deed}
      isReady={reasonVi.trim() !== ''}
      onClose={onClose}
      onSend={() =>
        deed.go({
          metric: what === 'one' ? metric.key : null,
          audience,
          provinceCode,
          reasonVi,
          reasonEn: reasonEn.trim() === '' ? null : reasonEn,
          validFrom,
          validUntil,
        })
      }
    >
      <Typography variant="body2">{t('closures.hint')}</Typography>
      <ChoiceField
        label={t('closures.what')}
        value={what}
        choices={whats.map((name) => ({ value: name, label: t(`closures.whats.${name}`) }))}
        onChange={(name) => setWhat(name === 'all' ? 'all' : 'one')}
        width={360}
      />
      <ChoiceField
        label={t('closures.audience')}
        value={audience}
        choices={offered.map((name) => ({ value: name, label: t(`closures.audiences.${name}`) }))}
        onChange={(name) => setAudience(offered.find((known) => known === name) ?? audience)}
        width={360}
      />
      {ownProvince === null && !placeless.includes(audience) ? (
        <ChoiceField
          label={t('closures.province')}
          value={chosen ?? ''}
          emptyLabel={t('closures.everywhere')}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => setChosen(code === '' ? null : code)}
          width={360}
        />
      ) : null}
      <TextField
        required
        multiline
        label={t('closures.reasonVi')}
        value={reasonVi}
        onChange={(event) => setReasonVi(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
      />
      <TextField
        multiline
        label={t('closures.reasonEn')}
        value={reasonEn}
        onChange={(event) => setReasonEn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
      />
      <DayField label={t('closures.from')} value={validFrom} onChange={setValidFrom} width={240} />
      <DayField label={t('closures.until')} value={validUntil} onChange={setValidUntil} width={240} />
    </DeedDialog>
  );
};
