import { expect, test } from 'vitest';
import type { Person, Reminder } from './person.documents.ts';
import { counts, mayAnswer, mayJudge, timelineOf } from './person.view.ts';

const reminder = (state: Reminder['state'], issuedOn = '2026-02-01'): Reminder => ({
  key: issuedOn,
  issuedOn,
  reason: 'Trễ hạn',
  dossierCode: null,
  explainBy: '2026-02-10',
  state,
  answer: null,
  answeredAt: null,
  appeal: null,
  excuse: null,
  verdictNote: null,
  judgedAt: null,
});
const states = ['ISSUED', 'EXPLAINED', 'UPHELD', 'EXCUSED', 'APPEALED', 'CONFIRMED', 'WITHDRAWN'] as const;
const those = (rule: (each: Reminder) => boolean) => states.filter((state) => rule(reminder(state)));

test('only what a person has upheld counts', () => expect(those(counts)).toEqual(['UPHELD', 'CONFIRMED']));

test('one may explain, and appeal against what was upheld; a verdict is due on all that is open', () => {
  expect(those(mayAnswer)).toEqual(['ISSUED', 'EXPLAINED', 'UPHELD']);
  expect(those(mayJudge)).toEqual(['ISSUED', 'EXPLAINED', 'APPEALED']);
});

test('commendations stand above, reminders below, in order, within the window and beyond', () => {
  const person: Person = {
    code: 'X',
    name: 'X',
    currentAssignment: null,
    commendations: [
      {
        key: '1',
        kindName: 'Giấy khen',
        occasion: 'REGULAR',
        year: 2023,
        reason: '',
        decidedOn: '2023-12-20',
        decision: null,
        amount: 1,
        unit: { id: 'u', name: 'Xã A' },
        workload: null,
      },
    ],
    initiatives: [],
    reminders: [reminder('UPHELD'), reminder('EXCUSED', '2026-01-05')],
    reminderStanding: {
      windowFrom: '2026-01-01',
      windowTo: '2026-12-31',
      counted: 1,
      open: 0,
      proposeAt: 3,
      isWarning: false,
      mayPropose: false,
      source: 'Quy chế',
    },
    reviewProposals: [],
    disciplines: [],
  };
  const timeline = timelineOf(person, '2026-11-22');
  expect(timeline.events.map(({ side, counts: does }) => [side, does])).toEqual([
    ['above', true],
    ['below', false],
    ['below', true],
  ]);
  expect([timeline.from, timeline.to]).toEqual(['2023-12-20', '2027-01-01']);
  expect(timeline.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  expect(timeline.window.from).toBe(timeline.years[2]?.at);
});
