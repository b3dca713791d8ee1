import CalendarTodayOutlined from '@mui/icons-material/CalendarTodayOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { printDayInput, readDayInput } from './day.input.ts';

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly max?: string;
  readonly width?: number;
  readonly helper?: string;
}

/** A day typed as `01/07/2025` in both languages, or picked from the browser's own calendar. */
export const DayField = (props: DayFieldProps) => <TypedDay key={props.value} {...props} />;

const TypedDay = ({ label, value, onChange, max, width = 158, helper }: DayFieldProps) => {
  const t = useText();
  const [text, setText] = useState(printDayInput(value));
  const picker = useRef<HTMLInputElement>(null);
  const read = readDayInput(text);
  const wrong = text.trim() !== '' && read === null;
  const commit = () => {
    if (text.trim() === '' && value !== null) onChange(null);
    else if (read !== null && read !== value) onChange(read);
  };
  return (
    <Box sx={{ position: 'relative', width: { xs: '100%', sm: width } }}>
      <TextField
        label={label}
        value={text}
        fullWidth
        placeholder="dd/mm/yyyy"
        error={wrong}
        helperText={helper}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { inputMode: 'numeric', maxLength: 10, 'aria-invalid': wrong },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  edge="end"
                  size="small"
                  aria-label={`${label}: ${t('filters.pick')}`}
                  onClick={() => picker.current?.showPicker()}
                >
                  <CalendarTodayOutlined sx={{ fontSize: 16 }} />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        max={max}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        style={{ position: 'absolute', right: 8, bottom: 0, width: 1, height: 1, opacity: 0, pointerEvents: 'none' }}
      />
    </Box>
  );
};
