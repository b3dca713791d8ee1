import {
  Kind,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { Problem, type ErrorKind } from '../platform/user-error.ts';
import { gatewayErrors } from './gateway-errors.ts';

/** What one request may ask for. A deep query over wide lists ends an unlimited server by memory within seconds. */
export const LIMITS = {
  depth: 14,
  aliases: 40,
  rootFields: 30,
  directives: 50,
  tokens: 3_000,
  /** Braces, brackets and parentheses inside each other, before anything is parsed: the parser calls itself. */
  nesting: 100,
  /** Values an answer may hold, estimated from `first` and the sizes of lists. */
  cost: 250_000,
  bodyBytes: 256 * 1024,
  /** Receiving a whole request to /graphql, milliseconds. */
  requestMs: 15_000,
  /** Receiving any request, uploads of registers too. */
  uploadMs: 30 * 60_000,
  /** Slow senders: the headers, milliseconds. */
  headersMs: 10_000,
  /** Answering one operation, milliseconds; the login role's statement_timeout ends what the database still does. */
  operationMs: 10_000,
  /** Operations carried out at once, and those that may wait for them. */
  inFlight: 32,
  waiting: 128,
  waitMs: 1_000,
  /**
   * Of a gateway before rooms elsewhere, which only waits for them: places of its own, those of them that one room may
   * take, and how long a room may think about a question. What it changes may take as long as an operation.
   */
  splitInFlight: 128,
  roomInFlight: 48,
  roomWaiting: 32,
  roomMs: 2_500,
  /** Operations that cost more than this have fewer places: a flood of them leaves room for all others. */
  heavyCost: 20_000,
  heavyInFlight: 4,
  heavyWaiting: 12,
} as const;

/** Those of the limits that tests make smaller. */
export type PaceLimits = Readonly<
  Record<'operationMs' | 'inFlight' | 'waiting' | 'waitMs' | 'heavyInFlight' | 'heavyWaiting', number>
>;

/** How deep braces, brackets and parentheses nest, texts and comments left out. Stops counting beyond `enough`. */
export function nestingOf(text: string, enough: number): number {
  let depth = 0;
  let most = 0;
  for (const [found] of text.matchAll(PIECES)) {
    if ('{[('.includes(found)) most = Math.max(most, (depth += 1));
    else if ('}])'.includes(found)) depth -= 1;
    if (most > enough) break;
  }
  return most;
}

const PIECES = /"{3}(?:[^"\\]|\\[\s\S]|"(?!""))*(?:"{3})?|"(?:[^"\\\n\r]|\\.)*"?|#[^\n\r]*|[{}[\]()]/g;

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
}

const NAMES = { aliases: 'alias', directives: 'directive', rootFields: 'root field' } as const;

/** Refuses operations beyond the limits of depth, aliases and directives, fragments unfolded. */
export const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measure: Measure = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0 };
    new Walk(context, measure).into(operation, 0, new Set());
    for (const found of breaches(operation, measure)) context.reportError(found);
  },
});

function* breaches(operation: OperationDefinitionNode, { depth, aliases, directives }: Measure): Generator<Problem> {
  const tooMuch = (kind: ErrorKind, parameters: Record<string, string | number>) => new Problem(kind, [], parameters);
  if (depth > LIMITS.depth) yield tooMuch(gatewayErrors.QUERY_TOO_DEEP, { depth, limit: LIMITS.depth });
  const counts = { aliases, directives, rootFields: operation.selectionSet.selections.length };
  for (const name of ['aliases', 'directives', 'rootFields'] as const) {
    const parameters = { what: NAMES[name], count: counts[name], limit: LIMITS[name] };
    if (counts[name] > LIMITS[name]) yield tooMuch(gatewayErrors.QUERY_TOO_WIDE, parameters);
  }
}

/** Fragments unfold: a short document may spread one inside another many times over. */
const MOST_STEPS = 20_000;

interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

class Walk {
  private readonly context: ValidationContext;
  private readonly measure: Measure;
  private steps = 0;

  constructor(context: ValidationContext, measure: Measure) {
    this.context = context;
    this.measure = measure;
  }

  into(node: Selecting, depth: number, open: ReadonlySet<string>): void {
    if (!node.selectionSet) return;
    for (const selection of node.selectionSet.selections) {
      if ((this.steps += 1) > MOST_STEPS) {
        this.measure.aliases = Math.max(this.measure.aliases, MOST_STEPS);
        return;
      }
      this.measure.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value.startsWith('__')) continue;
        this.measure.depth = Math.max(this.measure.depth, depth + 1);
        if (selection.alias) this.measure.aliases += 1;
        this.into(selection, depth + 1, open);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.into(selection, depth, open);
      else this.spread(this.context.getFragment(selection.name.value), depth, open);
    }
  }

  private spread(fragment: FragmentDefinitionNode | null | undefined, depth: number, open: ReadonlySet<string>): void {
    if (!fragment || open.has(fragment.name.value)) return;
    this.into(fragment, depth, new Set([...open, fragment.name.value]));
  }
}
