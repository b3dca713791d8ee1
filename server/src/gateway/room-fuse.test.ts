import { expect, test } from 'vitest';
import { RoomFuse, RoomSpared } from './room-fuse.ts';
import { LIMITS } from './limits.ts';

const broken = (): Promise<never> => Promise.reject(new Error('no answer'));

/** A fuse with a clock of its own, and what became of its questions. */
function aFuse() {
  let now = 0;
  const fuse = new RoomFuse(() => now);
  return {
    pass: (ms: number) => (now += ms),
    /** @returns `asked` where the room was asked in vain, `spared` where it was not, or its answer */
    ask: (answer: () => Promise<string>) =>
      fuse.guard(answer).catch((cause: unknown) => (cause instanceof RoomSpared ? 'spared' : 'asked')),
  };
}

const blown = async () => {
  const fuse = aFuse();
  for (let times = 0; times < 5; times += 1) await fuse.ask(broken);
  return fuse;
};

test('a room that failed five times in a row is spared', async () => {
  const fuse = await blown();
  expect(await fuse.ask(broken)).toBe('spared');
});

test('one answer between failures keeps it', async () => {
  const fuse = aFuse();
  for (const answer of [broken, broken, broken, broken, () => Promise.resolve('here'), broken]) await fuse.ask(answer);
  expect(await fuse.ask(broken)).toBe('asked');
});

test('after its rest one question tries it, and all are let through once it answers', async () => {
  const fuse = await blown();
  fuse.pass(2_001);
  const trial = Promise.withResolvers<string>();
  const tried = fuse.ask(() => trial.promise);
  expect(await fuse.ask(broken)).toBe('spared');
  trial.resolve('here');
  expect(await tried).toBe('here');
  expect(await fuse.ask(() => Promise.resolve('again'))).toBe('again');
});

test('a trial in vain gives it another rest', async () => {
  const fuse = await blown();
  fuse.pass(2_001);
  expect(await fuse.ask(broken)).toBe('asked');
  expect(await fuse.ask(broken)).toBe('spared');
});

test('no more wait for it than its share of the places', async () => {
  const fuse = aFuse();
  const never = new Promise<string>(() => undefined);
  for (let come = 0; come < LIMITS.roomInFlight + LIMITS.roomWaiting; come += 1) void fuse.ask(() => never);
  expect(await fuse.ask(() => Promise.resolve('here'))).toBe('spared');
});
