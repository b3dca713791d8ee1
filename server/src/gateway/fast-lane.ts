import { Kind, type DocumentNode } from 'graphql';
import type { Operation } from './operation.ts';

type Known = Omit<Operation, 'variables' | 'context'>;

const MOST_TEXTS = 1_000;
const LONGEST_TEXT = 16_384;
const MOST_ACCEPTS = 100;

/**
 * Operations that Apollo has parsed and found valid, by their text: the second time they come they go straight to the
 * executor. It knows nothing by itself: what it has not seen Apollo do, it leaves to Apollo.
 */
export class FastLane {
  private readonly texts = new Map<string, Map<string, Known>>();
  /** Which content type Apollo chose for an Accept header. */
  private readonly contentTypes = new Map<string, string>();

  remember(text: string, { document, operation, operationName }: Operation): void {
    if (text.length > LONGEST_TEXT) return;
    let operations = this.texts.get(text);
    if (!operations) {
      if (this.texts.size >= MOST_TEXTS) this.texts.delete(this.texts.keys().next().value ?? '');
      this.texts.set(text, (operations = new Map<string, Known>()));
    }
    const known = { document, operation, operationName };
    operations.set(operationName ?? '', known);
    // Alone in its document, an operation may be asked for without its name.
    if (isAlone(document)) operations.set('', known);
  }

  rememberAccept(accept: string | undefined, contentType: string | undefined): void {
    if (contentType === undefined || this.contentTypes.size >= MOST_ACCEPTS) return;
    this.contentTypes.set(accept ?? '', contentType);
  }

  contentTypeOf(accept: string | undefined): string | undefined {
    return this.contentTypes.get(accept ?? '');
  }

  /** The operation a POST body asks for, where it is known and the body is beyond doubt. */
  find(body: unknown): (Known & Pick<Operation, 'variables'>) | undefined {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    const { query, variables, operationName, extensions } = body as Record<string, unknown>;
    if (typeof query !== 'string' || extensions != null) return undefined;
    if (operationName != null && typeof operationName !== 'string') return undefined;
    if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return undefined;
    const known = this.texts.get(query)?.get(operationName ?? '');
    return known && { ...known, variables: (variables ?? {}) as Record<string, unknown> };
  }
}

const isAlone = ({ definitions }: DocumentNode): boolean =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
