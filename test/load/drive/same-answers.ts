import { isDeepStrictEqual } from 'node:util';
import type { Operation, Question } from './operations.ts';

const SAMPLE = 12;
/** Each side has cursors of its own making; that there is one is all they must agree on. */
const cursorless = (key: string, value: unknown): unknown => (/cursor$/i.test(key) && value !== null ? '…' : value);

interface Ports {
  readonly ours: number;
  readonly raw: number;
}

/** Asks both sides the same questions. @throws Error with the first difference: unequal answers cannot be compared */
export async function demandSameAnswers(operation: Operation, ports: Ports): Promise<void> {
  const step = Math.max(1, Math.floor(operation.ours.bodies.length / SAMPLE));
  for (let index = 0; index < operation.ours.bodies.length; index += step) {
    const ours = await ask(ports.ours, operation.ours, index);
    const raw = await ask(ports.raw, operation.raw, index);
    if (isDeepStrictEqual(ours, raw)) continue;
    const question = operation.ours.bodies[index] ?? '';
    throw new Error(`Operation ${operation.key} answers differently for ${question}\nat ${firstDifference(ours, raw)}`);
  }
}

async function ask(port: number, { path, bodies }: Question, index: number): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodies[index] ?? '{}',
  });
  return JSON.parse(await response.text(), cursorless);
}

function firstDifference(ours: unknown, raw: unknown, path = 'answer'): string {
  const branch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!branch(ours) || !branch(raw)) return `${path}: ours ${JSON.stringify(ours)}, raw ${JSON.stringify(raw)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(raw)])) {
    if (!isDeepStrictEqual(ours[key], raw[key])) return firstDifference(ours[key], raw[key], `${path}.${key}`);
  }
  return path;
}
