import { type Outcome, type Role, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

export interface SavedView {
  readonly key: string;
  readonly name: string;
  readonly ownerName: string;
  readonly isOwn: boolean;
  readonly page: string;
  readonly state: string;
  readonly isPinned: boolean;
  readonly isDefault: boolean;
  readonly isSharedDefault: boolean;
  readonly openedAt: string | null;
  readonly updatedAt: string;
  readonly sharedWithRole: Role | null;
  readonly sharedWithUnit: { readonly id: string } | null;
}

export const SavedViewsDocument = graphDocument<
  { savedViews: readonly SavedView[] },
  { page: string }
>(`query SavedViews($page: String!) {
  savedViews(page: $page) {
    key name page ownerName isOwn state isPinned isDefault isSharedDefault openedAt updatedAt sharedWithRole sharedWithUnit { id }
  }
}`);

/** A view as far as opening it needs. */
export type OpenedView = Pick<SavedView, 'key' | 'name' | 'page' | 'state'>;

/** The view that each page opens with for the reader; pages without one are left out. */
export const DefaultViewsDocument = graphDocument<{
  defaultViews: readonly OpenedView[];
}>(`query ConsoleDefaultViews {
  defaultViews { key name page state }
}`);

export const SavedViewDocument = graphDocument<
  { savedView: OpenedView | null },
  { key: string }
>(`query ConsoleSavedView($key: String!) {
  savedView(key: $key) { key name page state }
}`);

export interface MarkViewInput {
  readonly key: string;
  readonly isPinned?: boolean;
  readonly isDefault?: boolean;
  readonly isOpened?: boolean;
}

export const MarkViewDocument = graphDocument<
  { result: Outcome },
  { input: MarkViewInput }
>(`mutation MarkView($input: MarkViewInput!) {
  result: markView(input: $input) { ${userErrorFields} }
}`);

export interface SaveViewInput {
  readonly key: string | null;
  readonly name: string;
  readonly page: string;
  readonly state: string;
  readonly shareWithRole: boolean;
  readonly shareWithUnit: boolean;
  /** For administrators: the role it is shared with in place of their own. */
  readonly forRole: Role | null;
  /** Whether the page opens with it for all it is shared with. */
  readonly isSharedDefault: boolean;
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
