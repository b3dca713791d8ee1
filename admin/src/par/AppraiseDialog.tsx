import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from '../recognition/DeedDialog.tsx';
import { AppraiseParDocument } from './par.documents.ts';
import { readPoints } from './par.view.ts';
import { PointsField } from './PointsField.tsx';
import type { ScoringProps } from './ScoreDialog.tsx';

const longest = 1000;

/** A second person gives the points that count, beside what the commune gave itself. */
export const AppraiseDialog = ({ method, unit, criterion, score, onDone, onClose }: ScoringProps) => {
  const t = useText();
  const format = useFormat();
  const [typed, setTyped] = useState(String(score?.appraisedPoints ?? ''));
  const [note, setNote] = useState(score?.appraisalNote ?? '');
  const deed = useDeed(AppraiseParDocument, onDone);
  const points = readPoints(typed);
  const about = { method: method.key, unitId: unit.id, criterion: criterion.code };
  const self = score?.selfPoints ?? null;
  return (
    <DeedDialog
      title={t('par.appraiseOf', { criterion: `${criterion.code}. ${criterion.name}` })}
      send={t('par.appraiseSend')}
      deed={deed}
      isReady={points !== null}
      onClose={onClose}
      onSend={() => {
        const told = { note: note.trim() === '' ? null : note, expectedVersion: score?.version ?? null };
        if (points !== null) deed.go({ ...about, ...told, points });
      }}
    >
      <Typography variant="body2">{unit.name}</Typography>
      <Typography variant="body2">
        {self === null
          ? t('par.selfMissing')
          : t('par.selfTold', { points: format.decimal(self, 2), evidence: score?.evidence ?? '–' })}
      </Typography>
      {criterion.evidenceWanted === null ? null : (
        <Typography variant="body2">{t('par.wanted', { evidence: criterion.evidenceWanted })}</Typography>
      )}
      <PointsField most={criterion.maxPoints} value={typed} onChange={setTyped} />
      <TextField
        multiline
        minRows={2}
        label={t('par.reason')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: longest } }}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('par.secondPerson')}
      </Typography>
    </DeedDialog>
  );
};
