import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useQueryClient } from '@tanstack/react-query';
import { UnitPicker } from '../communes/UnitPicker.tsx';
import { useGraph } from '../data/useGraph.ts';
import { useOwnProvince } from '../establishment/useOwnProvince.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { FilterBar, type FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { type ParMethod, ParMethodsDocument, ParPlaceDocument, type ParUnit } from './par.documents.ts';
import { chosenMethod, placesOf, scores, seriesOf } from './par.view.ts';
import { MethodForm } from './MethodForm.tsx';
import { NewMethodButton } from './MethodTools.tsx';
import { ParMethodCard } from './ParMethodCard.tsx';
import { ParRanking } from './ParRanking.tsx';
import { ParStreaks } from './ParStreaks.tsx';
import { ParUnitPanel } from './ParUnitPanel.tsx';
import { useAppraises } from './useAppraises.ts';
import { useParAddress } from './useParAddress.ts';

const section = { p: { xs: 1.5, md: 2.5 }, minWidth: 0 };

/** The methods there are; and of one of them, chosen in the address, all that was scored. */
export const ParAnalysis = ({ today }: { readonly today: string }) => {
  const queryClient = useQueryClient();
  const methods = useGraph(ParMethodsDocument, {});
  const changed = () => {
    // Places and streaks follow from the methods.
    void queryClient.invalidateQueries({ queryKey: ['graph', 'ConsoleParIndex'] });
    void queryClient.invalidateQueries({ queryKey: ['graph', 'ConsoleParStreaks'] });
    methods.ask();
  };
  return (
    <AnswerPanel question={methods} skeletonRows={12}>
      {({ parMethods }) => <MethodsPanel methods={parMethods ?? []} today={today} onChanged={changed} />}
    </AnswerPanel>
  );
};

interface OneMethodProps {
  readonly methods: readonly ParMethod[];
  readonly today: string;
  readonly onChanged: () => void;
}

/** The method chosen; or the form of one that is being written, for whoever may write it. */
const MethodsPanel = ({ methods, today, onChanged }: OneMethodProps) => {
  const t = useText();
  const [{ k, write }, set] = useParAddress();
  const own = useOwnProvince();
  const chosen = methods.find(({ key }) => key === k);
  const provinceCode = own ?? chosen?.provinceCode ?? null;
  const writes = useAppraises({ provinceCode: provinceCode ?? '' }) && provinceCode !== null;
  const method = write === 'change' ? chosen : null;
  if (writes && write !== null && method !== undefined && method?.changes !== 'NOTHING') {
    const leave = (key: string | null) => void set({ write: null, ...(key === null ? {} : { k: key, unit: null }) });
    return (
      <MethodForm
        key={method?.key ?? ''}
        methods={methods.filter((each) => each.provinceCode === provinceCode && each.districtName === null)}
        {...{ provinceCode, method, today }}
        onSaved={(key) => {
          leave(key);
          onChanged();
        }}
        onClose={() => leave(null)}
      />
    );
  }
  if (methods.length > 0) return <OneMethod {...{ methods, today, onChanged }} />;
  return (
    <Paper variant="outlined">
      <EmptyPanel text={t('par.none')} />
      {writes ? <NewMethodButton /> : null}
    </Paper>
  );
};

/** The unit of the address; without one, the commune of the reader's role. Undefined until that is known. */
const useParUnit = (id: string | null): ParUnit | null | undefined => {
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 });
  const own = place.answer?.data.viewer.activeGrant?.unit?.id ?? null;
  const isPlaceKnown = place.answer !== undefined || place.error !== null;
  const wanted = id ?? own;
  const unit = useGraph(ParPlaceDocument, { id: wanted ?? '' }, { enabled: wanted !== null, keepPrevious: true });
  if (wanted === null) return isPlaceKnown ? null : undefined;
  return unit.answer === undefined && unit.error === null ? undefined : (unit.answer?.data.unit ?? null);
};

const OneMethod = ({ methods, today, onChanged }: OneMethodProps) => {
  const [{ k, unit: unitId }] = useParAddress();
  const provinceCode = useOwnProvince();
  const unit = useParUnit(unitId);
  if (unit === undefined || provinceCode === undefined) return <PageSkeleton rows={12} />;
  const method = chosenMethod(methods, { key: k, unit, provinceCode });
  if (method === undefined) return null;
  // Somebody else's unit says itself that it is not scored here; the reader's own just does not stand in the way.
  const shown = unit !== null && (unitId !== null || scores(method, unit)) ? unit : null;
  return (
    <>
      <ParFilters {...{ methods, method }} unit={unitId === null ? null : unit} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <Paper component="section" variant="outlined" sx={section}>
          <ParMethodCard {...{ methods, method, onChanged }} />
        </Paper>
        {shown === null ? null : (
          <Paper component="section" variant="outlined" sx={section}>
            <ParUnitPanel key={shown.id} unit={shown} isChosen={unitId !== null} {...{ method, today }} />
          </Paper>
        )}
        <Paper component="section" variant="outlined" sx={section}>
          <ParRanking method={method} />
        </Paper>
        <Paper component="section" variant="outlined" sx={section}>
          <ParStreaks methods={methods} />
        </Paper>
      </Box>
    </>
  );
};

interface ParFiltersProps {
  readonly methods: readonly ParMethod[];
  readonly method: ParMethod;
  readonly unit: ParUnit | null;
}

/** Whose method, of which year, and whose scores. */
const ParFilters = ({ methods, method, unit }: ParFiltersProps) => {
  const t = useText();
  const format = useFormat();
  const [{ k }, set] = useParAddress();
  const years = methods.filter((each) => seriesOf(each) === seriesOf(method));
  const places = placesOf(methods);
  const here = places.find((each) => seriesOf(each) === seriesOf(method)) ?? method;
  const chips: FilterChip[] = [
    ...(k === null ? [] : [{ key: 'k', label: method.name, onRemove: () => void set({ k: null, page: null }) }]),
    ...(unit === null
      ? []
      : [{ key: 'unit', label: t('par.unitChip', { unit: unit.name }), onRemove: () => void set({ unit: null }) }]),
  ];
  const state = method.closedOn === null ? t('par.scoring') : t('par.published', { day: format.date(method.closedOn) });
  const choose = (key: string) => void set({ k: key, unit: null, page: null });
  return (
    <FilterBar chips={chips} sentence={t('par.sentence', { name: method.name, state })} onReset={() => void set(null)}>
      <ChoiceField
        label={t('par.body')}
        value={here.key}
        choices={places.map(({ key, body }) => ({ value: key, label: body }))}
        onChange={(key) => choose(chosenYear(methods, key))}
        width={290}
      />
      <ChoiceField
        label={t('par.year')}
        value={method.key}
        choices={years.map(({ key, year }) => ({ value: key, label: String(year) }))}
        onChange={choose}
        width={110}
      />
      <UnitPicker label={t('par.ofUnit')} onPick={({ id }) => void set({ unit: id })} />
    </FilterBar>
  );
};

/** The latest result of the place whose method has a key. */
const chosenYear = (methods: readonly ParMethod[], key: string): string => {
  const place = methods.find((method) => method.key === key);
  const among = place === undefined ? [] : methods.filter((method) => seriesOf(method) === seriesOf(place));
  return among.find(({ closedOn }) => closedOn !== null)?.key ?? key;
};
