import { addDays, daysPeriod, printPeriod } from '../filters/period.grammar.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { NoticeAnswer } from './notices.documents.ts';

/** One line of the bell: what it tells, where it leads, and by what it is known to have been read. */
export interface Notice {
  readonly key: string;
  readonly text: string;
  readonly to: string;
}

interface Words {
  readonly t: Translate;
  readonly format: Formatter;
  /** `2026-11-23`. */
  readonly today: string;
}

/** How long the end of an import is news, in days. */
const newsDays = 7;

/** Where the reader's own reminders are explained. */
const remindersAt = '/account';

const reportNotices = ({ reports }: NoticeAnswer, isOfUnit: boolean, { t, format }: Words): readonly Notice[] => {
  const [first] = reports?.nodes ?? [];
  if (!reports || first === undefined) return [];
  if (!isOfUnit) {
    const count = reports.totalCount ?? reports.nodes.length;
    return [
      {
        key: `reports:${first.dueOn}:${String(count)}`,
        text: t('notices.reports', { count: format.integer(count), place: first.provinceName }),
        to: '/reports',
      },
    ];
  }
  return reports.nodes.map(({ key, form, periodName, dueOn, isOverdue }) => ({
    key: `report:${key}:${isOverdue ? 'OVERDUE' : 'DUE'}`,
    text: t(isOverdue ? 'notices.reportOverdue' : 'notices.reportDue', {
      name: form.name,
      period: periodName,
      day: format.date(dueOn),
    }),
    to: `/reports/${encodeURIComponent(key)}`,
  }));
};

const approvalNotices = ({ placements, recognitionProposals }: NoticeAnswer, { t }: Words): readonly Notice[] => [
  ...(placements?.nodes ?? [])
    .filter(({ state, isAnothers }) => state === 'LOCKED' && isAnothers)
    .map(({ id, name }) => ({
      key: `placement:${id}`,
      text: t('notices.placement', { name }),
      to: `/placement/${encodeURIComponent(id)}`,
    })),
  ...(recognitionProposals?.nodes ?? [])
    .filter(({ state, isOwn }) => state === 'PROPOSED' && !isOwn)
    .map(({ key, reason }) => ({
      key: `proposal:${key}`,
      text: t('notices.proposal', { reason }),
      to: '/recognition?view=proposals',
    })),
];

const reminderNotices = ({ ownReminders }: NoticeAnswer, { t, format }: Words): readonly Notice[] =>
  (ownReminders ?? [])
    .filter(({ state }) => state === 'ISSUED' || state === 'UPHELD')
    .map(({ key, state, explainBy }) => ({
      key: `reminder:${key}:${state}`,
      text: state === 'ISSUED' ? t('notices.reminder', { day: format.date(explainBy) }) : t('notices.reminderUpheld'),
      to: remindersAt,
    }));

const importNotices = ({ importBatches, rosterBatches }: NoticeAnswer, { t, today }: Words): readonly Notice[] => {
  const since = addDays(today, -newsDays);
  const lists = [
    { kind: 'import', to: '/imports', nodes: importBatches?.nodes ?? [] },
    { kind: 'roster', to: '/officers/imports', nodes: rosterBatches?.nodes ?? [] },
  ];
  return lists.flatMap(({ kind, to, nodes }) =>
    nodes.flatMap(({ id, fileName, dryRun, state, finishedAt }): Notice[] =>
      state === 'RUNNING' || state === 'UNDONE' || (finishedAt ?? today) < since
        ? []
        : [
            {
              key: `${kind}:${id}:${state}`,
              text: t(state === 'DONE' && dryRun ? 'notices.tried' : `notices.imported.${state}`, { name: fileName }),
              to: `${to}/${encodeURIComponent(id)}`,
            },
          ],
    ),
  );
};

const signalNotices = ({ signals }: NoticeAnswer): readonly Notice[] =>
  (signals ?? []).map(({ kind, text, metric, periodFrom, periodTo, unit }) => {
    const search = new URLSearchParams({ p: printPeriod(daysPeriod(periodFrom, periodTo)) });
    if (metric !== null) search.set('m', metric);
    const page = metric === null ? 'communes' : 'why';
    return {
      key: `signal:${kind}:${unit?.id ?? ''}:${periodFrom}`,
      text,
      to: unit === null ? '/' : `/${page}/${encodeURIComponent(unit.id)}?${search.toString()}`,
    };
  });

/** What waits for the reader: own reminders and approvals first, then reports, imports and alarms. */
export const noticesOf = (answer: NoticeAnswer, isOfUnit: boolean, words: Words): readonly Notice[] => [
  ...reminderNotices(answer, words),
  ...approvalNotices(answer, words),
  ...reportNotices(answer, isOfUnit, words),
  ...importNotices(answer, words),
  ...signalNotices(answer),
];
