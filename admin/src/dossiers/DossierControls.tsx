import TextField from '@mui/material/TextField';
import type { ListControllerResult } from 'react-admin';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { ChoicesField } from '../filters/ChoicesField.tsx';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { useTypedText } from '../states/useTypedText.ts';
import { channels, type DossierListFilter, dossierStates } from './dossier.filter.ts';
import { DossierChoicesDocument } from './dossiers.documents.ts';
import { ProcedureField } from './ProcedureField.tsx';
import { UnitField } from './UnitField.tsx';

interface DossierControlsProps {
  readonly filter: DossierListFilter;
  readonly onChange: (filter: DossierListFilter) => void;
  readonly sort: ListControllerResult['sort'];
  readonly onSort: ListControllerResult['setSort'];
}

type FilterPatch = { readonly [Key in keyof DossierListFilter]?: DossierListFilter[Key] | string | undefined };

/** The filter without the entries that became empty. */
const without = (filter: DossierListFilter, patch: FilterPatch): DossierListFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined && value.length > 0),
  );

/** Every filter of the list of dossiers, and its order. */
export const DossierControls = ({ filter, onChange, sort, onSort }: DossierControlsProps) => {
  const t = useText();
  const fields = useGraph(DossierChoicesDocument, {}, { freshFor: 300_000 }).answer?.data.fields ?? [];
  const set = (patch: FilterPatch) => onChange(without(filter, patch));
  return (
    <>
      <CodeField value={filter.search ?? ''} onChange={(search) => set({ search })} />
      <UnitField
        unitId={filter.unitId ?? null}
        onChange={(unitId) => set(unitId === null ? dropUnit : { unitId, boundaries: filter.boundaries ?? 'CURRENT' })}
      />
      <ChoiceField
        label={t('dossiers.state')}
        value={filter.state ?? ''}
        emptyLabel={t('dossiers.any')}
        choices={dossierStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        onChange={(state) => set({ state })}
      />
      <ChoicesField
        label={t('dossiers.channel')}
        values={filter.channels ?? []}
        emptyLabel={t('dossiers.any')}
        choices={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
        onChange={(chosen) => set({ channels: chosen })}
        width={150}
      />
      <ChoicesField
        label={t('dossiers.field')}
        values={filter.fieldCodes ?? []}
        emptyLabel={t('dossiers.any')}
        choices={fields.map((field) => ({ value: field.code, label: field.name }))}
        onChange={(fieldCodes) => set({ fieldCodes, procedureCode: undefined })}
      />
      <ProcedureField
        code={filter.procedureCode ?? null}
        fieldCode={filter.fieldCodes?.length === 1 ? (filter.fieldCodes[0] ?? null) : null}
        onChange={(procedureCode) => set({ procedureCode: procedureCode ?? undefined })}
      />
      <DayField
        label={t('dossiers.receivedFrom')}
        value={filter.receivedFrom ?? null}
        onChange={(day) => set({ receivedFrom: day ?? undefined })}
        width={172}
      />
      <DayField
        label={t('dossiers.receivedTo')}
        value={filter.receivedTo ?? null}
        onChange={(day) => set({ receivedTo: day ?? undefined })}
        width={172}
      />
      <ChoiceField
        label={t('dossiers.orderBy')}
        value={`${sort.field === 'receivedAt' ? 'receivedAt' : 'dueAt'} ${sort.order}`}
        choices={[
          { value: 'dueAt ASC', label: t('dossiers.dueFirst') },
          { value: 'dueAt DESC', label: t('dossiers.dueLast') },
          { value: 'receivedAt ASC', label: t('dossiers.receivedFirst') },
          { value: 'receivedAt DESC', label: t('dossiers.receivedLast') },
        ]}
        onChange={(value) =>
          onSort({
            field: value.startsWith('received') ? 'receivedAt' : 'dueAt',
            order: value.endsWith('DESC') ? 'DESC' : 'ASC',
          })
        }
        width={250}
      />
    </>
  );
};

/** Without its unit, a drill-down number has no meaning. */
const dropUnit: FilterPatch = {
  unitId: undefined,
  boundaries: undefined,
  from: undefined,
  to: undefined,
  asOf: undefined,
  counts: undefined,
  countsAny: undefined,
  countsNone: undefined,
};

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

const CodeField = ({ value, onChange }: CodeFieldProps) => {
  const t = useText();
  const [text, setText] = useTypedText(value, onChange);
  return (
    <TextField
      label={t('dossiers.searchCode')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ width: { xs: '100%', sm: 210 } }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};
