import type { Language } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { Stub } from '../../platform/room.ts';
import type { PeerGround, UnitOfDay } from './peer.queries.ts';
import { keyOfPeer, kindOfPeer, peerOfKey, type Peer } from './peer.rules.ts';
import type { PeerGroupType } from './peer.type.ts';
import { TYPE_NAMES } from './peer.words.ts';

const stubOf = ({ id, code, name }: UnitOfDay): Stub =>
  new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', id), { code, name });

interface Naming {
  readonly ground: PeerGround;
  readonly language: Language;
}

/** A group of what units are, with the units it has that day. */
function groupOf(key: string, units: readonly UnitOfDay[], naming: Naming): PeerGroupType {
  const peer = peerOfKey(key) ?? { type: null, band: null, provinceCode: null, own: null };
  const band = naming.ground.bands.find((one) => one.key === peer.band);
  return {
    key,
    kind: kindOfPeer(peer),
    name: nameOf(peer, naming),
    size: units.length,
    units: units.map(stubOf),
    source: band?.source ?? null,
    ownerName: null,
    isOwn: false,
    shared: true,
  };
}

function nameOf({ type, band, provinceCode }: Peer, { ground, language }: Naming): string {
  const found = ground.bands.find((one) => one.key === band);
  const size = found && (language === 'vi' ? found.name_vi : found.name_en);
  const kind = type === null ? undefined : TYPE_NAMES[type]?.[language];
  const province = ground.provinces.find(({ code }) => code === provinceCode)?.name;
  const all = language === 'vi' ? 'Đơn vị' : 'Units';
  const plain = [kind ?? (size === undefined ? undefined : all), size].filter((part) => part !== undefined).join(' ');
  return province ?? plain;
}

/**
 * All groups of a day that hold any unit: by type, by population, by both, by province, then those that people made.
 * Units whose population is not known are in no band.
 */
export function peerGroupsOf(ground: PeerGround, language: Language): PeerGroupType[] {
  const held = new Map<string, UnitOfDay[]>();
  for (const unit of ground.units) {
    for (const key of keysOf(unit)) {
      const units = held.get(key);
      if (units) units.push(unit);
      else held.set(key, [unit]);
    }
  }
  const given = [...held].map(([key, units]) => groupOf(key, units, { ground, language }));
  return [...given.sort(byKey), ...ownGroupsOf(ground)];
}

function keysOf({ type, band, province_code: provinceCode }: UnitOfDay): string[] {
  const byBand = band === null ? [] : [keyOfPeer({ band }), keyOfPeer({ type, band })];
  return [keyOfPeer({ type }), ...byBand, keyOfPeer({ provinceCode })];
}

const KINDS = ['UNIT_TYPE', 'POPULATION', 'TYPE_AND_POPULATION', 'PROVINCE'];
const byKey = (one: PeerGroupType, other: PeerGroupType): number =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.key < other.key ? -1 : 1);

function ownGroupsOf({ own, units }: PeerGround): PeerGroupType[] {
  return own.map((group) => {
    const ids = new Set(group.unit_ids);
    const found = units.filter(({ id }) => ids.has(id));
    return {
      key: keyOfPeer({ own: group.id }),
      kind: 'OWN',
      name: group.name,
      size: found.length,
      units: found.map(stubOf),
      source: null,
      ownerName: group.owner_name,
      isOwn: group.is_own,
      shared: group.shared,
    };
  });
}
