import type { FastifyInstance } from 'fastify';
import { answerOf, type Answer, type Question } from './answers.ts';

export interface Executors {
  readonly plain: FastifyInstance;
  readonly compiled: FastifyInstance;
  readonly split: FastifyInstance;
}

/** Where the three gave different answers, and how many questions had data at all. */
export interface Agreement {
  readonly differences: readonly string[];
  readonly withData: number;
  readonly withErrors: number;
}

/** Asks all three executors every question. */
export async function compareAll(
  { plain, compiled, split }: Executors,
  questions: readonly Question[],
): Promise<Agreement> {
  const differences: string[] = [];
  let withData = 0;
  let withErrors = 0;
  for (const question of questions) {
    const [expected, ...others] = await Promise.all([plain, compiled, split].map((http) => answerOf(http, question)));
    if (!expected) continue;
    if (expected.data != null) withData += 1;
    if (expected.errors) withErrors += 1;
    for (const [index, other] of others.entries()) {
      const difference = differenceOf(expected, other);
      if (difference !== undefined) differences.push(report(['compiled', 'split'][index] ?? '', question, difference));
    }
  }
  return { differences, withData, withErrors };
}

/**
 * Data and status must be the same; the order of keys is left open here, as a field asked for twice, once behind a
 * directive that leaves it out, stands where it was first written in the compiled answer. Of errors the specification leaves one thing open: where several fields that may
 * not be null fail in one object, any of them may be the one that is told.
 */
function differenceOf(expected: Answer, other: Answer): string | undefined {
  const [mine, theirs] = [ordered(expected.data), ordered(other.data)];
  if (mine !== theirs) return `data ${firstDifference(mine, theirs)}`;
  if (expected.status !== other.status) return `status ${String(expected.status)} and ${String(other.status)}`;
  const [left, right] = [expected, other].map((answer) => [
    ...new Set((answer.errors ?? []).map((error) => told(error, answer.data))),
  ]);
  const [one, two] = [JSON.stringify(left), JSON.stringify(right)];
  return one === two ? undefined : `errors ${one}\n   and ${two}`;
}

/** An error, or for one below an object that became null, that object and that something in it failed. */
function told(error: unknown, data: unknown): string {
  const { path } = JSON.parse(String(error)) as { path?: (string | number)[] };
  let value = data;
  for (const [depth, key] of (path ?? []).entries()) {
    if (value == null) return `something failed below ${JSON.stringify(path?.slice(0, depth))}`;
    value = (value as Record<string | number, unknown>)[key];
  }
  return String(error);
}

const ordered = (data: unknown): string =>
  JSON.stringify([data], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );

function firstDifference(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return `${left.slice(Math.max(0, at - 80), at + 80)}\n   and ${right.slice(Math.max(0, at - 80), at + 80)}`;
}

const report = (name: string, { query, variables }: Question, difference: string): string =>
  `${name}: ${difference}\n${query}\n${JSON.stringify(variables)}`;
