/** An answer of the graph, as it left the door. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly text: string;
}

/** Asks the graph as the reader himself would. */
export type Ask = (body: string) => Promise<Answer>;

/** The graph did not give what was asked; the answer says why. */
export class NotAnswered extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`The graph answered ${String(answer.status)}.`);
    this.answer = answer;
  }
}

/** Whoever asked for the file has closed the connection: nothing more is read for it. */
export class HungUp extends Error {
  constructor() {
    super('The reader hung up.');
  }
}

/** The data of an answer. @throws NotAnswered */
export async function answerOf(ask: Ask, query: string, variables: object = {}): Promise<unknown> {
  const answer = await ask(JSON.stringify({ query, variables }));
  const { data, errors } = JSON.parse(answer.text) as { readonly data?: unknown; readonly errors?: unknown };
  if (answer.status === 200 && errors === undefined) return data;
  throw new NotAnswered(answer);
}
