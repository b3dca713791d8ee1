import type { Language } from '../../platform/context.ts';
import type { Stub } from '../../platform/room.ts';
import type { PeerGround, UnitOfDay } from './peer.queries.ts';
import { keyOfPeer, kindOfPeer, peerOfKey, type Peer } from './peer.rules.ts';
import type { PeerGroupType } from './peer.type.ts';
import { TRAIT_NAMES, TYPE_NAMES, type Told } from './peer.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

const stubsOf = (units: readonly UnitOfDay[], { knownAt }: Pick<PeerGround, 'knownAt'>): Stub[] =>
  units.map(({ id, code, name }) => unitStub(id, knownAt, { code, name }));

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
    units: stubsOf(units, naming.ground),
    source: band?.source ?? (isOfTrait(peer) ? TRAIT_SOURCE[naming.language] : null),
    ownerName: null,
    isOwn: false,
    shared: true,
  };
}

const isOfTrait = ({ mountain, border }: Peer): boolean => mountain !== undefined || border !== undefined;

const TRAIT_SOURCE = {
  vi: 'Đặc điểm của từng đơn vị, có nguồn và ngày trên trang của đơn vị',
  en: 'What each unit is, with source and days on its page',
};

function nameOf({ type, band, provinceCode, mountain, border }: Peer, { ground, language }: Naming): string {
  const found = ground.bands.find((one) => one.key === band);
  const size = found && (language === 'vi' ? found.name_vi : found.name_en);
  const kind = type === null ? undefined : TYPE_NAMES[type]?.[language];
  const province = ground.provinces.find(({ code }) => code === provinceCode)?.name;
  const all = language === 'vi' ? 'Đơn vị' : 'Units';
  const isPlain = size !== undefined || mountain !== undefined || border !== undefined;
  const plain = [kind ?? (isPlain ? all : undefined), size].filter((part) => part !== undefined).join(' ');
  const traits = [
    mountain && TRAIT_NAMES.mountain[mountain][language],
    border && TRAIT_NAMES.border[border][language],
  ].filter((part) => part !== undefined);
  // By a trait alone the word for all units takes it without a comma, in English with a colon.
  const isAlone = kind === undefined && size === undefined && traits.length > 0;
  const joint = isAlone ? (language === 'vi' ? ' ' : ': ') : ', ';
  return province ?? [plain, traits.join(', ')].filter((part) => part !== '').join(joint);
}

/**
 * All groups of a day that hold any unit: by type, by population, by both, by province, by mountain and border, then
 * those that people made. Units whose population is not known are in no band; a trait that is known of no unit makes no
 * group, and units of which it is not known are a group of their own.
 */
export function peerGroupsOf(ground: PeerGround, language: Language): PeerGroupType[] {
  const isTold = {
    mountain: ground.units.some(({ mountain }) => mountain !== null),
    border: ground.units.some(({ border }) => border !== null),
  };
  const held = new Map<string, UnitOfDay[]>();
  for (const unit of ground.units) {
    for (const key of [...keysOf(unit), ...traitKeysOf(unit, isTold)]) {
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

const toldOf = (holds: boolean | null): Told => (holds === null ? 'unknown' : holds ? 'yes' : 'no');

interface ToldTraits {
  readonly mountain: boolean;
  readonly border: boolean;
}

function traitKeysOf({ type, band, mountain, border }: UnitOfDay, isTold: ToldTraits): string[] {
  return [
    ...(isTold.mountain ? [keyOfPeer({ mountain: toldOf(mountain) })] : []),
    ...(isTold.border ? [keyOfPeer({ border: toldOf(border) })] : []),
    ...(mountain === null ? [] : [keyOfPeer({ type, band, mountain: toldOf(mountain) })]),
  ];
}

const KINDS = [
  'UNIT_TYPE',
  'POPULATION',
  'TYPE_AND_POPULATION',
  'MOUNTAIN',
  'BORDER',
  'TYPE_POPULATION_MOUNTAIN',
  'PROVINCE',
];
const byKey = (one: PeerGroupType, other: PeerGroupType): number =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.key < other.key ? -1 : 1);

function ownGroupsOf(ground: PeerGround): PeerGroupType[] {
  const { own, units } = ground;
  return own.map((group) => {
    const ids = new Set(group.unit_ids);
    const found = units.filter(({ id }) => ids.has(id));
    return {
      key: keyOfPeer({ own: group.id }),
      kind: 'OWN',
      name: group.name,
      size: found.length,
      units: stubsOf(found, ground),
      source: null,
      ownerName: group.owner_name,
      isOwn: group.is_own,
      shared: group.shared,
    };
  });
}
