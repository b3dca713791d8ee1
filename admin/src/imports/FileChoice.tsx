import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type DragEvent, useRef, useState } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { importTypeOf } from './import.upload.ts';

interface FileChoiceProps {
  readonly file: File | null;
  readonly disabled: boolean;
  readonly onChoose: (file: File | null) => void;
}

const objectionTo = (file: File): TextKey | null => {
  if (importTypeOf(file.name) === null) return 'imports.wrongType';
  return file.size === 0 ? 'imports.emptyFile' : null;
};

/** A register chosen by button or dropped; a file of another kind is refused here already. */
export const FileChoice = ({ file, disabled, onChoose }: FileChoiceProps) => {
  const t = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [objection, setObjection] = useState<TextKey | null>(null);
  const [over, setOver] = useState(false);
  const take = (next: File | undefined) => {
    if (next === undefined || disabled) return;
    const wrong = objectionTo(next);
    setObjection(wrong);
    onChoose(wrong === null ? next : null);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      sx={{
        border: '1.5px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        borderRadius: 1,
        p: 2.5,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        alignItems: 'center',
      }}
    >
      <Button
        variant={file === null ? 'contained' : 'outlined'}
        startIcon={<UploadFileOutlined />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {file === null ? t('imports.step1') : t('imports.another')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.xlsx"
        aria-label={t('imports.choose')}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: file === null ? 400 : 600, overflowWrap: 'anywhere' }}>
          {file === null ? t('imports.drop') : t('imports.chosen', { name: file.name, size: format.bytes(file.size) })}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('imports.accepts')}
        </Typography>
        {objection === null ? null : (
          <Typography role="alert" variant="body2" sx={{ color: 'error.main' }}>
            {t(objection)}
          </Typography>
        )}
      </Box>
    </Box>
  );
};
