import type { KeyObject } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { COLUMNS, genesisOf, hashOf, type TextRow } from './canonical.ts';
import { headsOf, verifyCheckpoints, verifyFile, type CheckpointRow, type Head } from './checkpoints.ts';
import type { Finding } from './finding.ts';
import { RECORDED_TABLES, PROTECTED_TABLES } from './recorded-tables.data.ts';

/** What is trusted, from outside the database. */
export interface Anchors {
  /** Public keys by id. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** Lines of the file of heads; null without one. */
  readonly file: readonly string[] | null;
}

/** What is verified: all of it, or with `chains` (`2026-11-20 278801`) only these; checkpoints and files always are. */
export interface Within {
  readonly chains?: readonly string[];
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly entries: number;
  readonly chains: number;
  /** Entries that no chain holds yet. */
  readonly unsealed: number;
  readonly checkpoints: number;
  /** Microseconds since 1970; null where nothing was signed. */
  readonly signedAt: string | null;
}

const CHECKPOINTS = `select seq::text as number, (extract(epoch from at) * 1000000)::bigint::text as at, upto::text as upto,
  encode(previous, 'hex') as previous, heads, encode(hash, 'hex') as hash, key_id as "keyId", encode(signature, 'hex') as signature
from access.audit_checkpoint order by seq`;

const LINKED = (
  within: string,
): string => `select to_char(l.day, 'YYYY-MM-DD'), l.unit_id::text, l.seq::text, encode(l.previous, 'hex'), encode(l.hash, 'hex'),
  to_char(e.at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), ${COLUMNS.join(', ')}
from access.audit_link l left join access.audit_entry e on e.xid = l.xid and e.id = l.entry_id
where ${within} order by l.day, l.unit_id, l.seq`;
const BEFORE_ENTRY = 6;
/** Where an entry's own unit stands among its columns. */
const SCOPE_UNIT = BEFORE_ENTRY + COLUMNS.indexOf('e.scope_unit_id::text');

const UNLINKED = `select e.id::text as id, e.xid < $1::xid8 as late
from access.audit_entry e left join access.audit_link l on l.entry_id = e.id and l.xid = e.xid where l.entry_id is null`;

const STATE = 'select sealed_below::text as below from access.audit_state';

/** Readers find entries by rows beside them: who may read what was written there, and what is told of many at once. */
const MISLED = (within: string): string => `select l.entry_id::text as id
from access.audit_link l join access.audit_entry e on e.xid = l.xid and e.id = l.entry_id
where ${within} and (
  not exists (select from access.audit_scope s
    where (s.unit_id, s.district_id, s.province) = (e.scope_unit_id, e.scope_district_id, e.scope_province))
  or e.keys is not null and exists (
    select from unnest(e.keys) k where not exists (select from access.audit_subject s where s.subject = k and s.entry_id = e.id)))`;

const CHAIN = /^(\d{4}-\d{2}-\d{2}) (\d{1,9})$/u;

/** A cursor takes no parameters: the chains stand in the text, which is why nothing else may. @throws where one is none */
function conditionOf(chains: readonly string[] | undefined): string {
  if (!chains) return 'true';
  const parts = chains.map((chain) => {
    const [, day, unit] = CHAIN.exec(chain) ?? [];
    if (day === undefined || unit === undefined)
      throw new Error(`Not a chain: ${chain}. One is called "2026-11-20 278801".`);
    return `(l.day = '${day}' and l.unit_id = ${unit})`;
  });
  return parts.length === 0 ? 'false' : `(${parts.join(' or ')})`;
}

const TRIGGERS = `select t.tgrelid::regclass::text || ' ' || t.tgname as name from pg_trigger t
where not t.tgisinternal and t.tgenabled = 'A'`;

const FETCHED = 2_000;

/** Opens a connection that only reads, from one moment. */
export async function openTrail(config: ClientConfig): Promise<Client> {
  const client = new Client({ ...config, application_name: 'mot-cua audit verify' });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  return client;
}

/**
 * Verifies the trail within the transaction at hand: every entry, link, head and signature. A chain is judged by itself:
 * whatever is found in some chains is found in the whole as well.
 */
export async function verifyTrail(
  client: Client,
  { keys, file }: Anchors,
  { chains: asked }: Within = {},
): Promise<Verdict> {
  const within = conditionOf(asked);
  const { rows: checkpoints } = await client.query<CheckpointRow>(CHECKPOINTS);
  const findings = [...verifyCheckpoints(checkpoints, keys), ...verifyFile(file ?? [], checkpoints, keys)];
  const upto = checkpoints.at(-1)?.upto ?? '0';
  const chains = new Chains(headsOf(checkpoints, asked), findings);
  await client.query(`declare trail no scroll cursor for ${LINKED(within)}`);
  for (;;) {
    const { rows } = await client.query<TextRow & unknown[]>({
      text: `fetch ${String(FETCHED)} from trail`,
      rowMode: 'array',
    });
    for (const row of rows) chains.take(row);
    if (rows.length < FETCHED) break;
  }
  await client.query('close trail');
  chains.end();
  const unlinked = await client.query<{ id: string; late: boolean }>(UNLINKED, [upto]);
  for (const { id, late } of unlinked.rows) if (late) findings.push({ kind: 'ENTRY_UNCHAINED', where: `entry ${id}` });
  const state = await client.query<{ below: string }>(STATE);
  if (state.rows[0]?.below !== upto) findings.push({ kind: 'STATE_DIFFERS', where: 'access.audit_state' });
  const misled = await client.query<{ id: string }>(MISLED(within));
  for (const { id } of misled.rows) findings.push({ kind: 'INDEX_DIFFERS', where: `entry ${id}` });
  findings.push(...(await triggersOff(client)));
  return {
    findings,
    entries: chains.entries,
    chains: chains.count,
    unsealed: unlinked.rows.filter(({ late }) => !late).length,
    checkpoints: checkpoints.length,
    signedAt: checkpoints.at(-1)?.at ?? null,
  };
}

async function triggersOff(client: Client): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(TRIGGERS);
  const on = new Set(rows.map(({ name }) => name));
  const nameOf = (table: string): string => table.split('.')[1] ?? '';
  const wanted = [
    ...RECORDED_TABLES.flatMap((table) =>
      ['insert', 'update', 'delete'].map((event) => `${table} ${nameOf(table)}_audit_${event}`),
    ),
    ...PROTECTED_TABLES.flatMap((table) => [`${table} ${nameOf(table)}_kept`, `${table} ${nameOf(table)}_kept_whole`]),
  ];
  return wanted.filter((name) => !on.has(name)).map((where) => ({ kind: 'TRIGGER_OFF', where }));
}

/** Follows the chains, link by link, in the order of their days, units and places. */
class Chains {
  entries = 0;
  count = 0;
  private chain = '';
  private seq = 0;
  private hash: Buffer = Buffer.alloc(0);
  private awaited: Head[] = [];
  private readonly signed: ReadonlyMap<string, readonly Head[]>;
  private readonly seen = new Set<string>();
  private readonly findings: Finding[];

  constructor(signed: ReadonlyMap<string, readonly Head[]>, findings: Finding[]) {
    this.signed = signed;
    this.findings = findings;
  }

  take(row: TextRow): void {
    const [day = '', unit = '', seq = '', previous, hash = '', entryDay] = row.map((value) => value?.toString());
    const chain = `${day} ${unit}`;
    if (chain !== this.chain) this.begin(chain, genesisOf(day, unit));
    const where = `${chain} at ${seq}`;
    const found = (kind: Finding['kind']): void => void this.findings.push({ kind, where });
    if (Number(seq) !== this.seq + 1) found('LINK_GAP');
    if (previous !== this.hash.toString('hex')) found('LINK_BROKEN');
    if (entryDay === undefined) found('ENTRY_MISSING');
    else {
      if (entryDay !== day || row[SCOPE_UNIT] !== unit) found('ENTRY_MISPLACED');
      const entry = row.slice(BEFORE_ENTRY);
      if (hashOf(this.hash, [day, unit, seq], entry).toString('hex') !== hash) found('ENTRY_ALTERED');
      this.entries += 1;
    }
    this.seq = Number(seq);
    this.hash = Buffer.from(hash, 'hex');
    while ((this.awaited[0]?.seq ?? Number.MAX_SAFE_INTEGER) <= this.seq) {
      const head = this.awaited.shift();
      if (head && (head.seq !== this.seq || head.hash !== hash)) found('HEAD_DIFFERS');
    }
  }

  end(): void {
    this.finish();
    for (const chain of this.signed.keys()) {
      if (!this.seen.has(chain)) this.findings.push({ kind: 'CHAIN_MISSING', where: chain });
    }
  }

  private begin(chain: string, genesis: Buffer): void {
    this.finish();
    this.chain = chain;
    this.seen.add(chain);
    this.count += 1;
    this.seq = 0;
    this.hash = genesis;
    this.awaited = [...(this.signed.get(chain) ?? [])];
  }

  /** The chain must end where it was last signed. */
  private finish(): void {
    if (this.chain === '') return;
    const where = `${this.chain} at ${String(this.seq)}`;
    if (this.awaited.length > 0) this.findings.push({ kind: 'CHAIN_CUT', where });
    const last = this.signed.get(this.chain)?.at(-1)?.seq ?? 0;
    if (this.seq > last) this.findings.push({ kind: 'CHAIN_UNSIGNED', where });
  }
}
