import TextField from '@mui/material/TextField';
import { useFormat, useText } from '../i18n/useText.ts';
import { readPoints } from './par.view.ts';

interface PointsFieldProps {
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Points as they are typed, with a comma or a point; what they may be stands in the label. */
export const PointsField = ({ most, value, onChange }: PointsFieldProps) => {
  const t = useText();
  const format = useFormat();
  const isWrong = value.trim() !== '' && readPoints(value) === null;
  return (
    <TextField
      required
      label={t('par.points', { most: format.decimal(most, 2) })}
      value={value}
      error={isWrong}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal', 'aria-invalid': isWrong } }}
      sx={{ maxWidth: 220 }}
    />
  );
};
