import { expect, test } from 'vitest';
import { variantsOf } from './variant.view.ts';

const told = (code: string, place: string, parameters: Readonly<Record<string, string>> = {}) => {
  const [pathname = '', search = ''] = place.split('?');
  return variantsOf({ code, parameters }, { pathname, search: search === '' ? '' : `?${search}` }).map(
    ({ name, of, to }) => [name, of, decodeURIComponent(`${to.pathname}${to.search}`)],
  );
};

test('an ended unit is seen in the borders of then, or its followers in its place', () => {
  const parameters = { code: '02794', now: 'Xã Bản Lầu (02788)', nowCodes: '02788' };
  expect(told('RANKING_UNIT_ENDED', '/trends?in=15&u=02761,02794', parameters)).toEqual([
    ['then', '02794', '/trends?in=15&u=02761,02794&geo=then'],
    ['follow', 'Xã Bản Lầu (02788)', '/trends?in=15&u=02761,02788'],
  ]);
  // Its follower may stand there already, and there may be none.
  expect(told('RANKING_UNIT_ENDED', '/trends?u=02788,02794', parameters)[1]?.[2]).toBe('/trends?u=02788');
  expect(told('RANKING_UNIT_ENDED', '/trends?u=02794', { ...parameters, nowCodes: '' })).toHaveLength(1);
});

test.each([
  ['RANKING_UNIT_UNKNOWN', '/trends?u=99999', { code: '99999' }, ['dropUnit', '99999', '/trends']],
  ['RANKING_CLOSED', '/rankings?in=15&m=online', {}, ['units', '', '/communes']],
  ['SLICE_OF_INDEX', '/rankings?f=HO_TICH&ch=POST&m=index_766', {}, ['unsliced', '', '/rankings?m=index_766']],
  ['RANKING_FIELD_UNKNOWN', '/rankings?f=NO&ch=POST', {}, ['anyField', '', '/rankings?ch=POST']],
  ['RANKING_PROVINCE_UNKNOWN', '/rankings?in=99', {}, ['wholeCountry', '', '/rankings']],
  ['RANKING_DISTRICT_UNKNOWN', '/rankings?in=15&d=no', {}, ['anyDistrict', '', '/rankings?in=15']],
  ['PEER_GROUP_UNKNOWN', '/rankings?peer=own.9', {}, ['anyPeers', '', '/rankings']],
  ['METRIC_UNKNOWN', '/rankings?m=no&asof=2010-01-01&in=15', {}, ['usual', '', '/rankings?in=15']],
  ['EXPLAIN_UNIT_OUTSIDE', '/why/x?in=79&m=online', {}, ['ownScope', '', '/why/x?m=online']],
] as const)('%s at %s leads to what is answered', (...[code, place, parameters, variant]) => {
  expect(told(code, place, parameters)).toEqual([variant]);
});

test('a history of too many months is told by quarter or year, one of too many quarters by year', () => {
  expect(told('HISTORY_TOO_LONG', '/trends?p=2010')).toEqual([
    ['byQuarter', '', '/trends?p=2010&step=QUARTER'],
    ['byYear', '', '/trends?p=2010&step=YEAR'],
  ]);
  expect(told('HISTORY_TOO_LONG', '/trends?step=QUARTER')).toEqual([['byYear', '', '/trends?step=YEAR']]);
});

test('where no address helps there is none, nor one that leads to where the reader is', () => {
  expect(told('TOO_SLOW', '/rankings?in=15')).toEqual([]);
  expect(told('RANKING_CLOSED', '/communes')).toEqual([]);
  expect(told('PEER_GROUP_UNKNOWN', '/rankings?in=15')).toEqual([]);
});
