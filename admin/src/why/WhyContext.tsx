import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { type Analysis } from '../filters/useAnalysis.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type MetricWords, metricWords } from '../rankings/metric.words.ts';
import type { LiftWay, Overtaking, RankExplanation } from './why.documents.ts';
import { nextPlaceWords } from './why.words.ts';

interface WhyContextProps {
  readonly explanation: RankExplanation;
  readonly analysis: Analysis;
}

/** What stands around the rank: the next place, the value with a usual mix, who overtook whom. */
export const WhyContext = ({ explanation, analysis }: WhyContextProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(explanation.metric, format, t);
  const { adjusted, nextPlace, overtakenBy, overtook } = explanation;
  const search = timeSearch(analysis, null);
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
      <Typography variant="h2">{t('why.context')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('why.noProof')}
      </Typography>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <div>
          <Typography variant="h3">{t('why.nextPlace')}</Typography>
          <Typography variant="body2" data-next-place>
            {nextPlaceWords(explanation, format, t)}
          </Typography>
          {nextPlace === null || nextPlace.ways.length === 0 ? null : <Ways ways={nextPlace.ways} />}
        </div>
        {adjusted === null ? null : (
          <div>
            <Typography variant="h3">{t('why.adjusted')}</Typography>
            <Typography variant="body2">
              {t('why.adjustedIs', {
                value: words.value(adjusted.value),
                interval: words.interval(adjusted.low, adjusted.high),
                raw: words.value(explanation.value),
              })}
            </Typography>
          </div>
        )}
        <Overtakings title={t('why.overtakenBy')} list={overtakenBy} {...{ words, search }} />
        <Overtakings title={t('why.overtook')} list={overtook} {...{ words, search }} />
      </Box>
    </Paper>
  );
};

/** By which indicators an index could rise that far, each by itself. */
const Ways = ({ ways }: { readonly ways: readonly LiftWay[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box component="ul" aria-label={t('why.ways')} sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {ways.map(({ indicatorCode, indicatorName, cases, mostPoints }) => (
        <Typography component="li" variant="body2" key={indicatorCode} data-way={indicatorCode}>
          {indicatorName}:{' '}
          {cases === null
            ? t('why.wayNotEnough', { points: format.decimal(mostPoints, 2) })
            : t('why.wayCases', { cases: format.integer(cases), points: format.decimal(mostPoints, 2) })}
        </Typography>
      ))}
    </Box>
  );
};

interface OvertakingsProps {
  readonly title: string;
  readonly list: readonly Overtaking[];
  readonly words: MetricWords;
  readonly search: string;
}

const Overtakings = ({ title, list, words, search }: OvertakingsProps) => {
  const t = useText();
  return (
    <div>
      <Typography variant="h3">{title}</Typography>
      {list.length === 0 ? (
        <Typography variant="body2">{t('why.nobody')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {list.map((entry) => (
            <Typography component="li" variant="body2" key={entry.unit?.id ?? entry.rank}>
              {entry.unit === null ? t('unknown') : <UnitLink unit={entry.unit} search={search} />}:{' '}
              {t('why.fromTo', { before: entry.rankBefore, after: entry.rank })}, {words.value(entry.value)}
            </Typography>
          ))}
        </Box>
      )}
    </div>
  );
};
