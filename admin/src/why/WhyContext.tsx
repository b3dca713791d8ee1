import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { LiftWay, RankExplanation } from './why.documents.ts';
import { nextPlaceWords } from './why.words.ts';

/** What stands around the rank: the next place, the value with a usual mix. */
export const WhyContext = ({ explanation }: { readonly explanation: RankExplanation }) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(explanation.metric, format, t);
  const { adjusted, nextPlace } = explanation;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
      <Typography variant="h2">{t('why.context')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('why.noProof')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))' }}>
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
