import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { peerErrors } from './peer.errors.ts';
import { countOwnGroups, readPeerGround } from './peer.queries.ts';
import { keyOfPeer, peerOfKey } from './peer.rules.ts';
import type { SavePeerGroupInput } from './peer.type.ts';

const LONGEST_NAME = 100;
const LEAST_UNITS = 2;
const MOST_UNITS = 500;
const MOST_GROUPS = 100;

interface KeptRow {
  readonly id: string;
}

const insertGroup = statement<KeptRow>(
  'rankings.insertPeerGroup',
  `/* rankings.insertPeerGroup */
insert into rankings.peer_group as g (owner, name, unit_ids, shared, owner_name, created_at, updated_at)
values ($1, $2, $3::int[], $4, $5, $6, $6) returning g.id::text as id`,
);

const updateGroup = statement<KeptRow>(
  'rankings.updatePeerGroup',
  `/* rankings.updatePeerGroup */
update rankings.peer_group as g set name = $2, unit_ids = $3::int[], shared = $4, owner_name = $5, updated_at = $6,
  version = g.version + 1
where g.id = $7 and g.owner = $1 returning g.id::text as id`,
);

const deleteGroup = statement<KeptRow>(
  'rankings.deletePeerGroup',
  '/* rankings.deletePeerGroup */ delete from rankings.peer_group g where g.id = $2 and g.owner = $1 returning g.id::text as id',
);

/** Who makes a group: an account, or the house itself. */
const makerOf = ({ viewer }: GraphContext) => ({ user: viewer.user, name: viewer.account?.name ?? 'Một Cửa' });

const unknown = (key: string): Refusal => refusal(peerErrors.PEER_GROUP_UNKNOWN, ['input', 'key'], { key });

/** Makes a group of one's own, or puts another in its place. @returns its key, or why not */
export async function savePeerGroup(
  input: SavePeerGroupInput,
  context: GraphContext,
): Promise<{ readonly key: string } | { readonly refused: Refusal }> {
  const { user, name: ownerName } = makerOf(context);
  const name = input.name.trim();
  if (name === '' || [...name].length > LONGEST_NAME) {
    return { refused: refusal(peerErrors.PEER_GROUP_NAME, ['input', 'name'], { longest: LONGEST_NAME }) };
  }
  const id = input.key == null ? null : (peerOfKey(input.key)?.own ?? undefined);
  if (id === undefined) return { refused: unknown(input.key ?? '') };
  const units = await unitIdsOf(input.unitCodes, context);
  if ('refused' in units) return units;
  if (id === null && (await countOwnGroups(context.reads('rankings'), user)) >= MOST_GROUPS) {
    return { refused: refusal(peerErrors.PEER_GROUP_LIMIT, ['input'], { limit: MOST_GROUPS }) };
  }
  const values = [user, name, units.ids, input.shared ?? false, ownerName, context.now];
  const step = id === null ? { statement: insertGroup, values } : { statement: updateGroup, values: [...values, id] };
  const [rows = []] = await context.writes('rankings').batch([step]);
  const [row] = rows as KeptRow[];
  return row ? { key: keyOfPeer({ own: row.id }) } : { refused: unknown(input.key ?? '') };
}

/** Deletes a group of one's own. */
export async function deletePeerGroup(
  key: string,
  context: GraphContext,
): Promise<{ readonly key: string } | { readonly refused: Refusal }> {
  const id = peerOfKey(key)?.own ?? null;
  if (id === null) return { refused: unknown(key) };
  const values = [makerOf(context).user, id];
  const [rows = []] = await context.writes('rankings').batch([{ statement: deleteGroup, values }]);
  return rows.length > 0 ? { key } : { refused: unknown(key) };
}

/** Units in force today by their codes. */
async function unitIdsOf(
  codes: readonly string[],
  context: GraphContext,
): Promise<{ readonly ids: readonly number[] } | { readonly refused: Refusal }> {
  const asked = [...new Set(codes)];
  if (asked.length < LEAST_UNITS || asked.length > MOST_UNITS) {
    const limits = { size: asked.length, least: LEAST_UNITS, most: MOST_UNITS };
    return { refused: refusal(peerErrors.PEER_GROUP_SIZE, ['input', 'unitCodes'], limits) };
  }
  const { units } = await readPeerGround(context.reads('rankings'), {
    day: context.today,
    user: context.viewer.user,
    knownAt: null,
  });
  const ids = new Map(units.map(({ code, id }) => [code, id]));
  const missing = asked.find((code) => !ids.has(code));
  if (missing !== undefined) {
    const field = ['input', 'unitCodes'];
    return { refused: refusal(peerErrors.PEER_GROUP_UNIT_UNKNOWN, field, { code: missing }) };
  }
  return { ids: asked.map((code) => ids.get(code) ?? 0).sort((one, other) => one - other) };
}
