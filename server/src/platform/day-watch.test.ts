import { expect, test } from 'vitest';
import { DayWatch } from './day-watch.ts';

function watched(onNewDay: (day: string) => Promise<void>) {
  let now = '2026-12-31T16:59:50Z';
  const failures: unknown[] = [];
  const watch = new DayWatch({
    clock: () => new Date(now),
    since: '2026-12-31',
    onNewDay,
    onFailure: (cause) => failures.push(cause),
  });
  const lookAt = (instant: string): Promise<void> => {
    now = instant;
    return watch.look();
  };
  return { lookAt, failures };
}

test('the work of a day is done once, when it begins in Asia/Ho_Chi_Minh', async () => {
  const days: string[] = [];
  const { lookAt } = watched((day) => Promise.resolve(void days.push(day)));
  await lookAt('2026-12-31T16:59:59Z');
  expect(days).toEqual([]);
  await lookAt('2026-12-31T17:00:00Z');
  await lookAt('2026-12-31T17:00:20Z');
  await lookAt('2027-01-03T05:00:00Z');
  expect(days).toEqual(['2027-01-01', '2027-01-03']);
});

test('work that failed is tried again, and told', async () => {
  const tries: string[] = [];
  const { lookAt, failures } = watched((day) => {
    tries.push(day);
    return tries.length === 1 ? Promise.reject(new Error('no connection')) : Promise.resolve();
  });
  await lookAt('2026-12-31T17:00:00Z');
  await lookAt('2026-12-31T17:00:20Z');
  await lookAt('2026-12-31T17:00:40Z');
  expect([tries.length, failures.length]).toEqual([2, 1]);
});
