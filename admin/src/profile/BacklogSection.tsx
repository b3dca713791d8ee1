import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { LinkedBars } from '../charts/LinkedBars.tsx';
import { useGraph } from '../data/useGraph.ts';
import { dossierListHref } from '../dossiers/dossier.filter.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type Backlog, BacklogDocument } from './backlog.documents.ts';
import { backlogDay, bandFilter } from './backlog.view.ts';

interface BacklogSectionProps {
  readonly unit: { readonly id: string; readonly name: string };
  readonly analysis: Analysis;
  readonly today: string;
}

/** What the unit had open at the end of the period, by days to the appointed day. */
export const BacklogSection = ({ unit, analysis, today }: BacklogSectionProps) => {
  const t = useText();
  const { period, knownAt, boundaries } = analysis;
  const asOf = backlogDay(period.to, analysis.asOf, today);
  const question = useGraph(BacklogDocument, { id: unit.id, asOf, knownAt, boundaries }, { keepPrevious: true });
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {t('profile.backlog')}
      </Typography>
      <AnswerPanel question={question} skeletonRows={8}>
        {({ unit: found }) => {
          const backlog = found?.backlog ?? null;
          return backlog === null || backlog.open === 0 ? (
            <EmptyPanel text={t('profile.backlogNone')} />
          ) : (
            <BacklogChart {...{ unit, analysis, backlog }} />
          );
        }}
      </AnswerPanel>
    </>
  );
};

const BacklogChart = ({
  unit,
  analysis,
  backlog,
}: Omit<BacklogSectionProps, 'today'> & { readonly backlog: Backlog }) => {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const opens = useMayOpen('dossiers');
  const { asOf, bands } = backlog;
  const { boundaries, knownAt } = analysis;
  const day = format.date(asOf);
  const table: ChartTableData = {
    caption: t('profile.backlogChart'),
    head: [t('profile.band'), t('profile.dueFrom'), t('profile.dueTo'), t('profile.openDossiers')],
    rows: bands.map(({ label, dossiers, dueFrom, dueTo }) => [
      { shown: label, value: label },
      { shown: dueFrom === null ? '–' : format.date(dueFrom), value: dueFrom },
      { shown: dueTo === null ? '–' : format.date(dueTo), value: dueTo },
      { shown: format.integer(dossiers), value: dossiers },
    ]),
  };
  return (
    <LinkedBars
      title={t('profile.backlogChart')}
      summary={t('profile.backlogFinding', {
        open: format.integer(backlog.open),
        overdue: format.integer(backlog.overdue),
        day,
      })}
      scope={`${unit.name}, ${t('sentence.asOf', { day })}, ${t(boundaries === 'CURRENT' ? 'sentence.current' : 'sentence.asThen')}`}
      bars={bands.map((band) => ({
        key: band.key,
        name: band.label,
        count: band.dossiers,
        shown: format.integer(band.dossiers),
        isLate: band.isOverdue,
        href:
          opens && band.dossiers > 0
            ? dossierListHref(bandFilter(band, { unitId: unit.id, boundaries, asOf, knownAt }))
            : null,
      }))}
      onOpen={(href) => void navigate(href)}
      {...{ table }}
    />
  );
};
