import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Language } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import { defineErrors, describe, Problem, type ErrorKind } from '../platform/user-error.ts';

export const gatewayErrors = defineErrors({
  INTERNAL_SERVER_ERROR: {
    vi: 'Lỗi không mong đợi, mã {errorId}.',
    en: 'Unexpected error, id {errorId}.',
    remedyVi: 'Thử lại; nếu vẫn lỗi, báo mã này cho người quản trị.',
    remedyEn: 'Try again; if it persists, give this id to the administrator.',
  },
  SERVICE_UNAVAILABLE: {
    vi: 'Cơ sở dữ liệu tạm thời không trả lời.',
    en: 'The database does not answer for the moment.',
    remedyVi: 'Thử lại sau vài giây.',
    remedyEn: 'Try again in a few seconds.',
  },
  TOO_SLOW: {
    vi: 'Truy vấn chạy quá lâu nên đã bị dừng.',
    en: 'The query took too long and was stopped.',
    remedyVi: 'Thu hẹp kỳ hoặc phạm vi, hay xin ít dòng hơn.',
    remedyEn: 'Narrow the period or the scope, or ask for fewer rows.',
  },
});

/** Codes of Apollo's and graphql-js's own that say nothing of our insides. */
const OPEN_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** SQLSTATE classes and Node codes that mean the database is away: connection, shutdown, disk full, too many. */
const AWAY = /^(08...|57P0[123]|53...|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;

function codeOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

function kindOf(original: unknown): ErrorKind {
  const code = codeOf(original);
  if (code === '57014') return gatewayErrors.TOO_SLOW;
  const timedOut = original instanceof Error && original.message.includes('timeout exceeded when trying to connect');
  return AWAY.test(code) || timedOut ? gatewayErrors.SERVICE_UNAVAILABLE : gatewayErrors.INTERNAL_SERVER_ERROR;
}

/** What the client sees of an error: our own in its language, Apollo's own as they are, all else masked and logged. */
export function maskError(error: unknown, language: Language, { log, newId }: Masking): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : new GraphQLError(String(error));
  const original = outer.originalError ?? undefined;
  const place = {
    ...(outer.locations ? { locations: outer.locations } : {}),
    ...(outer.path ? { path: outer.path } : {}),
  };
  const problem = [outer, original].find((candidate) => candidate instanceof Problem);
  if (problem instanceof Problem) {
    const { kind, field, parameters } = problem.refusal;
    const { message, remedy } = describe(kind, language, parameters);
    return { message, ...place, extensions: { code: kind.code, field, remedy } };
  }
  const code = outer.extensions['code'];
  if (original === undefined || original instanceof GraphQLError) {
    const open = typeof code === 'string' && OPEN_CODES.has(code) ? code : undefined;
    if (open !== undefined || code === undefined) {
      return { message: outer.message, ...place, extensions: { code: open ?? 'GRAPHQL_EXECUTION_FAILED' } };
    }
  }
  const kind = kindOf(original);
  const errorId = newId();
  log.error({ errorId, code: kind.code, path: outer.path, err: original ?? outer }, 'request failed');
  const { message, remedy } = describe(kind, language, { errorId });
  return { message, ...place, extensions: { code: kind.code, remedy, errorId } };
}

export interface Masking {
  readonly log: Logger;
  readonly newId: () => string;
}

/** An error already worded for the client. */
export class Presented extends GraphQLError {}

/** Words an execution error in the request's language; what must not be seen is masked and logged. */
export function present(error: GraphQLError, language: Language, masking: Masking): GraphQLError {
  const { message, extensions } = maskError(error, language, masking);
  const made = new Presented(message, { ...(error.path ? { path: error.path } : {}), extensions: extensions ?? {} });
  return error.locations
    ? Object.defineProperty(made, 'locations', { value: error.locations, enumerable: true })
    : made;
}

/** Apollo's last word on every error: those worded already stay, those from before execution are checked here. */
export const formatOnce = (
  formatted: GraphQLFormattedError,
  error: unknown,
  masking: Masking,
): GraphQLFormattedError => (error instanceof Presented ? formatted : maskError(error, 'vi', masking));
