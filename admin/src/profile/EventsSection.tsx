import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import type { UnitFacts } from '../communes/communes.documents.ts';
import { unitEvents } from '../communes/series.view.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { startWords } from '../practices/practices.view.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type UnitPractice, UnitPracticesDocument } from './events.documents.ts';

const always = { from: '0001-01-01', to: '9999-12-31' };

interface TimelineEvent {
  readonly key: string;
  readonly day: string;
  readonly when: string;
  readonly kind: string;
  readonly text: string;
  readonly source: string | null;
}

/** What happened to a unit and what it did, latest first. */
export const EventsSection = ({ unit, knownAt }: { readonly unit: UnitFacts; readonly knownAt: string | null }) => {
  const t = useText();
  const question = useGraph(UnitPracticesDocument, { unit: unit.id, knownAt });
  return (
    <>
      <Typography variant="h2">{t('profile.events')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('profile.eventsLead')}
      </Typography>
      <AnswerPanel question={question} skeletonRows={3}>
        {({ practices }) => <Timeline unit={unit} practices={practices?.nodes ?? []} />}
      </AnswerPanel>
    </>
  );
};

const Timeline = ({ unit, practices }: { readonly unit: UnitFacts; readonly practices: readonly UnitPractice[] }) => {
  const t = useText();
  const opens = useMayOpen('practices');
  const events = useEvents(unit, practices);
  if (events.length === 0) return <EmptyPanel text={t('profile.eventsNone')} />;
  return (
    <>
      <Box component="ol" aria-label={t('profile.events')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <Box
            component="li"
            key={event.key}
            data-event={event.day}
            sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 1.5, py: 0.75 }}
          >
            <Typography variant="body2">
              <strong>{event.when}</strong> · {event.kind}
            </Typography>
            <Typography variant="body2">{event.text}</Typography>
            {event.source === null ? null : (
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {t('communes.sourceOf', { source: event.source })}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {opens && practices.length > 0 ? (
        <MuiLink component={Link} to={`/practices?unit=${encodeURIComponent(unit.id)}`} variant="body2">
          {t('profile.practices')}
        </MuiLink>
      ) : null}
    </>
  );
};

const useEvents = (unit: UnitFacts, practices: readonly UnitPractice[]): readonly TimelineEvent[] => {
  const t = useText();
  const format = useFormat();
  const made = unitEvents(unit, always).map(({ day, kind }): TimelineEvent => {
    const from = unit.predecessors.filter(({ effectiveOn }) => effectiveOn === day).map((edge) => edge.unit.name);
    const into = unit.successors.filter(({ effectiveOn }) => effectiveOn === day).map((edge) => edge.unit.name);
    const text =
      from.length > 0
        ? t('communes.lineageLead', {
            unit: unit.name,
            count: from.length,
            smart_count: from.length,
            names: from.join(', '),
          })
        : into.length > 0
          ? t('communes.lineageInto', { unit: unit.name, names: into.join(', ') })
          : t('profile.changed');
    return {
      key: `${day} ${kind}`,
      day,
      when: format.date(day),
      kind: t(`communes.${kind}`),
      text,
      source: unit.legalAct,
    };
  });
  const done = practices.map((practice): TimelineEvent => ({
    key: practice.key,
    day: practice.startedOn,
    when: startWords(practice, format),
    kind: t('menu.practices'),
    text: practice.title,
    source: practice.source,
  }));
  return [...made, ...done].toSorted((one, other) => other.day.localeCompare(one.day));
};
