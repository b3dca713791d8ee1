/** One error of a GraphQL answer, as the server words it in the reader's language. */
export interface GraphProblem {
  readonly message: string;
  readonly code: string;
  readonly field: readonly string[];
  readonly remedy: string | null;
  readonly path: readonly (string | number)[];
  /** What a program may go on with, by name: of an ended unit the codes that its dossiers count for. */
  readonly parameters: Readonly<Record<string, string>>;
}

export type FailureKind = 'network' | 'timeout' | 'server' | 'refused' | 'notFound';

interface FailureFacts {
  readonly kind: FailureKind;
  readonly code: string;
  readonly requestId: string | null;
  readonly problems?: readonly GraphProblem[];
  readonly cause?: unknown;
}

/** A question that got no usable answer: what kind, under which code, and the id by which the server's log knows it. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly kind: FailureKind;
  readonly code: string;
  readonly requestId: string | null;
  readonly problems: readonly GraphProblem[];

  constructor(message: string, facts: FailureFacts) {
    super(message, { cause: facts.cause });
    this.kind = facts.kind;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.problems = facts.problems ?? [];
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

/** Reads the `errors` of an answer; anything that is not a list of errors is none. */
export const readProblems = (errors: unknown): GraphProblem[] =>
  (Array.isArray(errors) ? errors : []).map((entry: unknown) => {
    const error = record(entry);
    const extensions = record(error['extensions']);
    return {
      message: text(error['message']) ?? '',
      code: text(extensions['code']) ?? 'UNKNOWN',
      field: texts(extensions['field']),
      remedy: text(extensions['remedy']),
      path: Array.isArray(error['path'])
        ? error['path'].map((step: unknown) => (typeof step === 'number' ? step : String(step)))
        : [],
      parameters: Object.fromEntries(
        Object.entries(record(extensions['parameters'])).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
    };
  });
