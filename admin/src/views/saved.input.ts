import type { SavedView, SaveViewInput } from './views.documents.ts';

/** A view as it is kept, to be kept again with what changes. */
export const keptAs = (view: SavedView): SaveViewInput => ({
  key: view.key,
  name: view.name,
  page: view.page,
  state: view.state,
  shareWithRole: view.sharedWithRole !== null,
  shareWithUnit: view.sharedWithUnit !== null,
  forRole: view.sharedWithRole,
  isSharedDefault: view.isSharedDefault,
});
