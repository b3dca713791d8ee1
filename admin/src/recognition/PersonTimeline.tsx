import Typography from '@mui/material/Typography';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { ChartLegend } from '../charts/ChartLegend.tsx';
import { useChartPalette } from '../charts/useChartPalette.ts';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { Formatter } from '../i18n/format.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Translate } from '../i18n/useText.ts';
import type { Person } from './person.documents.ts';
import { timelineOf } from './person.view.ts';
import { TimelineDrawing } from './TimelineDrawing.tsx';

interface PersonTimelineProps {
  readonly person: Person;
  readonly today: string;
}

/** Commendations, initiatives and reminders on one line of time, and as a table. */
export const PersonTimeline = ({ person, today }: PersonTimelineProps) => {
  const t = useText();
  const format = useFormat();
  const palette = useChartPalette();
  const timeline = timelineOf(person, today);
  const above = timeline.events.filter(({ side }) => side === 'above').length;
  if (timeline.events.length === 0) {
    return (
      <>
        <Typography variant="h2">{t('recognised.timeline')}</Typography>
        <Typography variant="body2">{t('recognised.timelineNone')}</Typography>
      </>
    );
  }
  return (
    <ChartFrame
      title={t('recognised.timeline')}
      titleAs="h2"
      summary={t('recognised.timelineSummary', {
        above: format.integer(above),
        below: format.integer(timeline.events.length - above),
      })}
      source="chart.staffSource"
      scope={t('officer.careerScope', { day: format.date(today) })}
      table={tableOf(person, t, format)}
      legend={
        <ChartLegend
          items={[
            {
              name: `${t('recognised.commendation')}, ${t('recognised.initiative').toLowerCase()}`,
              sign: { path: 'M0-5a5 5 0 1 0 .01 0z', colour: palette.mark },
            },
            { name: t('recognised.reminder'), sign: { path: 'M0-6l6 6l-6 6l-6-6z', colour: palette.late } },
          ]}
        />
      }
    >
      <TimelineDrawing timeline={timeline} />
    </ChartFrame>
  );
};

const tableOf = (person: Person, t: Translate, format: Formatter): ChartTableData => {
  const rows = [
    ...person.commendations.map(
      (each) => [each.decidedOn, 'commendation', `${each.kindName}: ${each.reason}`, each.decision] as const,
    ),
    ...person.initiatives.map((each) => [each.recognisedOn, 'initiative', each.title, each.decision] as const),
    ...person.reminders.map(
      (each) => [each.issuedOn, 'reminder', each.reason, t(`reminderState.${each.state}`)] as const,
    ),
  ].toSorted(([one], [other]) => one.localeCompare(other));
  const text = (value: string) => ({ shown: value, value });
  return {
    caption: t('recognised.timeline'),
    head: [t('recognised.day'), t('recognised.what'), t('recognised.content'), t('recognised.state')],
    rows: rows.map(([day, what, content, state]) => [
      text(format.date(day)),
      text(t(`recognised.${what}`)),
      text(content),
      text(state ?? '–'),
    ]),
  };
};
