import { toGlobalId } from '../../platform/global-id.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { Stub } from '../../platform/room.ts';
import type { SavedViewType } from './view.type.ts';

export type SavedViewRow = Omit<SavedViewType, 'sharedWithUnit'> & { readonly unitId: number | null };

/** $1 is the account that asks. */
export const VIEW_COLUMNS = `v.id::text as key, v.name, v.page, v.state, v.account_id = $1 as "isOwn",
  (select a.display_name from access.account a where a.id = v.account_id) as "ownerName",
  v.shared_unit_id as "unitId", v.shared_role as "sharedWithRole", v.updated_at as "updatedAt", v.version`;

const viewsFor = statement<SavedViewRow>(
  'access.viewsFor',
  `/* access.viewsFor */
select ${VIEW_COLUMNS} from access.saved_view v
where (v.account_id = $1 or v.shared_role = $2 or v.shared_unit_id = $3) and ($4::text is null or v.page = $4)
order by v.name collate "vi-x-icu", v.id`,
);

const viewByKey = statement<SavedViewRow>(
  'access.viewByKey',
  `/* access.viewByKey */
select ${VIEW_COLUMNS} from access.saved_view v
where (v.account_id = $1 or v.shared_role = $2 or v.shared_unit_id = $3) and v.id = $4`,
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

/** Own views and those shared with the viewer, by name. */
export async function listViews(
  reads: Reads,
  { account, role, unit }: Looker,
  page: string | null,
): Promise<SavedViewType[]> {
  const rows = await reads.rows(viewsFor, [account, role, unit, page]);
  return rows.map(viewOf);
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
