import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../i18n/useText.ts';

// The list comes when the field is entered: the first page does without.
const DistrictSearch = lazy(async () => ({ default: (await import('./DistrictSearch.tsx')).DistrictSearch }));

export interface DistrictFieldProps {
  /** Only districts whose units lie in this province today; null: of the whole country. */
  readonly provinceCode: string | null;
  /** Name of the district chosen; null where none is. */
  readonly chosen: string | null;
  readonly onChange: (key: string | null) => void;
}

/** Which district of before 1 July 2025, found by its name with or without marks. */
export const DistrictField = (props: DistrictFieldProps) => {
  const t = useText();
  const [isHere, setHere] = useState(false);
  const resting = (
    <TextField
      label={t('filters.formerDistrict')}
      value={props.chosen ?? ''}
      placeholder={t('filters.allDistricts')}
      onFocus={() => setHere(true)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { readOnly: true, role: 'combobox', 'aria-expanded': false },
      }}
      sx={{ width: { xs: '100%', sm: 190 } }}
    />
  );
  return isHere ? (
    <Suspense fallback={resting}>
      <DistrictSearch {...props} onLeave={() => setHere(false)} />
    </Suspense>
  ) : (
    resting
  );
};
