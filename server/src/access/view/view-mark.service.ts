import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { isKey } from '../session/session.service.ts';
import { SEEN, viewByKey, viewOf, type SavedViewRow } from './view.queries.ts';
import { lookerOf, unknownView, type Kept } from './view.service.ts';
import type { MarkViewInput } from './view.type.ts';

/** A page opens with one view: the one chosen before gives way. */
const yieldDefault = statement(
  'access.yieldDefault',
  `/* access.yieldDefault */
update access.view_mark m set is_default = false
from access.saved_view v, access.saved_view chosen
where m.account_id = $1 and m.is_default and v.id = m.view_id and chosen.id = $2 and v.page = chosen.page and v.id <> $2`,
);

const keepMark = statement(
  'access.keepMark',
  `/* access.keepMark */
insert into access.view_mark as m (account_id, view_id, is_pinned, is_default, opened_at)
select $1, v.id, coalesce($5::boolean, false), coalesce($6::boolean, false), $7::timestamptz
from access.saved_view v where ${SEEN} and v.id = $4
on conflict (account_id, view_id) do update set is_pinned = coalesce($5, m.is_pinned),
  is_default = coalesce($6, m.is_default), opened_at = coalesce($7, m.opened_at)`,
);

/** Keeps whether the viewer wants a view first, opens its page with it, or has just opened it. */
export async function markView(input: MarkViewInput, context: GraphContext): Promise<Kept> {
  const { key, isPinned = null, isDefault = null, isOpened } = input;
  if (!isKey(key)) return unknownView();
  const { account, role, unit } = lookerOf(context);
  const seen = [account, role, unit, key];
  const steps = await context
    .writes('access')
    .batch([
      ...(isDefault === true ? [{ statement: yieldDefault, values: [account, key] }] : []),
      { statement: keepMark, values: [...seen, isPinned, isDefault, isOpened ? context.now : null] },
      { statement: viewByKey, values: seen },
    ]);
  const [row] = (steps.at(-1) ?? []) as SavedViewRow[];
  return row ? { view: viewOf(row) } : unknownView();
}
