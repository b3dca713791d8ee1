import { toGlobalId } from '../../platform/global-id.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { Stub } from '../../platform/room.ts';
import type { SavedViewType } from './view.type.ts';

export type SavedViewRow = Omit<SavedViewType, 'sharedWithUnit'> & { readonly unitId: number | null };

const markOf = (column: string): string =>
  `(select m.${column} from access.view_mark m where m.view_id = v.id and m.account_id = $1)`;

/** $1 is the account that asks. */
export const VIEW_COLUMNS = `v.id::text as key, v.name, v.page, v.state, v.account_id = $1 as "isOwn",
  (select a.display_name from access.account a where a.id = v.account_id) as "ownerName",
  v.shared_unit_id as "unitId", v.shared_role as "sharedWithRole", v.is_shared_default as "isSharedDefault",
  coalesce(${markOf('is_pinned')}, false) as "isPinned", coalesce(${markOf('is_default')}, false) as "isDefault",
  ${markOf('opened_at')} as "openedAt", v.updated_at as "updatedAt", v.version`;

/** $1 the account, $2 its role, $3 the unit of that role. */
export const SEEN = '(v.account_id = $1 or v.shared_role = $2 or v.shared_unit_id = $3)';

const viewsFor = statement<SavedViewRow>(
  'access.viewsFor',
  `/* access.viewsFor */
select ${VIEW_COLUMNS} from access.saved_view v
where ${SEEN} and ($4::text is null or v.page = $4)
order by "isPinned" desc, "openedAt" desc nulls last, v.name collate "vi-x-icu", v.id`,
);

const defaultViews = statement<SavedViewRow>(
  'access.defaultViews',
  `/* access.defaultViews */
select distinct on (v.page) ${VIEW_COLUMNS} from access.saved_view v
left join access.view_mark own on own.view_id = v.id and own.account_id = $1 and own.is_default
where ${SEEN} and (own.id is not null or v.is_shared_default)
order by v.page, own.id nulls last, v.shared_unit_id nulls last, v.updated_at desc`,
);

export const viewByKey = statement<SavedViewRow>(
  'access.viewByKey',
  `/* access.viewByKey */
select ${VIEW_COLUMNS} from access.saved_view v where ${SEEN} and v.id = $4`,
);

const viewCount = statement<{ count: number }>(
  'access.viewCount',
  '/* access.viewCount */ select count(*)::int as count from access.saved_view where account_id = $1',
);

export interface Looker {
  readonly account: string;
  readonly role: string;
  /** Unit of a role of one unit; null otherwise. */
  readonly unit: number | null;
}

/** Own views and those shared with the viewer: pinned ones first, then as they were last opened, then by name. */
export async function listViews(
  reads: Reads,
  { account, role, unit }: Looker,
  page: string | null,
): Promise<SavedViewType[]> {
  const rows = await reads.rows(viewsFor, [account, role, unit, page]);
  return rows.map(viewOf);
}

/** The view each page opens with, where there is one: the viewer's own choice before the unit's before the role's. */
export async function listDefaultViews(reads: Reads, { account, role, unit }: Looker): Promise<SavedViewType[]> {
  return (await reads.rows(defaultViews, [account, role, unit])).map(viewOf);
}

/** A view by its key; null where it is neither the viewer's own nor shared with it. */
export async function findView(
  reads: Reads,
  { account, role, unit }: Looker,
  key: string,
): Promise<SavedViewType | null> {
  const [row] = await reads.rows(viewByKey, [account, role, unit, key]);
  return row ? viewOf(row) : null;
}

export const countViews = async (reads: Reads, account: string): Promise<number> =>
  (await reads.rows(viewCount, [account]))[0]?.count ?? 0;

export const viewOf = ({ unitId, ...row }: SavedViewRow): SavedViewType => ({
  ...row,
  sharedWithUnit: unitId === null ? null : new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', unitId)),
});
