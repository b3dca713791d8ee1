import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { type Fact, FactList } from '../layout/FactList.tsx';
import { polarityWords } from '../rankings/MetricNote.tsx';
import type { CatalogMetric } from './catalog.documents.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { MetricClosures } from './MetricClosures.tsx';
import { MetricTargets } from './MetricTargets.tsx';
import { exampleQuery } from './example.query.ts';

interface MetricCardProps {
  readonly metric: CatalogMetric;
  readonly period: { readonly from: string; readonly to: string };
}

const parts = ['details', 'sql', 'example'] as const;
type Part = (typeof parts)[number];

/** One metric: both names, what it says, its formula in words; on request its source and versions, its statement, a question. */
export const MetricCard = ({ metric, period }: MetricCardProps) => {
  const t = useText();
  const facts = useFacts(metric);
  const [open, setOpen] = useState<Part | null>(null);
  const other =
    metric.name === metric.nameVi ? { language: 'en', name: metric.nameEn } : { language: 'vi', name: metric.nameVi };
  return (
    <Paper
      component="article"
      variant="outlined"
      aria-label={metric.name}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 }}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'flex-start' }}
      >
        <div>
          <Typography variant="h2">{metric.name}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <span lang={other.language}>{other.name}</span> · <code>{metric.key}</code>
          </Typography>
        </div>
        <Button
          component={Link}
          className="no-print"
          to={`/rankings?m=${encodeURIComponent(metric.key)}`}
          startIcon={<LeaderboardOutlined />}
          aria-label={`${t('communes.inRanking')}: ${metric.name}`}
        >
          {t('communes.inRanking')}
        </Button>
      </Box>
      <Typography variant="body2" sx={{ my: 1 }}>
        {metric.description}
      </Typography>
      <Typography variant="body2">
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('rankings.formula')}:
        </Box>{' '}
        {metric.formula}
      </Typography>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, ml: -0.75, mt: 0.5 }}>
        {parts.map((part) => (
          <Button
            key={part}
            aria-expanded={open === part}
            endIcon={open === part ? <ExpandLess /> : <ExpandMore />}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {t(`catalog.${part}`)}
          </Button>
        ))}
      </Box>
      <MetricTargets metric={metric} />
      <MetricClosures metric={metric} />
      {open === 'details' ? <FactList stacked facts={facts} /> : null}
      {open === 'sql' ? <CodeBlock title={t('catalog.sql')} code={metric.sqlDefinition} /> : null}
      {open === 'example' ? <CodeBlock title={t('catalog.example')} code={exampleQuery(metric.key, period)} /> : null}
    </Paper>
  );
};

const useFacts = (metric: CatalogMetric): readonly Fact[] => {
  const t = useText();
  const format = useFormat();
  const span = (from: string, until: string | null): string =>
    until === null
      ? t('communes.validSince', { from: format.date(from) })
      : t('communes.validBetween', { from: format.date(from), to: format.date(until) });
  return [
    [t('rankings.numerator'), metric.numeratorName ?? '–'],
    [t('rankings.denominator'), metric.denominatorName ?? '–'],
    [t('catalog.unit'), t(`catalog.units.${metric.unit}`)],
    [t('catalog.polarity'), t(polarityWords[metric.polarity])],
    [t('rankings.metricSource'), metric.source],
    [t('catalog.owner'), metric.owner],
    ...(metric.qualityNote === null ? [] : [[t('catalog.quality'), metric.qualityNote] as const]),
    [
      t('catalog.versions'),
      metric.versions.map((version) => (
        <span key={version.version} style={{ display: 'block' }}>
          {version.version}: {span(version.validFrom, version.validUntil)}
        </span>
      )),
    ],
  ];
};
