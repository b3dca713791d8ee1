import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { OutcomeBar } from '../charts/OutcomeBar.tsx';
import { OutcomeSwatch } from '../charts/OutcomeSwatch.tsx';
import { useGraph } from '../data/useGraph.ts';
import { type DossierCount, dossierListHref } from '../dossiers/dossier.filter.ts';
import { FigureMenu } from '../figures/FigureMenu.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import type { TextKey } from '../i18n/messages.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { NotInForce } from './NotInForce.tsx';
import { type DossierTotals, type UnitFacts, UnitTotalsDocument } from './communes.documents.ts';
import { balanceOf, type TotalLine, totalGroups } from './totals.view.ts';

interface CommuneTotalsProps {
  readonly unit: UnitFacts;
  readonly analysis: Analysis;
}

/** The unit's dossiers of the period, balanced; every number opens the dossiers it counts. */
export const CommuneTotals = ({ unit, analysis }: CommuneTotalsProps) => {
  const t = useText();
  const { period, asOf, knownAt, boundaries } = analysis;
  const totals = useGraph(
    UnitTotalsDocument,
    { id: unit.id, period: { from: period.from, to: period.to }, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  const hrefOf = (counts: DossierCount): string =>
    dossierListHref({
      unitId: unit.id,
      boundaries,
      from: period.from,
      to: period.to,
      ...(asOf === null ? {} : { asOf }),
      ...(knownAt === null ? {} : { knownAt }),
      counts,
    });
  return (
    <>
      <Typography variant="h2">{t('communes.totals')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t('communes.totalsLead')}
      </Typography>
      <NotInForce unit={unit} analysis={analysis} />
      <AnswerPanel question={totals} skeletonRows={6}>
        {(data) => {
          const figures = data.unit?.dossierTotals ?? null;
          return figures === null ? (
            <EmptyPanel text={t('communes.noTotals')} />
          ) : (
            <TotalsTable {...{ figures, hrefOf, unit, analysis }} />
          );
        }}
      </AnswerPanel>
    </>
  );
};

interface TotalsTableProps extends CommuneTotalsProps {
  readonly figures: DossierTotals;
  readonly hrefOf: (counts: DossierCount) => string;
}

const TotalsTable = ({ figures, hrefOf, unit, analysis }: TotalsTableProps) => {
  const t = useText();
  const format = useFormat();
  const balance = balanceOf(figures);
  const sum = (counts: readonly number[]): string => counts.map((count) => format.integer(count)).join(' + ');
  return (
    <>
      <OutcomeBar totals={figures} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(230px, 1fr))',
          columnGap: 4,
          rowGap: 2,
          mt: 2,
        }}
      >
        {totalGroups.map((group) => (
          <Box key={group.title}>
            <Typography
              variant="overline"
              component="h3"
              sx={{ color: 'text.secondary', m: 0, borderBottom: 1, borderColor: 'divider' }}
            >
              {t(group.title)}
            </Typography>
            {group.lines.map((line) => (
              <TotalRow
                key={line.counts}
                value={figures[line.of]}
                href={hrefOf(line.counts)}
                {...{ line, unit, analysis }}
              />
            ))}
          </Box>
        ))}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0 }}>
        {t('communes.balance')}: {t('communes.balanceSum', { in: sum(balance.in), out: sum(balance.out) })}.
        {figures.estimatedShare > 0
          ? ` ${t('communes.estimatedShare', { share: format.share(figures.estimatedShare) })}`
          : ''}
      </Typography>
    </>
  );
};

const noInterval = { low: null, high: null, denominator: null };

/** A count of dossiers as a figure: not one of the registry, so without a formula of its own. */
const countOf = (counts: DossierCount) => ({
  key: counts,
  unit: 'COUNT' as const,
  numeratorCounts: [counts],
  numeratorCountsExcept: [],
  denominatorCounts: [],
});

interface TotalRowProps extends CommuneTotalsProps {
  readonly line: TotalLine;
  readonly value: number;
  readonly href: string;
}

const TotalRow = ({ line, value, href, unit, analysis }: TotalRowProps) => {
  const t = useText();
  const format = useFormat();
  const label: TextKey = `counts.${line.counts}`;
  const count = format.integer(value);
  const opens = useMayOpen('dossiers');
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: 2, py: 0.5 }}>
      <Typography variant="body2" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {line.outcome === undefined ? null : <OutcomeSwatch outcome={line.outcome} />}
        {t(label)}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        {value === 0 || !opens ? (
          <Typography component="span" sx={value === 0 ? { color: 'text.secondary' } : { fontWeight: 650 }}>
            {count}
          </Typography>
        ) : (
          <MuiLink
            component={Link}
            to={href}
            data-counts={line.counts}
            aria-label={t('communes.openDossiers', { count, name: t(label) })}
            sx={{ fontWeight: 650, fontSize: '1rem' }}
          >
            {count}
          </MuiLink>
        )}
        <FigureMenu
          told={{
            metric: { ...countOf(line.counts), name: t(label) },
            figure: { ...noInterval, value, numerator: value },
            unit,
            place: analysis,
          }}
        />
      </Box>
    </Box>
  );
};
