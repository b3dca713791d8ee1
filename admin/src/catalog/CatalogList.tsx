import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { parseAsString, useQueryState } from 'nuqs';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { analysisParams } from '../filters/analysis.params.ts';
import { knownDay } from '../filters/known.ts';
import { pinnedSearch } from '../filters/pinned.ts';
import { defaultAnalysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { useTypedText } from '../states/useTypedText.ts';
import { CopyLink } from '../views/CopyLink.tsx';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { CatalogDocument } from './catalog.documents.ts';
import { findMetrics } from './catalog.view.ts';
import { MetricCard } from './MetricCard.tsx';

/** The metrics, narrowed by what is typed, which the address keeps. */
export const CatalogList = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const [q, setQ] = useQueryState('q', parseAsString.withDefault('').withOptions({ shallow: false }));
  const [text, setText] = useTypedText(q, (next) => void setQ(next === '' ? null : next));
  const [known, setKnown] = useQueryState('known', analysisParams.known.withOptions({ shallow: false }));
  const question = useGraph(CatalogDocument, { knownAt: known });
  const { period } = defaultAnalysis(meta, null);
  return (
    <>
      <Paper
        component="search"
        variant="outlined"
        className="no-print"
        sx={{ p: 2, mb: 2, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <TextField
          label={t('catalog.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: { xs: '100%', sm: 360 } }}
        />
        <CopyLink knownAt={known} pinned={(at) => pinnedSearch(null, at, meta.today)} />
      </Paper>
      <KnownNotice knownAt={known} asOf={knownDay(null, known)} onLatest={() => void setKnown(null)} />
      <AnswerPanel question={question} skeletonRows={12}>
        {({ metrics }) => {
          const found = findMetrics(metrics, q);
          return found.length === 0 ? (
            <Paper variant="outlined">
              <EmptyPanel text={t('catalog.empty', { search: q })} />
            </Paper>
          ) : (
            <>
              <Typography variant="body2" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
                {t('catalog.count', { count: found.length })}
              </Typography>
              {found.map((metric) => (
                <MetricCard key={metric.key} metric={metric} period={period} />
              ))}
            </>
          );
        }}
      </AnswerPanel>
    </>
  );
};
