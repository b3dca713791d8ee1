import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';

/** An entry of the audit trail as its table has it. */
export interface TrailEntry {
  readonly kind: string;
  readonly thing: string;
  readonly subject: string | null;
  readonly actor: string;
  readonly actor_role: string;
  readonly actor_unit: string;
  readonly request: string;
  readonly scope_unit_id: number;
  readonly amount: number;
  readonly touched: string | null;
  readonly fields: readonly string[] | null;
  readonly keys: readonly string[] | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What `work` left in the trail, in the order of writing, and what it gave. @param owner who may read all of it */
export async function trailOf<T>(owner: Client, work: () => Promise<T>): Promise<{ entries: TrailEntry[]; result: T }> {
  const before = await owner.query<{ last: string }>('select coalesce(max(id), 0) as last from access.audit_entry');
  const result = await work();
  const { rows } = await owner.query<TrailEntry>('select * from access.audit_entry where id > $1 order by id', [
    before.rows[0]?.last,
  ]);
  return { entries: rows, result };
}

/**
 * Waits until what is written so far can be sealed: an older transaction that is still open holds that back, be it of
 * another test's database or of the cluster itself, which gathers statistics when it likes.
 */
export async function untilSealable(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ xid: string }>('select pg_current_xact_id()::text as xid');
  const isOver = 'select from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) s where oldest > $1::xid8';
  while ((await owner.query(isOver, [rows[0]?.xid])).rowCount === 0) await sleep(20);
}
