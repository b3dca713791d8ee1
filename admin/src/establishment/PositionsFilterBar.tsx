import { ProvinceCodesDocument } from '../accounts/accounts.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { StaffMatrixDocument } from './establishment.documents.ts';
import { type Measure, matrixOf, measures } from './matrix.view.ts';
import type { PositionsState } from './usePositions.ts';

interface PositionsFilterBarProps {
  readonly state: PositionsState;
  readonly today: string;
}

/** Province, day and figure, and the sentence they make. */
export const PositionsFilterBar = ({ state, today }: PositionsFilterBarProps) => {
  const t = useText();
  const format = useFormat();
  const { province, asOf, measure, change } = state;
  const provinces = useGraph(ProvinceCodesDocument, { asOf }, { freshFor: 300_000 }).answer?.data.provinces ?? [];
  const name = provinces.find(({ code }) => code === province)?.name ?? province ?? '';
  const day = format.date(asOf ?? today);
  const chips: FilterChip[] = [
    ...(state.isOwnProvince ? [] : [{ key: 'in', label: name, onRemove: () => change({ in: null, unit: null }) }]),
    ...(asOf === null
      ? []
      : [{ key: 'asof', label: `${t('filters.asOf')}: ${day}`, onRemove: () => change({ asof: null }) }]),
  ];
  return (
    <FilterBar chips={chips} sentence={useSentence(state, { name, day })} onReset={state.reset}>
      <ChoiceField
        label={t('filters.province')}
        value={province ?? ''}
        choices={provinces.map((each) => ({ value: each.code, label: each.name }))}
        onChange={(code) => change({ in: code, unit: null })}
      />
      <DayField
        label={t('filters.asOf')}
        value={asOf ?? today}
        onChange={(next) => change({ asof: next === today ? null : next })}
      />
      <ChoiceField
        label={t('positions.measure')}
        value={measure}
        choices={measures.map((each) => ({ value: each, label: t(`positions.measures.${each}`) }))}
        onChange={(next) => change({ m: next as Measure })}
      />
      <ChoiceField
        label={t('positions.sort')}
        value={['name', 'total', '-total'].includes(state.sort) ? state.sort : 'name'}
        choices={[
          { value: 'name', label: t('positions.sortName') },
          { value: 'total', label: `${t('positions.sortTotal')} ↑` },
          { value: '-total', label: `${t('positions.sortTotal')} ↓` },
        ]}
        onChange={(sort) => change({ sort })}
      />
    </FilterBar>
  );
};

const useSentence = ({ province, asOf }: PositionsState, { name, day }: { name: string; day: string }): string => {
  const t = useText();
  const format = useFormat();
  const answer = useGraph(
    StaffMatrixDocument,
    { scope: { provinceCode: province ?? null, unitIds: null }, asOf },
    { enabled: typeof province === 'string' },
  ).answer;
  if (province === null) return t('positions.choose');
  if (answer === undefined) return t('loading');
  const { rows, sums } = matrixOf(answer.data.staffMatrix.cells, answer.data.workFields);
  return t('positions.sentence', {
    units: format.integer(rows.length),
    place: name,
    day,
    required: format.integer(sums.required),
    filled: format.integer(sums.filled),
    available: format.integer(sums.available),
    shortage: format.integer(sums.shortage),
    surplus: format.integer(sums.surplus),
  });
};
