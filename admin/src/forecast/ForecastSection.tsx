import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { lazy, Suspense } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { FileMenu } from '../export/FileMenu.tsx';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { forecastMeasures, LoadForecastDocument } from './forecast.documents.ts';

const ForecastChart = lazy(async () => ({ default: (await import('./ForecastChart.tsx')).ForecastChart }));

interface ForecastSectionProps {
  readonly unit: { readonly id: string; readonly name: string };
  /** The last day there are dossiers of, or the day as at which all is told; null for yesterday. */
  readonly knownUntil: string | null;
  /** Only what was known at this instant; null for all that is. */
  readonly knownAt: string | null;
}

const params = {
  forecast: parseAsStringLiteral(forecastMeasures).withDefault('RECEIVED'),
  forecastField: parseAsString.withDefault(''),
};

/** Dossiers of a center in the days to come, of all fields or one, or why nothing is foretold. */
export const ForecastSection = ({ unit, knownUntil, knownAt }: ForecastSectionProps) => {
  const t = useText();
  const [{ forecast: measure, forecastField }, set] = useQueryStates(params, { history: 'push', shallow: false });
  const question = useGraph(
    LoadForecastDocument,
    { unit: unit.id, measure, asOf: knownUntil, knownAt },
    { keepPrevious: true },
  );
  const all = question.answer?.data.loadForecast?.series ?? [];
  return (
    <>
      <Typography variant="h2">{t('forecast.title')}</Typography>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, my: 1.5 }}>
        <ChoiceField
          label={t('forecast.measure')}
          value={measure}
          choices={forecastMeasures.map((name) => ({ value: name, label: t(`forecast.measures.${name}`) }))}
          onChange={(name) => void set({ forecast: forecastMeasures.find((known) => known === name) ?? null })}
          width={264}
        />
        <ChoiceField
          label={t('forecast.field')}
          value={forecastField}
          emptyLabel={t('forecast.allFields')}
          choices={all.flatMap(({ fieldCode, fieldName }) =>
            fieldCode === null ? [] : [{ value: fieldCode, label: fieldName ?? fieldCode }],
          )}
          onChange={(code) => void set({ forecastField: code === '' ? null : code })}
          width={264}
        />
        <FileMenu
          path="/exports/forecast"
          parameters={() => ({ unit: unit.id, measure, field: forecastField, asOf: knownUntil, knownAt })}
          of={t('forecast.title')}
        />
      </Box>
      <AnswerPanel question={question} skeletonRows={7}>
        {({ loadForecast }) => {
          const series = loadForecast?.series.find(({ fieldCode }) => (fieldCode ?? '') === forecastField);
          if (loadForecast === null || series === undefined) return <EmptyPanel text={t('forecast.none')} />;
          if (series.reason !== null) return <EmptyPanel text={series.reason} />;
          return (
            <Suspense fallback={<PageSkeleton rows={7} />}>
              <ForecastChart forecast={loadForecast} name={unit.name} {...{ series, measure }} />
              <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {loadForecast.method}
              </Typography>
            </Suspense>
          );
        }}
      </AnswerPanel>
    </>
  );
};
