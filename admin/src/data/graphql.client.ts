import type { GraphDocument } from './graphql.document.ts';
import { type GraphProblem, readProblems, RequestFailure } from './request-failure.ts';

export interface GraphAnswer<Data> {
  readonly data: Data;
  /** Parts that failed beside data that came. */
  readonly problems: readonly GraphProblem[];
  readonly requestId: string | null;
}

export interface GraphClient {
  ask<Data, Variables>(
    document: GraphDocument<Data, Variables>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<GraphAnswer<Data>>;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

interface ClientSettings {
  readonly endpoint: string;
  readonly language: () => string;
  readonly fetch: typeof fetch;
}

/** Asks the same-origin GraphQL endpoint in the reader's language. Throws `RequestFailure` when no data came. */
export const createGraphClient = (settings: ClientSettings): GraphClient => ({
  async ask<Data, Variables>(document: GraphDocument<Data, Variables>, variables: Variables, options: AskOptions = {}) {
    const response = await send(
      settings,
      { query: document.text, operationName: document.name, variables },
      options.signal,
    );
    const requestId = response.headers.get('x-request-id');
    const body = await readBody(response, requestId);
    const problems = readProblems(body.errors);
    if (body.data === undefined || body.data === null || isBlank(body.data, problems))
      throw failureOf(response, problems, requestId);
    return { data: body.data as Data, problems, requestId };
  },
});

const send = async (settings: ClientSettings, body: object, signal: AbortSignal | undefined): Promise<Response> => {
  try {
    return await settings.fetch(settings.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'accept-language': settings.language(),
      },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new RequestFailure('The server did not answer.', {
      kind: 'network',
      code: 'NETWORK',
      requestId: null,
      cause,
    });
  }
};

const readBody = async (
  response: Response,
  requestId: string | null,
): Promise<{ data?: unknown; errors?: unknown }> => {
  try {
    return (await response.json()) as { data?: unknown; errors?: unknown };
  } catch (cause) {
    throw new RequestFailure(`The answer was not JSON (HTTP ${response.status}).`, {
      kind: 'server',
      code: `HTTP_${response.status}`,
      requestId,
      cause,
    });
  }
};

/** All root fields null and at least one error: there is nothing to show. */
const isBlank = (data: unknown, problems: readonly GraphProblem[]): boolean =>
  problems.length > 0 && Object.values(data as object).every((value) => value === null);

const failureOf = (response: Response, problems: readonly GraphProblem[], requestId: string | null): RequestFailure => {
  const first = problems[0];
  if (first === undefined) {
    return new RequestFailure(`The server answered HTTP ${response.status}.`, {
      kind: 'server',
      code: `HTTP_${response.status}`,
      requestId,
    });
  }
  const unexpected = first.code === 'INTERNAL_SERVER_ERROR' || first.code === 'UNKNOWN';
  return new RequestFailure(first.message, {
    kind: unexpected ? 'server' : 'refused',
    code: first.code,
    requestId,
    problems,
  });
};
