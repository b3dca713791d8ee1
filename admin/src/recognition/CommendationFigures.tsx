import Paper from '@mui/material/Paper';
import { useQueryStates } from 'nuqs';
import { ProvinceCodesDocument } from '../accounts/accounts.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { useOwnProvince } from '../establishment/useOwnProvince.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { DayField } from '../filters/DayField.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { FigureCharts } from './FigureCharts.tsx';
import { countOf, dimensions, type Drill, drilled } from './figures.view.ts';
import { FiguresDocument } from './recognition.documents.ts';
import { figureParams } from './recognition.params.ts';
import { useDrillChips } from './useDrillChips.ts';

/** Staff commendations of a province by unit, month, kind and field; each bar narrows the others. */
export const CommendationFigures = ({ today }: { readonly today: string }) => {
  const t = useText();
  const format = useFormat();
  const [params, setParams] = useQueryStates(figureParams, { history: 'push' });
  const own = useOwnProvince();
  const province = params.in ?? own;
  const from = params.from ?? `${today.slice(0, 4)}-01-01`;
  const to = params.to ?? today;
  const question = useGraph(
    FiguresDocument,
    { scope: { provinceCode: province ?? null, unitIds: null }, from, to },
    { enabled: typeof province === 'string', keepPrevious: true },
  );
  const provinces = useGraph(ProvinceCodesDocument, { asOf: null }, { freshFor: 300_000 }).answer?.data.provinces ?? [];
  const drill: Drill = { unit: params.unit, month: params.month, kind: params.kind, field: params.field };
  const data = question.answer?.data ?? { commendationFigures: [], recognitionKinds: [] };
  const chips = useDrillChips(data, drill, (dimension) => void setParams({ [dimension]: null }));
  const count = countOf(drilled(data.commendationFigures, drill));
  const place = provinces.find(({ code }) => code === province)?.name ?? '…';
  const days = { from: format.date(from), to: format.date(to) };
  return (
    <>
      <FilterBar
        chips={chips}
        sentence={
          province === null
            ? t('positions.choose')
            : question.answer === undefined
              ? t('loading')
              : t('recognition.figuresSentence', { count: format.integer(count), place, ...days })
        }
        onReset={() => void setParams(null)}
      >
        <ChoiceField
          label={t('filters.province')}
          value={province ?? ''}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => void setParams({ in: code, unit: null })}
        />
        <DayField label={t('recognition.from')} value={from} onChange={(day) => void setParams({ from: day })} />
        <DayField label={t('recognition.to')} value={to} max={today} onChange={(day) => void setParams({ to: day })} />
      </FilterBar>
      {province === null ? (
        <Paper variant="outlined">
          <EmptyPanel text={t('positions.choose')} />
        </Paper>
      ) : province === undefined ? (
        <PageSkeleton />
      ) : (
        <AnswerPanel question={question}>
          {({ commendationFigures: figures, recognitionKinds: kinds }) =>
            drilled(figures, drill).length === 0 ? (
              <Paper variant="outlined">
                <EmptyPanel text={t('recognition.none')} next={t('recognition.noneNext')} chips={chips} />
              </Paper>
            ) : (
              <FigureCharts
                figures={drilled(figures, drill)}
                kinds={kinds}
                shown={dimensions.filter((dimension) => drill[dimension] === null)}
                unitId={drill.unit}
                fieldCode={drill.field}
                scope={t('recognition.barsScope', days)}
                onDrill={(dimension, key) => void setParams({ [dimension]: key })}
              />
            )
          }
        </AnswerPanel>
      )}
    </>
  );
};
