import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { Meta } from '../data/meta.documents.ts';
import type { GraphProblem } from '../data/request-failure.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { FirstSteps } from '../rankings/FirstSteps.tsx';
import { isSliced } from '../filters/analysis.words.ts';
import { RankingFilterBar } from '../rankings/RankingFilterBar.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { isClosed } from '../states/ClosedNotice.tsx';
import { historyPeriod } from '../trends/trends.view.ts';
import { FigureTile } from './FigureTile.tsx';
import { type OverviewData, OverviewDocument, tileKeys } from './overview.documents.ts';
import { SignalList } from './SignalList.tsx';
import { UnitMap } from './UnitMap.tsx';
import { type OverviewScope, useOverviewScope } from './useOverviewScope.ts';

const section = { p: { xs: 1.5, md: 2.5 }, minWidth: 0 };

/** What needs attention is looked for up to the last day that anything is known of, unless the reader goes further back. */
const attentionDay = (asOf: string | null, { dataTo }: Meta): string | null =>
  dataTo !== null && (asOf === null || asOf > dataTo) ? dataTo : asOf;

/** The filters and the one question of the page. */
export const OverviewAnalysis = ({ meta }: { readonly meta: Meta }) => {
  const scope = useOverviewScope(meta);
  const { analysis } = scope.state;
  const question = useGraph(
    OverviewDocument,
    {
      ...scope.scopes,
      period: { from: analysis.period.from, to: analysis.period.to },
      months: historyPeriod(analysis.period, 'MONTH'),
      by: [scope.unit === null ? 'PROVINCE' : 'UNIT'],
      metric: analysis.metricKey,
      isUnit: scope.unit !== null,
      isWhole: !isSliced(analysis),
      hasDistricts: scope.hasDistricts,
      asOf: analysis.asOf,
      attentionAsOf: attentionDay(analysis.asOf, meta),
      knownAt: analysis.knownAt,
      boundaries: analysis.boundaries,
    },
    { enabled: scope.isKnown, keepPrevious: true },
  );
  return (
    <>
      <RankingFilterBar
        scope={scope}
        sentence={
          scope.sentence.includes(scope.placeName) ? `${scope.sentence}.` : `${scope.placeName}: ${scope.sentence}.`
        }
      />
      {scope.isKnown ? (
        <AnswerPanel question={question} skeletonRows={14}>
          {(data) =>
            meta.dataFrom === null ? (
              <Paper variant="outlined">
                <FirstSteps />
              </Paper>
            ) : (
              <Overview {...{ data, scope, meta }} closed={closedParts(question.answer?.problems ?? [])} />
            )
          }
        </AnswerPanel>
      ) : null}
    </>
  );
};

interface OverviewProps {
  readonly data: OverviewData;
  readonly scope: OverviewScope;
  readonly meta: Meta;
  /** Fields of the answer that compare by what is closed to the reader. */
  readonly closed: ReadonlySet<string>;
}

const closedParts = (problems: readonly GraphProblem[]): ReadonlySet<string> =>
  new Set(problems.filter(isClosed).map(({ path }) => String(path[0])));

const Overview = ({ data, scope, meta, closed }: OverviewProps) => {
  const t = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box
        component="section"
        aria-label={t('overview.figures')}
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {tileKeys.map((key) => (
          <FigureTile
            key={key}
            head={data[`${key}_head`]}
            months={data[`${key}_months`]?.rows ?? []}
            peers={data[`${key}_peers`]}
            isClosed={closed.has(`${key}_peers`)}
            {...{ scope, meta }}
          />
        ))}
      </Box>
      <Paper component="section" variant="outlined" sx={section}>
        <SignalList signals={data.signals ?? null} scope={scope} asOf={attentionDay(scope.state.analysis.asOf, meta)} />
      </Paper>
      {data.map === null ? null : (
        <Paper component="section" variant="outlined" sx={{ ...section, gridColumn: '1 / -1' }}>
          <UnitMap ranking={data.map} scope={scope} />
        </Paper>
      )}
    </Box>
  );
};
