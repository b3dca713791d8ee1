import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { type DossierCount, dossierListHref } from '../dossiers/dossier.filter.ts';
import { FileMenu } from '../export/FileMenu.tsx';
import { isSliced } from '../filters/analysis.words.ts';
import { daysPeriod, printPeriod } from '../filters/period.grammar.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { UnitLink } from '../communes/UnitLink.tsx';
import type { Signal } from './overview.documents.ts';
import type { OverviewScope } from './useOverviewScope.ts';

interface SignalListProps {
  /** Null where they could not be asked for. */
  readonly signals: readonly Signal[] | null;
  readonly scope: OverviewScope;
  /** As at the end of which day. */
  readonly asOf: string | null;
}

/** What each kind counts, and the metric that takes it apart. */
const behind: Record<Signal['kind'], { readonly counts: DossierCount | null; readonly metric: string | null }> = {
  LATE_TWICE: { counts: 'LATE', metric: 'late' },
  EARLY_UNUSUAL: { counts: 'EARLY', metric: null },
  RETURNED_UNUSUAL: { counts: 'RETURNED', metric: 'returned' },
  WEEK_BELOW: { counts: 'EARLY_OR_ON_TIME', metric: 'on_time' },
  LATE_WORSE: { counts: 'LATE', metric: 'late' },
  OVERDUE_AHEAD: { counts: null, metric: null },
  PATTERN: { counts: null, metric: null },
};

/** Whose leaderboards, closed to the reader, take lines away. */
const watched: readonly string[] = ['on_time', 'late', 'returned'];

/** At most seven lines that chance does not explain; each leads to its explanation and to its dossiers. */
export const SignalList = ({ signals, scope, asOf }: SignalListProps) => {
  const t = useText();
  const format = useFormat();
  const { knownAt } = scope.state.analysis;
  return (
    <>
      <Typography variant="h2">{t('overview.attention')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('overview.attentionLead')}
        {asOf === null ? null : ` ${t('overview.attentionAsOf', { day: format.date(asOf) })}`}
        {knownAt === null ? null : ` ${t('overview.attentionKnown')}`}
        {scope.choices.metrics.some(({ key, closure }) => closure !== null && watched.includes(key))
          ? ` ${t('overview.attentionClosed')}`
          : null}
      </Typography>
      {signals === null || signals.length === 0 ? (
        <Typography variant="body2">
          {t(isSliced(scope.state.analysis) ? 'overview.attentionSliced' : 'overview.attentionNone')}
        </Typography>
      ) : (
        <Box component="ul" aria-label={t('overview.attention')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {signals.map((signal) => (
            <Box
              component="li"
              key={signal.text}
              data-signal={signal.kind}
              sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
            >
              <Typography variant="body2">{signal.text}</Typography>
              <SignalLinks {...{ signal, scope }} />
            </Box>
          ))}
        </Box>
      )}
    </>
  );
};

const SignalLinks = ({ signal, scope }: { readonly signal: Signal; readonly scope: OverviewScope }) => {
  const t = useText();
  const format = useFormat();
  const opens = useMayOpen('dossiers');
  const { unit, periodFrom: from, periodTo: to } = signal;
  if (unit === null) return null;
  const { counts, metric } = behind[signal.kind];
  const { asOf, knownAt, provinceCode } = scope.state.analysis;
  const search = new URLSearchParams({
    p: printPeriod(daysPeriod(from, to)),
    ...(asOf === null ? {} : { asof: asOf }),
    ...(knownAt === null ? {} : { known: knownAt }),
    ...(provinceCode === null ? {} : { in: provinceCode }),
    ...(metric === null ? {} : { m: metric }),
  });
  const asAt = { ...(asOf === null ? {} : { asOf }), ...(knownAt === null ? {} : { knownAt }) };
  const about = { unitId: unit.id, boundaries: 'CURRENT', from, to, ...asAt } as const;
  return (
    <Typography
      variant="caption"
      component="div"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, '& > a': { minHeight: 24 } }}
    >
      {metric === null ? (
        <UnitLink unit={unit} search={`?${search.toString()}`} />
      ) : (
        <MuiLink
          component={Link}
          to={`/why/${encodeURIComponent(unit.id)}?${search.toString()}`}
          aria-label={t('overview.whyOf', { unit: unit.name })}
        >
          {t('menu.why')}
        </MuiLink>
      )}
      {opens && counts !== null ? (
        <MuiLink
          component={Link}
          to={dossierListHref({ ...about, counts })}
          data-cases={signal.numerator}
          aria-label={`${t('overview.dossiers', { count: format.integer(signal.numerator) })}: ${t(`counts.${counts}`)}, ${unit.name}`}
        >
          {t('overview.dossiers', { count: format.integer(signal.numerator) })}
        </MuiLink>
      ) : null}
      {opens && signal.pattern !== null ? (
        <FileMenu
          path="/exports/pattern-dossiers"
          parameters={() => ({ unit: unit.id, kind: signal.pattern, from, to, knownAt })}
          of={`${t('overview.dossiers', { count: format.integer(signal.numerator) })}, ${unit.name}`}
        />
      ) : null}
    </Typography>
  );
};
