import {
  GraphQLError,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What one request may ask for. A deep query over wide lists ends an unlimited server by memory within seconds. */
export const LIMITS = {
  depth: 14,
  aliases: 40,
  rootFields: 30,
  directives: 50,
  tokens: 3_000,
  bodyBytes: 256 * 1024,
  /** A whole request, milliseconds. */
  requestMs: 15_000,
  /** Slow senders: the headers, milliseconds. */
  headersMs: 10_000,
} as const;

const tooMuch = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

interface Measure {
  depth: number;
  aliases: number;
  directives: number;
}

/** Refuses operations beyond the limits of depth, aliases and directives, fragments unfolded. */
export const limitRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const measure: Measure = { depth: 0, aliases: 0, directives: 0 };
    const walk = new Walk(context, measure);
    walk.into(operation, 0, new Set());
    const found = [
      measure.depth > LIMITS.depth &&
        `Truy vấn sâu quá ${LIMITS.depth} tầng. The query is deeper than ${LIMITS.depth} levels.`,
      measure.aliases > LIMITS.aliases && `Quá ${LIMITS.aliases} bí danh. More than ${LIMITS.aliases} aliases.`,
      measure.directives > LIMITS.directives &&
        `Quá ${LIMITS.directives} chỉ thị. More than ${LIMITS.directives} directives.`,
      operation.selectionSet.selections.length > LIMITS.rootFields &&
        `Quá ${LIMITS.rootFields} trường gốc. More than ${LIMITS.rootFields} root fields.`,
    ];
    for (const message of found) if (message) context.reportError(tooMuch(message));
  },
});

class Walk {
  private readonly context: ValidationContext;
  private readonly measure: Measure;
  private steps = 0;

  constructor(context: ValidationContext, measure: Measure) {
    this.context = context;
    this.measure = measure;
  }

  into(node: ASTNode, depth: number, open: ReadonlySet<string>): void {
    if (!('selectionSet' in node) || !node.selectionSet || (this.steps += 1) > 20_000) return;
    for (const selection of node.selectionSet.selections) {
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
