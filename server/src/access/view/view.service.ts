import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { isKey } from '../session/session.service.ts';
import { countViews, VIEW_COLUMNS, viewOf, type Looker, type SavedViewRow } from './view.queries.ts';
import { viewRefusal } from './view.rules.ts';
import type { SavedViewType, SaveViewInput } from './view.type.ts';

const MOST_VIEWS = 200;

const insertView = statement<SavedViewRow>(
  'access.insertView',
  `/* access.insertView */
insert into access.saved_view as v (account_id, name, page, state, shared_unit_id, shared_role, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $7) returning ${VIEW_COLUMNS}`,
);

const updateView = statement<SavedViewRow>(
  'access.updateView',
  `/* access.updateView */
update access.saved_view as v set name = $2, page = $3, state = $4, shared_unit_id = $5, shared_role = $6, updated_at = $7,
  version = v.version + 1
where v.id = $8 and v.account_id = $1 returning ${VIEW_COLUMNS}`,
);

const removeView = statement<SavedViewRow>(
  'access.removeView',
  `/* access.removeView */
delete from access.saved_view as v where v.id = $2 and v.account_id = $1 returning ${VIEW_COLUMNS}`,
);

/** Whose views a viewer sees. */
export const lookerOf = ({ viewer }: GraphContext): Looker => ({
  account: viewer.account?.id ?? '0',
  role: viewer.grantRole,
  unit: viewer.classes?.['STAFF'] === 'UNIT' ? Number(viewer.unit) : null,
});

export type Kept = { readonly view: SavedViewType } | { readonly refused: Refusal };

const unknown = (): Kept => ({ refused: refusal(accessErrors.VIEW_UNKNOWN, ['input', 'key']) });

/** Saves a page as it is, new or in place of an own view. */
export async function saveView(input: SaveViewInput, context: GraphContext): Promise<Kept> {
  const refused = viewRefusal(input);
  if (refused) return { refused };
  const { account, role, unit } = lookerOf(context);
  const { key = null, name, page, state } = input;
  if (key !== null && !isKey(key)) return unknown();
  if (key === null && (await countViews(context.reads('access'), account)) >= MOST_VIEWS) {
    return { refused: refusal(accessErrors.VIEW_LIMIT, ['input'], { limit: MOST_VIEWS }) };
  }
  const sharedUnit = input.shareWithUnit ? unit : null;
  const sharedRole = input.shareWithRole && sharedUnit === null && role !== 'NONE' ? role : null;
  const values = [account, name.trim(), page.trim(), state, sharedUnit, sharedRole, context.now];
  const step = key === null ? { statement: insertView, values } : { statement: updateView, values: [...values, key] };
  const [rows = []] = await context.writes('access').batch([step]);
  const [row] = rows as SavedViewRow[];
  return row ? { view: viewOf(row) } : unknown();
}

/** Deletes an own view. */
export async function deleteView(key: string, context: GraphContext): Promise<Kept> {
  if (!isKey(key)) return unknown();
  const values = [lookerOf(context).account, key];
  const [rows = []] = await context.writes('access').batch([{ statement: removeView, values }]);
  const [row] = rows as SavedViewRow[];
  return row ? { view: viewOf(row) } : unknown();
}
