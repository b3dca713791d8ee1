import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Language } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import { isDiskFull } from '../platform/postgres-errors.ts';
import { describe, Problem, type ErrorKind } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';

/** What to do about the errors of Apollo's and graphql-js's own, which say nothing of our insides. */
const OPEN_CODES: Readonly<Record<string, { vi: string; en: string }>> = {
  GRAPHQL_PARSE_FAILED: { vi: 'Sửa cú pháp của truy vấn.', en: 'Mend the syntax of the query.' },
  GRAPHQL_VALIDATION_FAILED: {
    vi: 'Sửa truy vấn cho đúng lược đồ tại /graphql.',
    en: 'Mend the query so that it fits the schema at /graphql.',
  },
  BAD_USER_INPUT: { vi: 'Sửa giá trị đã gửi.', en: 'Mend the value that was sent.' },
  BAD_REQUEST: {
    vi: 'Gửi POST với thân JSON {"query": …} và content-type: application/json.',
    en: 'Send a POST with the JSON body {"query": …} and content-type: application/json.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    vi: 'Chọn một thao tác bằng operationName.',
    en: 'Choose one operation by operationName.',
  },
  PERSISTED_QUERY_NOT_FOUND: { vi: 'Gửi trọn truy vấn.', en: 'Send the whole query.' },
  PERSISTED_QUERY_NOT_SUPPORTED: { vi: 'Gửi trọn truy vấn.', en: 'Send the whole query.' },
};

/** SQLSTATE classes and Node codes that mean the database is away: connection (but 08P01, a mistake of ours), shutdown, too many. */
const AWAY = /^(08(?!P01)...|57P0[123]|53...|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
/** Lost to somebody else who wanted the same rows: a lock, a serialization, a deadlock. */
const CROWDED: ReadonlySet<string> = new Set(['55P03', '40001', '40P01']);
const AWAY_TEXT = /timeout expired|Connection terminated|Client has encountered a connection/;
/** All connections were in use for too long: the database answers, but there is too much to answer. */
const CROWDED_TEXT = /timeout exceeded when trying to connect/;

function codeOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** A failure of ours as the client may know it; drivers and ORMs wrap the cause, some levels deep. */
function kindOf(original: unknown): ErrorKind {
  let cause = original;
  for (let level = 0; cause instanceof Error && level < 4; level += 1, cause = cause.cause) {
    const code = codeOf(cause);
    if (code === '57014') return gatewayErrors.TOO_SLOW;
    if (CROWDED.has(code) || CROWDED_TEXT.test(cause.message)) return gatewayErrors.TOO_BUSY;
    if (isDiskFull(cause)) return gatewayErrors.DISK_FULL;
    if (AWAY.test(code) || AWAY_TEXT.test(cause.message)) return gatewayErrors.SERVICE_UNAVAILABLE;
  }
  return gatewayErrors.INTERNAL_SERVER_ERROR;
}

export interface Masking {
  readonly log: Logger;
  readonly newId: () => string;
}

/** Marks an error that a room has already worded and masked; the mark itself never leaves the house. */
export const FROM_ROOM = '~room';

/** What the client sees of an error: our own in its language, Apollo's own as they are, all else masked and logged. */
export function maskError(error: unknown, language: Language, { log, newId }: Masking): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : new GraphQLError(String(error));
  const original = rootOf(outer);
  const place = {
    ...(outer.locations ? { locations: outer.locations } : {}),
    ...(outer.path ? { path: outer.path } : {}),
  };
  const worded = original instanceof Problem ? ownWords(original, language) : openWords(outer, original, language);
  if (worded) return { message: worded.message, ...place, extensions: worded.extensions };
  const kind = kindOf(original);
  const errorId = newId();
  log.error({ errorId, code: kind.code, path: outer.path, err: original }, 'request failed');
  const { message, remedy } = describe(kind, language, { errorId });
  return { message, ...place, extensions: { code: kind.code, remedy, errorId } };
}

type Worded = Pick<GraphQLFormattedError, 'message'> & { extensions: Record<string, unknown> };

/** What was thrown, beneath the errors that only say where. */
function rootOf(error: GraphQLError): Error {
  let root: Error = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

function ownWords(problem: Problem, language: Language): Worded {
  const { kind, field, parameters } = problem.refusal;
  const { message, remedy } = describe(kind, language, parameters);
  const told = (kind.told ?? []).map((name) => [name, String(parameters[name] ?? '')]);
  const extensions = { code: kind.code, field, remedy };
  return {
    message,
    extensions: told.length === 0 ? extensions : { ...extensions, parameters: Object.fromEntries(told) as object },
  };
}

/** Words of errors that are not ours but harmless; undefined where nothing may be shown. */
function openWords(outer: GraphQLError, original: Error, language: Language): Worded | undefined {
  const { [FROM_ROOM]: room, ...extensions } = outer.extensions;
  if (room !== undefined) return { message: outer.message, extensions };
  if (!(original instanceof GraphQLError)) return undefined;
  const { code } = outer.extensions;
  const remedy = typeof code === 'string' ? OPEN_CODES[code]?.[language] : undefined;
  if (remedy !== undefined) return { message: outer.message, extensions: { code, remedy } };
  // An error with a path and no code is a promise of the schema that we broke: a null where none may be, a wrong scalar.
  if (code !== undefined || outer.path) return undefined;
  return { message: outer.message, extensions: { code: 'GRAPHQL_EXECUTION_FAILED' } };
}
