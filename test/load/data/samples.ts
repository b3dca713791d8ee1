import type { Client } from 'pg';

/** Things to ask for, drawn from the data: the same in every run. */
export interface Samples {
  readonly provinces: readonly string[];
  readonly units: readonly string[];
  /** Keys of the same units. */
  readonly unitKeys: readonly string[];
  /** Units with a state in which they have more than a page of dossiers. */
  readonly busyUnits: readonly { readonly code: string; readonly state: string }[];
  readonly dossiers: readonly string[];
  /** Fifty units of each province that has so many. */
  readonly fifties: readonly { readonly province: string; readonly codes: readonly string[] }[];
}

const UNITS = `territory.unit u join territory.province p on p.id = u.province_id and u.is_listed and u.valid_until is null`;

export async function drawSamples(client: Client): Promise<Samples> {
  const column = async (text: string): Promise<string[]> =>
    (await client.query<{ value: string }>(text)).rows.map(({ value }) => value);
  const busy = await client.query<Samples['busyUnits'][number]>(`
    select u.code, d.state from ${UNITS} join dossiers.dossier d on d.unit_id = u.id
    group by u.code, d.state having count(*) >= 60 order by md5(u.code || d.state) limit 500`);
  const fifties = await client.query<Samples['fifties'][number]>(`
    select province, (array_agg(code order by code))[1:50] as codes
    from (select p.code as province, u.code from ${UNITS}) c
    group by province having count(*) >= 50 order by province`);
  return {
    provinces: await column(`select distinct p.code as value from ${UNITS} order by 1`),
    units: await column(`select u.code as value from ${UNITS} order by md5(u.code) limit 500`),
    unitKeys: await column(`select u.id::text as value from ${UNITS} order by md5(u.code) limit 500`),
    busyUnits: busy.rows,
    dossiers: await column(`
      select d.code as value from generate_series(1, 2000) g (n)
      join dossiers.dossier d on d.id = 1 + (hashint8extended(g.n, 5) & 1073741823)
        % (select reltuples::bigint from pg_class where oid = 'dossiers.dossier'::regclass)`),
    fifties: fifties.rows,
  };
}
