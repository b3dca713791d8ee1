import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { UnitLink } from '../communes/UnitLink.tsx';
import { type Analysis } from '../filters/useAnalysis.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { type MetricWords, metricWords } from '../rankings/metric.words.ts';
import { MethodTable } from './MethodTable.tsx';
import type { Overtaking, RankExplanation } from './why.documents.ts';
import { partWords, rankChangeWords } from './why.words.ts';

interface WhyChangeProps {
  readonly explanation: RankExplanation;
  readonly analysis: Analysis;
  /** Holds the unit against itself in the period before; undefined where it is. */
  readonly onTakeApart: (() => void) | undefined;
}

/** What changed since the period before: the place, who overtook whom, another method, what a merger brought. */
export const WhyChange = ({ explanation, analysis, onTakeApart }: WhyChangeProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(explanation.metric, format, t);
  const { overtakenBy, overtook, methodChange, parts } = explanation;
  const brought = parts.filter(({ kind }) => kind === 'MERGER');
  const search = timeSearch(analysis, null);
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 }} data-change>
      <Typography variant="h2">{t('why.change')}</Typography>
      <Typography sx={{ my: 1 }}>{rankChangeWords(explanation, t)}</Typography>
      {onTakeApart === undefined ? null : (
        <Button variant="outlined" onClick={onTakeApart} sx={{ mb: 1.5 }}>
          {t('why.takeChangeApart')}
        </Button>
      )}
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <Overtakings title={t('why.overtakenBy')} list={overtakenBy} {...{ words, search }} />
        <Overtakings title={t('why.overtook')} list={overtook} {...{ words, search }} />
      </Box>
      {methodChange === null ? null : (
        <MethodTable change={methodChange} words={words} isPart={explanation.against === 'PREVIOUS_PERIOD'} />
      )}
      {brought.length === 0 ? null : (
        <>
          <Typography variant="h3" sx={{ mt: 2 }}>
            {t('why.part.MERGER')}
          </Typography>
          <Typography variant="body2">
            {t('why.mergerFrom', { core: explanation.referenceUnits.map(({ name }) => name).join(', ') })}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }} data-merger>
            {brought.map((part) => (
              <Typography component="li" variant="body2" key={partWords(part, t)}>
                {part.unit?.name ?? t('why.gatheredUnits', { count: part.gathered ?? 0 })}:{' '}
                {part.effect < 0 ? '−' : '+'}
                {words.fineStep(Math.abs(part.effect))}
              </Typography>
            ))}
          </Box>
        </>
      )}
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1.5, mb: 0 }}>
        {t('why.noProof')}
      </Typography>
    </Paper>
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
