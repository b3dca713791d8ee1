import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { ChartDownload } from '../charts/ChartDownload.tsx';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { UnitFacts } from '../communes/communes.documents.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useGraph } from '../data/useGraph.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { UnitEventsDocument, type UnitEventsData, UnitSignalsDocument } from './events.documents.ts';
import { type TimelineEvent, useTimeline } from './useTimeline.ts';

interface EventsSectionProps {
  readonly unit: UnitFacts;
  readonly analysis: Analysis;
}

/** What happened to a unit, what it did and said, what came in of it and what stands out, latest first. */
export const EventsSection = ({ unit, analysis: { knownAt, asOf } }: EventsSectionProps) => {
  const t = useText();
  const question = useGraph(UnitEventsDocument, { unit: unit.id, knownAt });
  const province = unit.province?.code ?? '';
  const signals = useGraph(
    UnitSignalsDocument,
    { scope: { provinceCode: province }, asOf, knownAt },
    { enabled: unit.isCurrent && province !== '' },
  ).answer?.data.signals;
  return (
    <>
      <Typography variant="h2">{t('profile.events')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('profile.eventsLead')}
      </Typography>
      <AnswerPanel question={question} skeletonRows={3}>
        {(told) => (
          <Timeline unit={unit} told={told} signals={(signals ?? []).filter((signal) => signal.unit?.id === unit.id)} />
        )}
      </AnswerPanel>
    </>
  );
};

interface TimelineProps {
  readonly unit: UnitFacts;
  readonly told: UnitEventsData;
  readonly signals: Parameters<typeof useTimeline>[2];
}

const Timeline = ({ unit, told, signals }: TimelineProps) => {
  const t = useText();
  const events = useTimeline(unit, told, signals);
  if (events.length === 0) return <EmptyPanel text={t('profile.eventsNone')} />;
  const title = `${t('profile.events')}: ${unit.name}`;
  const table: ChartTableData = {
    caption: title,
    head: [t('profile.eventDay'), t('profile.eventKind'), t('profile.eventText'), t('profile.eventSource')],
    rows: events.map(({ day, when, kind, text, source }) => [
      { shown: when, value: day },
      { shown: kind, value: kind },
      { shown: text, value: text },
      { shown: source ?? '', value: source },
    ]),
  };
  return (
    <>
      <Box
        component="ol"
        tabIndex={0}
        aria-label={t('profile.events')}
        sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 560, overflowY: 'auto', '@media print': { maxHeight: 'none' } }}
      >
        {events.map((event) => (
          <Event key={event.key} event={event} />
        ))}
      </Box>
      <Box className="no-print" sx={{ mt: 1, ml: -0.75 }}>
        <ChartDownload words={{ title, finding: t('profile.eventsLead'), foot: [] }} table={table} drawn={null} />
        <PageFiles page="unit-events" unit={unit.id} label={t('profile.recordFiles')} />
        <PageFiles page="late-arrivals" unit={unit.id} label={t('profile.lateFiles')} />
      </Box>
    </>
  );
};

const Event = ({ event: { day, when, kind, text, source, href } }: { readonly event: TimelineEvent }) => {
  const t = useText();
  return (
    <Box component="li" data-event={day} sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1.5, py: 0.75 }}>
      <Typography variant="body2">
        <strong>{when}</strong> ·{' '}
        {href === null ? (
          kind
        ) : (
          <MuiLink component={Link} to={href}>
            {kind}
          </MuiLink>
        )}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      {source === null ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('communes.sourceOf', { source })}
        </Typography>
      )}
    </Box>
  );
};
