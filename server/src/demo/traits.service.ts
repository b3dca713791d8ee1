import type { connect } from '../platform/postgres-bootstrap.ts';

type Client = Awaited<ReturnType<typeof connect>>;

/** Names the import of the demo's traits among all. */
const NAME = 'Một Cửa: điều bài báo nói';

/** What newspapers say of units, and nothing else: Nậm Xe is a border commune, in May 2025. */
const ADD = `/* demo.addTraits */
with batch as (
  insert into territory.trait_batch (file_name, digest, told, imported_at)
  values ($1, encode(sha256(convert_to($1, 'UTF8')), 'hex'), 1, $2) returning id
)
insert into territory.unit_trait (batch_id, unit_id, kind, holds, valid_from, valid_until, source)
select b.id, u.id, 'BORDER', true, date '2025-05-15', u.valid_until, 'Bài báo về xã Nậm Xe, Lai Châu, tháng 5/2025'
from batch b cross join territory.unit u where u.code = '03586' and u.is_listed and date '2025-05-15' between u.valid_from and u.valid_until`;

const REMOVE = `/* demo.removeTraits */
with gone as (
  delete from territory.unit_trait t using territory.trait_batch b where b.id = t.batch_id and b.file_name = $1
)
update territory.trait_batch set undone_at = $2 where file_name = $1 and undone_at is null`;

/** Stores what newspapers say units are. */
export async function storeTraits(client: Client, now: Date): Promise<void> {
  await client.query(ADD, [NAME, now]);
}

/** Takes that back. */
export async function removeTraits(client: Client, now: Date): Promise<void> {
  await client.query(REMOVE, [NAME, now]);
}
