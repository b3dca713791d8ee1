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
insert into access.saved_view as v
  (account_id, name, page, state, shared_unit_id, shared_role, created_at, updated_at, is_shared_default)
values ($1, $2, $3, $4, $5, $6, $7, $7, $8) returning ${VIEW_COLUMNS}`,
);

const updateView = statement<SavedViewRow>(
  'access.updateView',
  `/* access.updateView */
update access.saved_view as v set name = $2, page = $3, state = $4, shared_unit_id = $5, shared_role = $6, updated_at = $7,
  is_shared_default = $8, version = v.version + 1
where v.id = $9 and v.account_id = $1 returning ${VIEW_COLUMNS}`,
);

/** A page opens with one view of those shared with the same people: the one chosen before gives way. */
const yieldSharedDefault = statement(
  'access.yieldSharedDefault',
  `/* access.yieldSharedDefault */
update access.saved_view v set is_shared_default = false
where v.page = $1 and v.is_shared_default and (v.shared_unit_id = $2 or v.shared_role = $3) and v.id is distinct from $4::bigint`,
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

export const unknownView = (): Kept => ({ refused: refusal(accessErrors.VIEW_UNKNOWN, ['input', 'key']) });

/** Saves a page as it is, new or in place of an own view. */
export async function saveView(input: SaveViewInput, context: GraphContext): Promise<Kept> {
  const refused = viewRefusal(input);
  if (refused) return { refused };
  const { account, unit } = lookerOf(context);
  const { key = null, name, page, state } = input;
  if (key !== null && !isKey(key)) return unknownView();
  if (key === null && (await countViews(context.reads('access'), account)) >= MOST_VIEWS) {
    return { refused: refusal(accessErrors.VIEW_LIMIT, ['input'], { limit: MOST_VIEWS }) };
  }
  const sharedUnit = input.shareWithUnit ? unit : null;
  const sharedRole = sharedUnit === null ? roleOf(input, context) : null;
  if (input.isSharedDefault && !maySetDefault(sharedUnit, sharedRole, context)) {
    return { refused: refusal(accessErrors.VIEW_DEFAULT, ['input', 'isSharedDefault']) };
  }
  const values = [
    account,
    name.trim(),
    page.trim(),
    state,
    sharedUnit,
    sharedRole,
    context.now,
    input.isSharedDefault ?? false,
  ];
  const step = key === null ? { statement: insertView, values } : { statement: updateView, values: [...values, key] };
  const steps = await context
    .writes('access')
    .batch([
      ...(input.isSharedDefault
        ? [{ statement: yieldSharedDefault, values: [page.trim(), sharedUnit, sharedRole, key] }]
        : []),
      step,
    ]);
  const [row] = (steps.at(-1) ?? []) as SavedViewRow[];
  return row ? { view: viewOf(row) } : unknownView();
}

const has = ({ viewer }: GraphContext, fieldClass: string): boolean =>
  (viewer.classes?.[fieldClass] ?? 'NONE') !== 'NONE';

/** With which role a view is shared: the viewer's own, or the one that an administrator names. */
const roleOf = (input: SaveViewInput, context: GraphContext): string | null => {
  const named = has(context, 'ACCESS') ? (input.forRole ?? null) : null;
  const own = context.viewer.grantRole;
  return named ?? (input.shareWithRole && own !== 'NONE' ? own : null);
};

/** A leader says what the unit's pages open with, an administrator what a role's do. */
const maySetDefault = (unit: number | null, role: string | null, context: GraphContext): boolean =>
  (unit !== null && has(context, 'AUDIT')) || (role !== null && has(context, 'ACCESS'));

/** Deletes an own view. */
export async function deleteView(key: string, context: GraphContext): Promise<Kept> {
  if (!isKey(key)) return unknownView();
  const values = [lookerOf(context).account, key];
  const [rows = []] = await context.writes('access').batch([{ statement: removeView, values }]);
  const [row] = rows as SavedViewRow[];
  return row ? { view: viewOf(row) } : unknownView();
}
