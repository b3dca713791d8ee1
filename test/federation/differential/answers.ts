import type { FastifyInstance } from 'fastify';

/** An operation as it is sent. */
export interface Question {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** What two executors must agree on: data to the last key and its place, errors in code, path and message. */
export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Asks a server without a network between. */
export async function answerOf(http: FastifyInstance, question: Question, language = 'vi'): Promise<Answer> {
  const { statusCode, body } = await http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'accept-language': language },
    payload: { ...question },
  });
  const { data, errors } = JSON.parse(body) as { data?: unknown; errors?: ShownError[] };
  return {
    status: statusCode,
    ...(errors ? { errors: errors.map(comparable).sort() } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

/** Errors have no order of their own: rooms fail when they fail. */
function comparable({ message, path, extensions }: ShownError): string {
  const { code, field, remedy } = extensions ?? {};
  return JSON.stringify({ path, code, message, field, remedy }).replaceAll(ID, '<id>');
}

/** The text of an answer, keys in the order in which they were sent. */
export const textOf = (answer: Answer): string => JSON.stringify(answer, null, 1);
