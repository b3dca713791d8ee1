import BarChartOutlined from '@mui/icons-material/BarChartOutlined';
import FilterAltOutlined from '@mui/icons-material/FilterAltOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import TableRowsOutlined from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { FileMenu } from '../export/FileMenu.tsx';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { MetricWords } from './metric.words.ts';
import { MetricNote } from './MetricNote.tsx';
import { findingOf, type RankedRow } from './ranking.view.ts';
import type { Ranking } from './rankings.documents.ts';

type RankingViewName = 'table' | 'chart' | 'funnel';

interface RankingToolbarProps {
  readonly ranking: Ranking;
  readonly ranked: readonly RankedRow[];
  readonly words: MetricWords;
  readonly state: AnalysisState;
  readonly view: RankingViewName;
  readonly onView: (view: RankingViewName) => void;
}

/** The ranking's finding as one sentence. */
export const findingSentence = (ranked: readonly RankedRow[], words: MetricWords, t: Translate): string => {
  const finding = findingOf(ranked);
  switch (finding.kind) {
    case 'none':
      return t('rankings.findingNone');
    case 'alone':
      return t('rankings.findingAlone', {
        unit: finding.row.unit?.name ?? t('unknown'),
        value: words.value(finding.row.value),
      });
    case 'shared':
      return t('rankings.findingShared', { count: finding.count });
    case 'all':
      return t('rankings.findingAll', { count: finding.count });
  }
};

/** The same ranking as the server exports it, with its day pinned. */
const exportedAs = ({ metric }: Ranking, { analysis, today }: AnalysisState) => ({
  metric: metric.key,
  from: analysis.period.from,
  to: analysis.period.to,
  asOf: analysis.asOf ?? today,
  knownAt: analysis.knownAt,
  boundaries: analysis.boundaries,
  province: analysis.provinceCode,
  types: analysis.unitTypes,
  district: analysis.formerDistrict,
  field: analysis.fieldCodes,
  channels: analysis.channels,
  peer: analysis.peerGroup,
});

/** The finding, and what can be done with the ranking. */
export const RankingToolbar = ({ ranking, ranked, words, state, view, onView }: RankingToolbarProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'flex-start',
        justifyContent: 'space-between',
        mb: 1.5,
      }}
    >
      <Box sx={{ flex: '1 1 640px', minWidth: 0 }}>
        <Typography variant="h2">{findingSentence(ranked, words, t)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('rankings.ranked', { count: format.integer(ranked.length) })}. {t('rankings.readAs')}{' '}
          {t('rankings.bracketed')}
          {ranking.stability === null ? '' : ` ${ranking.stability.note}`}
        </Typography>
        <MetricNote metric={ranking.metric} since={ranking.previousFrom} />
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={view}
          aria-label={t('rankings.viewAs')}
          onChange={(_, next: RankingViewName | null) => {
            if (next !== null) onView(next);
          }}
          sx={{ '& .MuiToggleButton-root': { px: 1.25, py: 0.375, gap: 0.75 } }}
        >
          <ToggleButton value="table">
            <TableRowsOutlined fontSize="small" />
            {t('rankings.viewTable')}
          </ToggleButton>
          <ToggleButton value="chart">
            <BarChartOutlined fontSize="small" />
            {t('rankings.viewChart')}
          </ToggleButton>
          {ranking.mean === null ? null : (
            <ToggleButton value="funnel">
              <FilterAltOutlined fontSize="small" />
              {t('funnel.view')}
            </ToggleButton>
          )}
        </ToggleButtonGroup>
        <FileMenu path="/exports/ranking" parameters={() => exportedAs(ranking, state)} />
        <Button color="inherit" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {t('rankings.print')}
        </Button>
      </Box>
    </Box>
  );
};
