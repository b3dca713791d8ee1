import TextField from '@mui/material/TextField';
import { useGraph } from '../data/useGraph.ts';
import { UnitField } from '../dossiers/UnitField.tsx';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { useTypedText } from '../states/useTypedText.ts';
import type { OfficerFilter } from './officer.filter.ts';
import { officialKinds, type OfficialKind, WorkFieldsDocument } from './people.documents.ts';
import { useOfficers } from './useOfficers.ts';

interface OfficerFilterBarProps {
  readonly filter: OfficerFilter;
  readonly onChange: (patch: Partial<OfficerFilter>) => void;
  readonly onReset: () => void;
}

const hours = 3_600_000;

/** Search, unit, field and kind; how many match. */
export const OfficerFilterBar = ({ filter, onChange, onReset }: OfficerFilterBarProps) => {
  const t = useText();
  const format = useFormat();
  const fields = useGraph(WorkFieldsDocument, {}, { freshFor: hours }).answer?.data.workFields ?? [];
  const total = useOfficers(filter, null).answer?.data.officials.totalCount ?? null;
  const chips = useOfficerChips(filter, onChange);
  return (
    <FilterBar
      chips={chips}
      sentence={
        total === null
          ? t('loading')
          : total === 1
            ? t('officers.totalOne')
            : t('officers.total', { count: format.integer(total) })
      }
      onReset={onReset}
    >
      <SearchField value={filter.q ?? ''} onChange={(q) => onChange({ q: q === '' ? null : q })} />
      <UnitField label={t('officers.unit')} unitId={filter.unit} onChange={(unit) => onChange({ unit })} />
      <ChoiceField
        label={t('officers.field')}
        value={filter.f ?? ''}
        emptyLabel={t('officers.any')}
        choices={fields.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(f) => onChange({ f: f === '' ? null : f })}
        width={230}
      />
      <ChoiceField
        label={t('officers.kind')}
        value={filter.kind ?? ''}
        emptyLabel={t('officers.any')}
        choices={officialKinds.map((kind) => ({ value: kind, label: t(`officialKind.${kind}`) }))}
        onChange={(kind) => onChange({ kind: kind === '' ? null : (kind as OfficialKind) })}
      />
    </FilterBar>
  );
};

const useOfficerChips = (
  filter: OfficerFilter,
  onChange: (patch: Partial<OfficerFilter>) => void,
): readonly FilterChip[] => {
  const t = useText();
  const fields = useGraph(WorkFieldsDocument, {}, { freshFor: hours }).answer?.data.workFields ?? [];
  const unit = useGraph(UnitNameDocument, { id: filter.unit ?? '' }, { enabled: filter.unit !== null }).answer?.data
    .unit;
  const { q, f, kind } = filter;
  return [
    ...(q === null ? [] : [{ key: 'q', label: q, onRemove: () => onChange({ q: null }) }]),
    ...(filter.unit === null
      ? []
      : [
          {
            key: 'unit',
            label: t('officers.ofUnit', { unit: unit?.name ?? '…' }),
            onRemove: () => onChange({ unit: null }),
          },
        ]),
    ...(f === null
      ? []
      : [{ key: 'f', label: fields.find(({ code }) => code === f)?.name ?? f, onRemove: () => onChange({ f: null }) }]),
    ...(kind === null
      ? []
      : [{ key: 'kind', label: t(`officialKind.${kind}`), onRemove: () => onChange({ kind: null }) }]),
  ];
};

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const SearchField = ({ value, onChange }: SearchFieldProps) => {
  const t = useText();
  const [text, setText] = useTypedText(value, onChange);
  return (
    <TextField
      type="search"
      label={t('officers.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ width: { xs: '100%', sm: 250 } }}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: 'off' } }}
    />
  );
};
