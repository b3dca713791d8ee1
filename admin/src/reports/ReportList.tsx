import { UnitPicker } from '../communes/UnitPicker.tsx';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { useGraphPages } from '../data/useGraphPages.ts';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { type Choice, ChoiceField } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import type { Period } from '../filters/period.grammar.ts';
import { PeriodPicker } from '../filters/PeriodPicker.tsx';
import { defaultAnalysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { MoreRows } from '../states/MoreRows.tsx';
import { ReportTable } from './ReportTable.tsx';
import { ReportChoicesDocument, type ReportState, ReportsDocument, reportStates } from './reports.documents.ts';
import type { PlaceAsked } from './reports.view.ts';

interface Asked {
  readonly p: Period | null;
  readonly in: string | null;
  readonly unit: string | null;
  readonly form: string | null;
  readonly state: (typeof reportStates)[number] | null;
}

interface ReportListProps {
  readonly meta: Meta;
  readonly asked: Asked;
  readonly place: PlaceAsked;
  readonly onChange: (patch: Partial<Asked> | null) => void;
}

const step = 40;

/** The reports of a place whose period ends within the chosen one. */
export const ReportList = ({ meta, asked, place, onChange }: ReportListProps) => {
  const t = useText();
  const format = useFormat();
  const period = asked.p ?? defaultAnalysis(meta, null).period;
  const { form } = asked;
  const isNamed = place.province !== null || place.unit !== null;
  const state: ReportState | null = asked.state;
  const question = useGraphPages(ReportsDocument, {
    of: 'reports',
    variables: { period: { from: period.from, to: period.to }, ...place, form, state },
    step,
    enabled: isNamed,
  });
  const choices = useGraph(ReportChoicesDocument, {}, { freshFor: 300_000 }).answer?.data;
  const forms = (choices?.reportForms ?? []).map(({ key, name }) => ({ value: key, label: name }));
  const provinces = (choices?.provinces ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const unitName = useGraph(UnitNameDocument, { id: place.unit ?? '' }, { enabled: place.unit !== null }).answer?.data
    .unit?.name;
  const names = { unit: unitName, labelOf: (value: string) => labelOf([...forms, ...provinces], value) };
  const chips = useReportChips(asked, names, onChange);
  return (
    <>
      <FilterBar
        chips={chips}
        sentence={[
          t('reports.sentence', { period: format.period(period) }),
          ...(unitName === undefined ? [] : [unitName]),
        ].join(' ')}
        onReset={() => onChange(null)}
      >
        <PeriodPicker period={period} today={meta.today} onChange={(p) => onChange({ p })} />
        <ChoiceField
          label={t('reports.province')}
          value={place.province ?? ''}
          emptyLabel="–"
          choices={provinces}
          onChange={(code) => onChange({ in: code === '' ? null : code, unit: null })}
        />
        <UnitPicker label={t('reports.ofUnit')} onPick={({ id }) => onChange({ unit: id, in: null })} />
        <ChoiceField
          label={t('reports.form')}
          value={form ?? ''}
          emptyLabel={t('reports.anyForm')}
          choices={forms}
          onChange={(key) => onChange({ form: key === '' ? null : key })}
          width={280}
        />
        <ChoiceField
          label={t('reports.state')}
          value={asked.state ?? ''}
          emptyLabel={t('reports.anyState')}
          choices={reportStates.map((name) => ({ value: name, label: t(`reports.states.${name}`) }))}
          onChange={(name) => onChange({ state: reportStates.find((known) => known === name) ?? null })}
          width={170}
        />
      </FilterBar>
      {isNamed ? null : <EmptyPanel text={t('reports.choosePlace')} />}
      {isNamed ? (
        <AnswerPanel question={question} skeletonRows={10}>
          {({ reports }) => (
            <>
              {reports.nodes.length === 0 ? (
                <EmptyPanel text={t('reports.empty')} chips={chips} />
              ) : (
                <ReportTable reports={reports.nodes} />
              )}
              <MoreRows list={reports} isFetching={question.isFetching} onMore={question.more} />
            </>
          )}
        </AnswerPanel>
      ) : null}
    </>
  );
};

const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((each) => each.value === value)?.label ?? value;

interface Names {
  readonly unit: string | undefined;
  readonly labelOf: (value: string) => string;
}

/** What the list is narrowed by, each to be taken away. */
const useReportChips = (asked: Asked, names: Names, onChange: ReportListProps['onChange']): FilterChip[] => {
  const t = useText();
  const format = useFormat();
  return [
    ...(asked.p === null ? [] : [{ key: 'p', label: format.period(asked.p), onRemove: () => onChange({ p: null }) }]),
    ...(asked.unit === null
      ? []
      : [{ key: 'unit', label: names.unit ?? '…', onRemove: () => onChange({ unit: null }) }]),
    ...(asked.in === null
      ? []
      : [{ key: 'in', label: names.labelOf(asked.in), onRemove: () => onChange({ in: null }) }]),
    ...(asked.form === null
      ? []
      : [{ key: 'form', label: names.labelOf(asked.form), onRemove: () => onChange({ form: null }) }]),
    ...(asked.state === null
      ? []
      : [{ key: 'state', label: t(`reports.states.${asked.state}`), onRemove: () => onChange({ state: null }) }]),
  ];
};
