import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { useSettled } from '../states/useSettled.ts';
import { ProcedureNameDocument, ProcedureSearchDocument } from './dossiers.documents.ts';

interface ProcedureFieldProps {
  readonly code: string | null;
  readonly fieldCode: string | null;
  readonly onChange: (code: string | null) => void;
}

/** Chooses a procedure by words of its name. */
export const ProcedureField = ({ code, fieldCode, onChange }: ProcedureFieldProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const chosen =
    useGraph(ProcedureNameDocument, { code: code ?? '' }, { enabled: code !== null }).answer?.data.procedure ?? null;
  const settled = useSettled(text.trim(), 250);
  const search = settled === '' || settled === chosen?.name ? null : settled;
  const found = useGraph(ProcedureSearchDocument, { search, fieldCode }, { keepPrevious: true, freshFor: 300_000 });
  return (
    <Autocomplete
      value={code === null ? null : chosen}
      onChange={(_, procedure) => onChange(procedure?.code ?? null)}
      inputValue={text}
      onInputChange={(_, next) => setText(next)}
      options={[...(found.answer?.data.procedures.nodes ?? [])]}
      filterOptions={(all) => all}
      getOptionLabel={(procedure) => procedure.name}
      getOptionKey={(procedure) => procedure.code}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      loading={found.isFetching}
      loadingText={t('loading')}
      noOptionsText={t('none')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('dossiers.procedure')}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
      sx={{ width: { xs: '100%', sm: 260 } }}
    />
  );
};
