import { graphDocument } from './graphql.document.ts';

export interface Meta {
  readonly demo: boolean;
  readonly today: string;
  readonly dataFrom: string | null;
  readonly dataTo: string | null;
  readonly version: string;
}

/** The server's clock, asked anew each time. */
export const NowDocument = graphDocument<{ meta: { readonly now: string } }>(`query ConsoleNow {
  meta { now }
}`);

export const MetaDocument = graphDocument<{ meta: Meta }>(`query ConsoleMeta {
  meta { demo today dataFrom dataTo version }
}`);
