import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOfPeer, kindOfPeer, median, peerOfKey, peersOf, type Peer } from './peer.rules.ts';

const NOTHING: Peer = { type: null, band: null, provinceCode: null, own: null };

describe('keys of groups', () => {
  test.each<[string, Partial<Peer>, string]>([
    ['type=WARD', { type: 'WARD' }, 'UNIT_TYPE'],
    ['pop=P3', { band: 'P3' }, 'POPULATION'],
    ['type=COMMUNE,pop=P1', { type: 'COMMUNE', band: 'P1' }, 'TYPE_AND_POPULATION'],
    ['province=15', { provinceCode: '15' }, 'PROVINCE'],
    ['own=12', { own: '12' }, 'OWN'],
  ])('%s is read and written alike', (key, peer, kind) => {
    expect(peerOfKey(key)).toEqual({ ...NOTHING, ...peer });
    expect(keyOfPeer(peer)).toBe(key);
    expect(kindOfPeer({ ...NOTHING, ...peer })).toBe(kind);
  });

  test.each(['', ',', 'type=', 'type=VILLAGE', 'pop=9', 'type=WARD,', 'own=x', 'own=1;drop', 'province=15,own=1'])(
    '%j names no group',
    (key) => {
      expect(peerOfKey(key)).toBeNull();
    },
  );
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
    { id: 1, type: 'WARD', band: 'P3' },
    { id: 2, type: 'WARD', band: 'P3' },
    { id: 3, type: 'WARD', band: 'P3' },
    { id: 4, type: 'COMMUNE', band: null },
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
