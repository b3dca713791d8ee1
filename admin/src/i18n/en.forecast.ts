import type { ForecastWords } from './messages.ts';

/** Words of forecasts in English. */
export const englishForecast: ForecastWords = {
  forecast: {
    title: 'The days to come',
    measure: 'What is foretold',
    measures: { RECEIVED: 'Dossiers received a day', OVERDUE: 'Dossiers newly overdue a day' },
    field: 'Field',
    allFields: 'All fields',
    none: 'There is no forecast of this choice.',
    finding: 'From %{from} to %{to}: about %{expected} dossiers (%{coverage} prediction interval: %{limits}).',
    errorLess:
      'Tried on %{days} past days: a mean error of %{error} dossiers a day, less than the %{naive} of the plain forecast; %{coverage} of the days within the interval.',
    errorNotLess:
      'Tried on %{days} past days: a mean error of %{error} dossiers a day, no less than the %{naive} of the plain forecast; %{coverage} of the days within the interval.',
    day: 'Day',
    past: 'So far',
    expected: 'Forecast',
    naive: 'Plain forecast',
    interval: '%{coverage} prediction interval',
    low: 'Lower end',
    high: 'Upper end',
    knownUntil: 'known until %{day}, current boundaries',
  },
};
