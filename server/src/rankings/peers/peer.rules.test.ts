import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  besidePeers,
  defaultPeers,
  type GroupedUnit,
  keyOfPeer,
  kindOfPeer,
  median,
  membersOf,
  type Peer,
  peerOfKey,
  peersOf,
} from './peer.rules.ts';

const NOTHING: Peer = { type: null, band: null, provinceCode: null, own: null };

describe('keys of groups', () => {
  test.each<[string, Partial<Peer>, string]>([
    ['type=WARD', { type: 'WARD' }, 'UNIT_TYPE'],
    ['pop=P3', { band: 'P3' }, 'POPULATION'],
    ['type=COMMUNE,pop=P1', { type: 'COMMUNE', band: 'P1' }, 'TYPE_AND_POPULATION'],
    ['mountain=unknown', { mountain: 'unknown' }, 'MOUNTAIN'],
    ['border=yes', { border: 'yes' }, 'BORDER'],
    ['type=COMMUNE,pop=P1,mountain=no', { type: 'COMMUNE', band: 'P1', mountain: 'no' }, 'TYPE_POPULATION_MOUNTAIN'],
    ['province=15', { provinceCode: '15' }, 'PROVINCE'],
    ['own=12', { own: '12' }, 'OWN'],
  ])('%s is read and written alike', (key, peer, kind) => {
    expect(peerOfKey(key)).toEqual({ ...NOTHING, ...peer });
    expect(keyOfPeer(peer)).toBe(key);
    expect(kindOfPeer({ ...NOTHING, ...peer })).toBe(kind);
  });

  test.each([
    '',
    ',',
    'type=',
    'type=VILLAGE',
    'pop=9',
    'type=WARD,',
    'own=x',
    'own=1;drop',
    'province=15,own=1',
    'mountain=maybe',
    'mountain=yes,pop=P1',
  ])('%j names no group', (key) => {
    expect(peerOfKey(key)).toBeNull();
  });
});

describe('median', () => {
  test('has as many values above as below', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
    expect(median([])).toBeNull();
  });
});

describe('peers of a unit', () => {
  const units = [
    { id: 1, type: 'WARD', band: 'P3', mountain: null },
    { id: 2, type: 'WARD', band: 'P3', mountain: null },
    { id: 3, type: 'WARD', band: 'P3', mountain: null },
    { id: 4, type: 'COMMUNE', band: null, mountain: null },
  ];
  const figure = (id: number, value: number | null, eligible = true) => ({ id, value, eligible });

  test('are those of its type and band; who is not ranked counts for nothing', () => {
    const told = peersOf(units, [figure(1, 0.9), figure(2, 0.7), figure(3, 0.1, false), figure(4, 0.5)]);
    expect(told(1)).toEqual({ peerGroup: 'type=WARD,pop=P3', peerSize: 2, peerMedian: 0.8 });
    expect(told(3)).toEqual(told(1));
    expect(told(4)).toEqual({ peerGroup: 'type=COMMUNE', peerSize: 1, peerMedian: 0.5 });
    expect(told(5)).toEqual({ peerGroup: null, peerSize: null, peerMedian: null });
  });

  test('none is told where none is ranked', () => {
    expect(peersOf(units, [figure(4, null, false)])(4)).toMatchObject({ peerSize: 0, peerMedian: null });
  });
});

describe('mountain and lowland', () => {
  const unit = (id: number, mountain: boolean | null): GroupedUnit => ({ id, type: 'COMMUNE', band: 'P1', mountain });
  const eligible = (id: number, value: number) => ({ id, value, eligible: true });

  test('are compared apart where they are known of three units, unknown ones with all', () => {
    const units = [unit(1, true), unit(2, true), unit(3, true), unit(4, false), unit(5, null)];
    const told = peersOf(
      units,
      [1, 2, 3, 4, 5].map((id) => eligible(id, id / 10)),
    );
    expect(told(1)).toEqual({ peerGroup: 'type=COMMUNE,pop=P1,mountain=yes', peerSize: 3, peerMedian: 0.2 });
    expect(told(4)).toEqual({ peerGroup: 'type=COMMUNE,pop=P1', peerSize: 5, peerMedian: 0.3 });
    expect(told(5)).toEqual(told(4));
  });

  test('whoever is unknown is never among lowland units, and everybody is among those compared with', () => {
    const kinds = fc.constantFrom('COMMUNE', 'WARD');
    const bands = fc.constantFrom('P1', 'P2', null);
    const mountains = fc.constantFrom(true, false, null);
    const some = fc.array(fc.record({ type: kinds, band: bands, mountain: mountains }), { maxLength: 40 });
    fc.assert(
      fc.property(some, (drawn) => {
        const units = drawn.map((each, id) => ({ id, ...each }));
        const keys = defaultPeers(units);
        const figures = units.map(({ id }) => eligible(id, (id * 37) % 101));
        const told = peersOf(units, figures);
        for (const one of units) {
          const key = keys.get(one.id) ?? '';
          const members = membersOf(units, key);
          const peer = peerOfKey(key);
          expect(members.has(one.id)).toBe(true);
          expect(peer?.type).toBe(one.type);
          for (const other of units.filter(({ id }) => members.has(id))) {
            expect(other.band).toBe(one.band);
            if (peer?.mountain !== undefined) expect(other.mountain).toBe(peer.mountain === 'yes');
          }
          expect(told(one.id)).toEqual({
            peerGroup: key,
            peerSize: members.size,
            peerMedian: median(figures.filter(({ id }) => members.has(id)).map(({ value }) => value)),
          });
        }
      }),
    );
    expect(membersOf([unit(1, null)], null).size).toBe(0);
  });
});

test.each([
  [{ low: 0.91, high: 0.97 }, 0.9, 'ABOVE'],
  [{ low: 0.8, high: 0.89 }, 0.9, 'BELOW'],
  [{ low: 0.9, high: 0.97 }, 0.9, null],
  [{ low: 0.85, high: 0.95 }, 0.9, null],
  [null, 0.9, null],
  [{ low: 0.85, high: 0.95 }, null, null],
] as const)('%j lies beside a median of %d: %s', (interval, middle, side) => {
  expect(besidePeers(interval, middle)).toBe(side);
});
