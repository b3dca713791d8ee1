import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { parseAsString, useQueryState } from 'nuqs';
import type { Meta } from '../data/meta.documents.ts';
import { useGraph } from '../data/useGraph.ts';
import { csvText } from '../export/csv.ts';
import { downloadText, fileNameOf } from '../export/download.ts';
import { defaultAnalysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { useTypedText } from '../states/useTypedText.ts';
import { type CatalogMetric, CatalogDocument } from './catalog.documents.ts';
import { findMetrics } from './catalog.view.ts';
import { MetricCard } from './MetricCard.tsx';

/** The metrics, narrowed by what is typed, which the address keeps. */
export const CatalogList = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const [q, setQ] = useQueryState('q', parseAsString.withDefault('').withOptions({ shallow: false }));
  const [text, setText] = useTypedText(q, (next) => void setQ(next === '' ? null : next));
  const question = useGraph(CatalogDocument, {});
  const { period } = defaultAnalysis(meta, null);
  return (
    <>
      <Paper component="search" variant="outlined" className="no-print" sx={{ p: 2, mb: 2 }}>
        <TextField
          label={t('catalog.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: { xs: '100%', sm: 360 } }}
        />
      </Paper>
      <AnswerPanel question={question} skeletonRows={12}>
        {({ metrics }) => {
          const found = findMetrics(metrics, q);
          return found.length === 0 ? (
            <Paper variant="outlined">
              <EmptyPanel text={t('catalog.empty', { search: q })} />
            </Paper>
          ) : (
            <>
              <CatalogHead metrics={found} />
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

const CatalogHead = ({ metrics }: { readonly metrics: readonly CatalogMetric[] }) => {
  const t = useText();
  const { language } = useFormat();
  const saveCsv = () => {
    const head = ['key', t('catalog.nameVi'), t('catalog.nameEn'), t('rankings.formula'), t('rankings.numerator')];
    const more = [t('rankings.denominator'), t('catalog.unit'), t('rankings.metricSource'), t('rankings.version')];
    const rows = metrics.map((metric) => [
      metric.key,
      metric.nameVi,
      metric.nameEn,
      metric.formula,
      metric.numeratorName,
      metric.denominatorName,
      metric.unit,
      metric.source,
      metric.version,
      metric.validFrom,
    ]);
    const table = { head: [...head, ...more, t('catalog.validFrom')], rows };
    downloadText(csvText(table, language), `${fileNameOf(t('catalog.title'))}.csv`, 'text/csv;charset=utf-8');
  };
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1, mb: 1 }}>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {t('catalog.count', { count: metrics.length })}
      </Typography>
      <Button className="no-print" color="inherit" startIcon={<FileDownloadOutlined />} onClick={saveCsv}>
        {t('rankings.csv')}
      </Button>
    </Box>
  );
};
