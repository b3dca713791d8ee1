import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import type { Writing } from './CriterionTable.tsx';
import { type ParMethod, type ParUnit, ScoreParDocument } from './par.documents.ts';
import { readPoints } from './par.view.ts';
import { PointsField } from './PointsField.tsx';

export interface ScoringProps extends Omit<Writing, 'step'> {
  readonly method: ParMethod;
  readonly unit: ParUnit;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longest = { evidence: 1000, url: 500 } as const;

/** A commune gives itself points, and says what they rest on. */
export const ScoreDialog = ({ method, unit, criterion, score, onDone, onClose }: ScoringProps) => {
  const t = useText();
  const [typed, setTyped] = useState(String(score?.selfPoints ?? ''));
  const [evidence, setEvidence] = useState(score?.evidence ?? '');
  const [url, setUrl] = useState(score?.evidenceUrl ?? '');
  const deed = useDeed(ScoreParDocument, onDone);
  const points = readPoints(typed);
  const about = { method: method.key, unitId: unit.id, criterion: criterion.code };
  const told = { evidence, evidenceUrl: url.trim() === '' ? null : url.trim() };
  return (
    <DeedDialog
      title={t('par.scoreOf', { criterion: `${criterion.code}. ${criterion.name}` })}
      send={t('par.scoreSend')}
      deed={deed}
      isReady={points !== null && evidence.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        if (points !== null) deed.go({ ...about, ...told, points, expectedVersion: score?.version ?? null });
      }}
    >
      <Typography variant="body2">{unit.name}</Typography>
      <PointsField most={criterion.maxPoints} value={typed} onChange={setTyped} />
      <TextField
        required
        multiline
        minRows={3}
        label={t('par.evidence')}
        helperText={
          criterion.evidenceWanted === null ? undefined : t('par.wanted', { evidence: criterion.evidenceWanted })
        }
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest.evidence } }}
      />
      <TextField
        label={t('par.evidenceUrl')}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'url', maxLength: longest.url } }}
      />
    </DeedDialog>
  );
};
