import type { Client } from 'pg';
import { fold } from '../../server/src/platform/text.ts';

export interface PlacedOfficial {
  readonly code: string;
  /** Family, middle and given name. */
  readonly name: readonly [family: string, middle: string, given: string];
  readonly unitId: number;
  readonly from?: string;
  readonly until?: string | null;
  readonly kind?: string;
  readonly field?: string;
  readonly title?: string;
  readonly statutoryEnd?: string | null;
  readonly postId?: number | null;
}

/** Adds officials, each with one assignment, as the owner of the tables. @returns their row ids by code */
export async function addOfficials(client: Client, officials: readonly PlacedOfficial[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { code, name, ...place } of officials) {
    const [family, middle, given] = name;
    const { rows } = await client.query<{ id: number }>(
      `insert into workforce.official (code, family_name, middle_name, given_name, name_folded, kind)
       values ($1, $2, $3, $4, $5, 'CIVIL_SERVANT')
       on conflict (code) do update set version = workforce.official.version returning id`,
      [code, family, middle, given, fold([family, middle, given].join(' '))],
    );
    const id = rows[0]?.id ?? 0;
    ids.set(code, id);
    const { unitId, from = '2025-07-01', until = null, kind = 'PRIMARY', field = 'OFFICE' } = place;
    await client.query(
      `insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from, valid_until, statutory_end, post_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        unitId,
        field,
        place.title ?? 'Chuyên viên',
        kind,
        from,
        until,
        place.statutoryEnd ?? null,
        place.postId ?? null,
      ],
    );
  }
  return ids;
}

/** Adds a post. @returns its row id */
export async function addPost(
  client: Client,
  { code, unitId, position }: { readonly code: string; readonly unitId: number; readonly position: string },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into workforce.post (code, unit_id, position_code, valid_from, source) values ($1, $2, $3, '2025-07-01', 'Đề án thử')
     returning id`,
    [code, unitId, position],
  );
  return rows[0]?.id ?? 0;
}
