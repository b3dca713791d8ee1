import { expect, test } from 'vitest';
import type { OwnUnits } from './own-peers.documents.ts';
import { groupsOf, ownSearch } from './peers.view.ts';

const row = (id: string, peerGroup: string | null) => ({ unit: { id }, peerGroup });
const answer = (...rows: ReturnType<typeof row>[]) => ({ communeRanking: { rows } });
const leader: OwnUnits = {
  scopeKind: 'UNIT',
  scopeName: 'Xã Bản Lầu',
  provinceCode: null,
  unit: { id: 'a', province: { code: '15' } },
};
const kind = 'type=COMMUNE,pop=P3';

test('groups are counted with those narrower by a trait, the largest first', () => {
  const rows = [row('a', `${kind},mountain=yes`), row('b', kind), row('c', 'type=WARD,pop=P3'), row('d', null)];
  expect(groupsOf(rows)).toEqual([
    { key: kind, size: 2 },
    { key: `${kind},mountain=yes`, size: 1 },
    { key: 'type=WARD,pop=P3', size: 1 },
  ]);
});

test('a leader of one unit begins with its peers, others with where their role holds, the public with everybody', () => {
  const three = answer(row('a', kind), row('b', kind), row('c', kind));
  expect(ownSearch(leader, three)).toBe('?in=15&peer=type%3DCOMMUNE%2Cpop%3DP3');
  expect(ownSearch(leader, answer(row('a', kind), row('b', kind)))).toBe('?in=15');
  expect(ownSearch(leader, null)).toBe('?in=15');
  const wide = { ...leader, unit: null, provinceCode: '15' };
  expect(ownSearch({ ...wide, scopeKind: 'PROVINCE' }, null)).toBe('?in=15');
  expect(ownSearch({ ...wide, scopeKind: 'DISTRICT', scopeName: 'Sa Pa' }, null)).toBe('?in=15&d=Sa+Pa');
  expect(ownSearch({ ...wide, scopeKind: 'COUNTRY', provinceCode: null }, null)).toBe('');
  expect(ownSearch(null, null)).toBe('');
});
