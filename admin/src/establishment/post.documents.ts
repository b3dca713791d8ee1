import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { Post } from './establishment.documents.ts';

interface Position {
  readonly code: string;
  readonly name: string;
  readonly body: Post['body'];
}

/** The catalogue of positions on a day. */
export const PositionsDocument = graphDocument<
  { positions: readonly Position[] },
  { readonly asOf: string | null }
>(`query ConsolePositions($asOf: Date) {
  positions(asOf: $asOf) { code name body }
}`);

interface AddInput {
  readonly unitId: string;
  readonly positionCode: string;
  readonly code: string;
  readonly validFrom: string;
  readonly source: string;
}

export const AddPostDocument = graphDocument<
  { result: Outcome },
  { input: AddInput }
>(`mutation AddPost($input: AddPostInput!) {
  result: addPost(input: $input) { ${userErrorFields} }
}`);

export const ClosePostDocument = graphDocument<
  { result: Outcome },
  { input: { readonly code: string; readonly lastDay: string } }
>(`mutation ClosePost($input: ClosePostInput!) {
  result: closePost(input: $input) { ${userErrorFields} }
}`);
