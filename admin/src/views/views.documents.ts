import { type Outcome, type Role, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

export interface SavedView {
  readonly key: string;
  readonly name: string;
  readonly ownerName: string;
  readonly isOwn: boolean;
  readonly state: string;
  readonly updatedAt: string;
  readonly sharedWithRole: Role | null;
  readonly sharedWithUnit: { readonly id: string } | null;
}

export const SavedViewsDocument = graphDocument<
  { savedViews: readonly SavedView[] },
  { page: string }
>(`query SavedViews($page: String!) {
  savedViews(page: $page) { key name ownerName isOwn state updatedAt sharedWithRole sharedWithUnit { id } }
}`);

export const SavedViewDocument = graphDocument<
  { savedView: (Pick<SavedView, 'state'> & { readonly page: string }) | null },
  { key: string }
>(`query ConsoleSavedView($key: String!) {
  savedView(key: $key) { page state }
}`);

export interface SaveViewInput {
  readonly key: string | null;
  readonly name: string;
  readonly page: string;
  readonly state: string;
  readonly shareWithRole: boolean;
  readonly shareWithUnit: boolean;
}

export const SaveViewDocument = graphDocument<
  { result: Outcome },
  { input: SaveViewInput }
>(`mutation SaveView($input: SaveViewInput!) {
  result: saveView(input: $input) { ${userErrorFields} }
}`);

export const DeleteViewDocument = graphDocument<
  { result: Outcome },
  { input: { key: string } }
>(`mutation DeleteView($input: DeleteViewInput!) {
  result: deleteView(input: $input) { ${userErrorFields} }
}`);
