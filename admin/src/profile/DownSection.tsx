import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { sliceOf } from '../rankings/useRankingScope.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { DownDocument } from './down.documents.ts';
import { type DownPlace, DownTable } from './DownTable.tsx';
import { useFieldHref } from './useFieldHref.ts';

interface DownSectionProps {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  /** With the fields and channels of the address: one field is a step further down. */
  readonly analysis: Analysis;
  readonly fieldNames: readonly string[];
}

/** An index adds up indicators, not dossiers. */
const indexKey = 'index_766';

/** A figure of a unit taken apart: into fields, one field into its procedures, and every number into its dossiers. */
export const DownSection = ({ unit, analysis, fieldNames }: DownSectionProps) => {
  const t = useText();
  const isIndex = analysis.metricKey === indexKey;
  return (
    <>
      <Typography variant="h2" id="down" sx={{ mb: 1, scrollMarginTop: 72 }}>
        {t('profile.down')}
      </Typography>
      {isIndex ? (
        <Typography variant="body2">
          <MuiLink href="#index766">{t('profile.downIndex')}</MuiLink>
        </Typography>
      ) : (
        <Down {...{ unit, analysis, fieldNames }} />
      )}
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0 }}>
        {t('profile.downNobody')}
      </Typography>
    </>
  );
};

const Down = ({ unit, analysis, fieldNames }: DownSectionProps) => {
  const t = useText();
  const { metricKey: metric, period, asOf, knownAt, boundaries, fieldCodes } = analysis;
  const [field, another] = fieldCodes;
  const isOneField = field !== undefined && another === undefined;
  const by = isOneField ? 'PROCEDURE' : 'FIELD';
  const question = useGraph(
    DownDocument,
    {
      metric,
      by,
      scope: { unitCodes: [unit.code], ...sliceOf(analysis) },
      period: { from: period.from, to: period.to },
      asOf,
      knownAt,
      boundaries,
    },
    // The rows of fields must not be taken for procedures while the latter are on their way.
    { keepPrevious: false },
  );
  const place: DownPlace = { unit, analysis, by };
  return (
    <AnswerPanel question={question} skeletonRows={8}>
      {({ whole, parts }) => {
        const [figure] = whole?.rows ?? [];
        if (whole === null || figure === undefined || (parts?.rows ?? []).length === 0)
          return <EmptyPanel text={t('communes.seriesNone')} />;
        return (
          <>
            {isOneField ? <Trail unit={unit} metric={whole.metric.name} field={fieldNames[0] ?? field} /> : null}
            <DownTable
              {...{ place, figure }}
              metric={whole.metric}
              rows={parts?.rows ?? []}
              field={fieldNames[0] ?? null}
            />
          </>
        );
      }}
    </AnswerPanel>
  );
};

/** The way back up: the unit's figure of all fields, and the field one stands in. */
const Trail = ({
  unit,
  metric,
  field,
}: {
  readonly unit: { readonly name: string };
  readonly metric: string;
  readonly field: string;
}) => {
  const t = useText();
  const hrefOf = useFieldHref();
  return (
    <Box component="nav" aria-label={t('profile.downTrail')} sx={{ fontSize: '0.875rem', mb: 1 }}>
      {unit.name} › {metric} ›{' '}
      <MuiLink component={Link} to={hrefOf(null)} sx={{ display: 'inline-block', minHeight: 24 }}>
        {t('profile.downAll')}
      </MuiLink>{' '}
      › <span aria-current="step">{field}</span>
    </Box>
  );
};
