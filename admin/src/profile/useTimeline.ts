import { useMayOpen } from '../access/useViewer.ts';
import type { UnitFacts } from '../communes/communes.documents.ts';
import { unitEvents } from '../communes/series.view.ts';
import { daysPeriod, printPeriod } from '../filters/period.grammar.ts';
import type { Formatter } from '../i18n/format.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { startWords } from '../practices/practices.view.ts';
import type { LateArrival, UnitEvent, UnitEventsData, UnitSignal } from './events.documents.ts';

const always = { from: '0001-01-01', to: '9999-12-31' };

/** A line of what happened. */
export interface TimelineEvent {
  readonly key: string;
  readonly day: string;
  /** The day in words, no more exactly than it is known. */
  readonly when: string;
  readonly kind: string;
  readonly text: string;
  readonly source: string | null;
  /** Where more of it stands; null where nothing does, or that is closed to the reader. */
  readonly href: string | null;
}

/** All that is told of a unit in one row, the latest first. */
export const useTimeline = (
  unit: UnitFacts,
  told: UnitEventsData,
  signals: readonly UnitSignal[],
): readonly TimelineEvent[] => {
  const t = useText();
  const format = useFormat();
  const opens = {
    PRACTICE: useMayOpen('practices'),
    REPORT: useMayOpen('reports'),
    STATEMENT: true,
    imports: useMayOpen('imports'),
    why: useMayOpen('why'),
  };
  const recorded = told.unitEvents.map((event): TimelineEvent => ({
    key: event.key,
    day: event.day,
    when: startWords({ startedOn: event.day, precision: event.precision }, format),
    kind: t(`profile.eventKinds.${event.kind}`),
    text: eventText(event, t, format),
    source: event.source,
    href: opens[event.kind] ? hrefOf(event, unit.id) : null,
  }));
  const late = (told.unit?.lateArrivals ?? []).map((arrival): TimelineEvent => ({
    key: `late ${arrival.on}`,
    day: arrival.on,
    when: format.date(arrival.on),
    kind: t('profile.eventKinds.LATE'),
    text: lateText(arrival, t, format),
    source: null,
    href: opens.imports ? '/imports' : null,
  }));
  const standing = signals.map((signal): TimelineEvent => ({
    key: `signal ${signal.kind} ${signal.periodTo} ${signal.text}`,
    day: signal.periodTo,
    when: format.date(signal.periodTo),
    kind: t('profile.eventKinds.SIGNAL'),
    text: signal.text,
    source: null,
    href:
      opens.why && signal.metric !== null
        ? `/why/${encodeURIComponent(unit.id)}?${spanSearch(signal.periodFrom, signal.periodTo)}&m=${encodeURIComponent(signal.metric)}`
        : null,
  }));
  return [...merged(unit, t, format), ...recorded, ...late, ...standing].toSorted((one, other) =>
    other.day.localeCompare(one.day),
  );
};

const spanSearch = (from: string, to: string): string => `p=${printPeriod(daysPeriod(from, to))}`;

const hrefOf = ({ kind, key, metric, periodFrom, periodTo }: UnitEvent, unit: string): string | null => {
  if (kind === 'PRACTICE') return `/practices?unit=${encodeURIComponent(unit)}`;
  if (kind === 'REPORT') return `/reports/${encodeURIComponent(key)}`;
  if (metric === null || periodFrom === null || periodTo === null) return null;
  return `/communes/${encodeURIComponent(unit)}?${spanSearch(periodFrom, periodTo)}&m=${encodeURIComponent(metric.key)}`;
};

const eventText = ({ kind, text, metric, periodFrom, periodTo }: UnitEvent, t: Translate, format: Formatter): string =>
  kind === 'STATEMENT' && metric !== null && periodFrom !== null && periodTo !== null
    ? t('profile.saidOf', { metric: metric.name, period: format.period(daysPeriod(periodFrom, periodTo)), text })
    : text;

const lateText = ({ received, ended, firstDay, lastDay }: LateArrival, t: Translate, format: Formatter): string => {
  const signed = (count: number): string => `${count < 0 ? '−' : '+'}${format.integer(Math.abs(count))}`;
  return t('profile.lateArrival', {
    received: signed(received),
    ended: signed(ended),
    from: format.date(firstDay),
    to: format.date(lastDay),
  });
};

const merged = (unit: UnitFacts, t: Translate, format: Formatter): TimelineEvent[] =>
  unitEvents(unit, always).map(({ day, kind }) => {
    const from = unit.predecessors.filter(({ effectiveOn }) => effectiveOn === day).map((edge) => edge.unit.name);
    const into = unit.successors.filter(({ effectiveOn }) => effectiveOn === day).map((edge) => edge.unit.name);
    const names = (from.length > 0 ? from : into).join(', ');
    const text =
      from.length > 0
        ? t('communes.lineageLead', { unit: unit.name, count: from.length, smart_count: from.length, names })
        : into.length > 0
          ? t('communes.lineageInto', { unit: unit.name, names })
          : t('profile.changed');
    const key = `${day} ${kind}`;
    return { key, day, when: format.date(day), kind: t(`communes.${kind}`), text, source: unit.legalAct, href: null };
  });
