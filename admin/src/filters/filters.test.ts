import { describe, expect, test } from 'vitest';
import { analysisParams } from './analysis.params.ts';
import { printDayInput, readDayInput } from './day.input.ts';
import { parseUnitTypes, printUnitTypes } from './unit-type.grammar.ts';
import { type Analysis, defaultAnalysis, scopedSearch } from './useAnalysis.ts';
import { timeSearch } from './time.search.ts';

const meta = { demo: true, today: '2026-10-15', dataFrom: '2024-10-01', dataTo: '2026-09-30', version: '1' };

describe('unit types in the address', () => {
  test('are written in one order and read back', () => {
    expect(printUnitTypes(['SPECIAL_ZONE', 'COMMUNE'])).toBe('xa,dac-khu');
    expect(parseUnitTypes('dac-khu,xa')).toEqual(['COMMUNE', 'SPECIAL_ZONE']);
  });

  test('unknown words are left out, and only unknown words are none', () => {
    expect(parseUnitTypes('xa,lang')).toEqual(['COMMUNE']);
    expect(parseUnitTypes('lang')).toBeNull();
  });
});

test.each([
  ['in', '1'],
  ['in', 'xx'],
  ['asof', '2025-02-30'],
  ['geo', 'later'],
] as const)('a filter that cannot be read (%s=%s) counts as not given', (name, text) => {
  expect(analysisParams[name].parse(text)).toBeNull();
});

test.each([
  ['1/7/2025', '2025-07-01'],
  ['01-07-2025', '2025-07-01'],
  ['2025-07-01', '2025-07-01'],
  ['31/02/2025', null],
  ['7/2025', null],
])('the typed day %s is %s', (text, day) => {
  expect(readDayInput(text)).toBe(day);
});

test('a day is shown day first', () => {
  expect(printDayInput('2025-07-01')).toBe('01/07/2025');
  expect(printDayInput(null)).toBe('');
});

describe('what is shown when the address says nothing', () => {
  test('is the last whole quarter that has data', () => {
    expect(defaultAnalysis(meta, null).period).toMatchObject({ from: '2026-07-01', to: '2026-09-30' });
  });

  test('lies before the day told about', () => {
    expect(defaultAnalysis(meta, '2025-08-01').period).toMatchObject({ from: '2025-04-01', to: '2025-06-30' });
  });

  test('is the quarter before today where there is no data at all', () => {
    expect(defaultAnalysis({ ...meta, dataFrom: null, dataTo: null }, null).period.to).toBe('2026-09-30');
  });
});

test('links to a unit carry period, day, boundaries, fields and channels, defaults left out', () => {
  const defaults = defaultAnalysis(meta, null);
  const chosen: Analysis = {
    ...defaults,
    asOf: '2026-10-01',
    boundaries: 'AS_THEN',
    provinceCode: '15',
    fieldCodes: ['ho-tich', 'dat-dai'],
    channels: ['POST', 'IN_PERSON'],
    metricKey: 'online',
  };
  expect(timeSearch(defaults, defaults.period)).toBe('');
  expect(timeSearch(chosen, defaults.period)).toBe('?asof=2026-10-01&geo=then&f=dat-dai%2Cho-tich&ch=counter%2Cpost');
});

test('links to another analytic page keep the filters and leave out what is the page’s own', () => {
  expect(scopedSearch('?p=2025Q3&in=15&d=284800&f=ho-tich&ch=online&view=funnel&page=2&m=online')).toBe(
    '?p=2025Q3&in=15&d=284800&f=ho-tich&ch=online&m=online',
  );
  expect(scopedSearch('?view=chart')).toBe('');
});
