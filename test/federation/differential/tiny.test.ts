import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainExecutor } from '../../../server/src/gateway/compiled.ts';
import { tinyHouse } from '../fixture/tiny-house.ts';
import { tinySplit, type TinySplit } from '../fixture/tiny-split.ts';
import { answerOf, textOf } from './answers.ts';
import { readQuestions } from './questions.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const questions = readQuestions(folder);

let compiled: FastifyInstance;
let plain: FastifyInstance;
let split: TinySplit;

beforeAll(async () => {
  [compiled, plain, split] = await Promise.all([tinyHouse(), tinyHouse(plainExecutor), tinySplit()]);
});
afterAll(() => Promise.all([compiled.close(), plain.close(), split.close()]));

test('there are at least 80 hand-written operations, each with a name of its own', () => {
  const names = questions.map(({ scenario, name }) => `${scenario} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(80);
});

describe.each(questions)('$scenario $name', (question) => {
  test('compiled and plain execution give the same answer', async () => {
    expect(textOf(await answerOf(compiled, question))).toBe(textOf(await answerOf(plain, question)));
  });

  test('the split shape gives the same answer', async () => {
    expect(textOf(await answerOf(split.http, question))).toBe(textOf(await answerOf(plain, question)));
  });

  test('known operations are answered as they were the first time', async () => {
    const first = textOf(await answerOf(compiled, question, 'en'));
    expect(textOf(await answerOf(compiled, question, 'en'))).toBe(first);
    expect(textOf(await answerOf(split.http, question, 'en'))).toBe(first);
  });
});

test.each([...new Set(questions.map(({ scenario }) => scenario))])(
  '%s: the answers are those on file',
  async (scenario) => {
    const answers: Record<string, unknown> = {};
    for (const question of questions.filter((one) => one.scenario === scenario)) {
      if (question.name !== 'Alone') answers[question.name] = await answerOf(plain, question);
    }
    await expect(`${JSON.stringify(answers, null, 2)}\n`).toMatchFileSnapshot(`./${scenario}/answer.json`);
  },
);
