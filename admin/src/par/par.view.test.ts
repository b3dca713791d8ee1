import { describe, expect, test } from 'vitest';
import { createFormatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { ParMethod, ParRow, ParScore, ParUnit } from './par.documents.ts';
import {
  chosenMethod,
  isOpenForSelf,
  parFinding,
  partsOf,
  placesOf,
  readPoints,
  scores,
  takesAppraisal,
  takesSelf,
} from './par.view.ts';

const method = (patch: Partial<ParMethod>): ParMethod =>
  ({ key: '15-2025', provinceCode: '15', districtName: null, year: 2025, closedOn: null, ...patch }) as ParMethod;
const closed = { closedOn: '2026-02-10' };
const all = [
  method({ key: '15-2026', year: 2026 }),
  method(closed),
  method({ key: '30-2022', provinceCode: '30', districtName: 'Huyện Thanh Miện', year: 2022, ...closed }),
  method({ key: '30-2021', provinceCode: '30', districtName: 'Huyện Thanh Miện', year: 2021, ...closed }),
];
const unit = (patch: Partial<ParUnit>): ParUnit =>
  ({
    districtName: null,
    validFrom: '2025-07-01',
    validUntil: null,
    province: { code: '15' },
    ...patch,
  }) as ParUnit;
const former = unit({
  districtName: 'Huyện Thanh Miện',
  validFrom: '2004-01-01',
  validUntil: '2025-06-30',
  province: { code: '30' },
});

describe('which method is shown', () => {
  test.each([
    [{ key: '30-2021', unit: null, provinceCode: '15' }, '30-2021'],
    [{ key: null, unit: former, provinceCode: '15' }, '30-2022'],
    [{ key: null, unit: unit({}), provinceCode: null }, '15-2025'],
    [{ key: 'no such', unit: null, provinceCode: '15' }, '15-2025'],
    [{ key: null, unit: null, provinceCode: '99' }, '15-2025'],
  ])('%j: %s', (wanted, key) => {
    expect(chosenMethod(all, wanted)?.key).toBe(key);
  });

  test('without any there is none', () => {
    expect(chosenMethod([], { key: null, unit: null, provinceCode: null })).toBeUndefined();
  });

  test('a place stands once, by its latest method', () => {
    expect(
      placesOf(all)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['15-2026', '30-2022']);
  });
});

test('a unit is scored by the method of its place, where it was there at the end of the year', () => {
  expect(all.map((each) => scores(each, former))).toEqual([false, false, true, true]);
  expect(scores(method({ year: 2024 }), unit({}))).toBe(false);
  expect(scores(method({ districtName: 'Huyện khác', provinceCode: '30', year: 2022 }), former)).toBe(false);
});

describe('the finding', () => {
  const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as unknown as Translate;
  const words = { t, format: createFormatter('vi') };
  const row = (rank: number | null, points: number | null): ParRow =>
    ({ unit: { id: String(points), name: `Xã ${String(points)}` }, rank, points }) as ParRow;
  const told = (...rows: ParRow[]): string => parFinding(rows, { fullPoints: 100 }, words);

  test('names the first and how far ahead it is', () => {
    expect(told(row(1, 85.1), row(2, 85.07), row(null, null))).toBe(
      'par.finding {"unit":"Xã 85.1","points":"85,10","full":"100","gap":"0,03","ranked":2}',
    );
  });

  test('does not choose among equals', () => {
    expect(told(row(1, 80), row(1, 80), row(3, 70))).toMatch(/^par\.findingTied .*"count":2,"ranked":3/u);
  });

  test('says that there is no place yet', () => {
    expect(told(row(null, null))).toMatch(/^par\.findingNone/u);
    expect(told(row(1, 80))).toMatch(/^par\.findingAlone/u);
  });
});

test('a penalty is taken away, and none is no negative nothing', () => {
  const row = { criteriaPoints: 70, surveyPoints: 8, bonusPoints: 1, penaltyPoints: 1.5 } as ParRow;
  expect(partsOf(row)).toEqual({ CRITERION: 70, SURVEY: 8, BONUS: 1, PENALTY: -1.5 });
  expect(Object.is(partsOf({ ...row, penaltyPoints: 0 }).PENALTY, 0)).toBe(true);
});

describe('who may score when', () => {
  const open = method({ selfFrom: '2026-11-01', selfUntil: '2026-12-31' });
  const criterion = { code: '1', name: 'Một', maxPoints: 10, evidenceWanted: null };

  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s communes score themselves: %s', (today, isOpen) => {
    expect(isOpenForSelf(open, today)).toBe(isOpen);
    expect(isOpenForSelf({ ...open, closedOn: '2026-11-02' }, today)).toBe(false);
  });

  test('communes score criteria and bonus, as long as nobody has appraised them', () => {
    expect(
      (['CRITERION', 'BONUS', 'SURVEY', 'PENALTY'] as const).map((kind) =>
        takesSelf({ ...criterion, kind }, undefined),
      ),
    ).toEqual([true, true, false, false]);
    expect(takesSelf({ ...criterion, kind: 'CRITERION' }, { appraisedPoints: 0 } as ParScore)).toBe(false);
  });

  test('appraisers wait for a criterion’s self-score while there is time', () => {
    const days = { selfUntil: '2026-12-31', today: '2026-12-31' };
    expect(takesAppraisal({ ...criterion, kind: 'CRITERION' }, undefined, days)).toBe(false);
    expect(takesAppraisal({ ...criterion, kind: 'CRITERION' }, { selfPoints: 0 } as ParScore, days)).toBe(true);
    expect(takesAppraisal({ ...criterion, kind: 'CRITERION' }, undefined, { ...days, today: '2027-01-01' })).toBe(true);
    expect(takesAppraisal({ ...criterion, kind: 'SURVEY' }, undefined, days)).toBe(true);
  });
});

test.each([
  ['6,5', 6.5],
  [' 7.25 ', 7.25],
  ['0', 0],
  ['1,005', null],
  ['-1', null],
  ['', null],
  ['bảy', null],
])('typed points %j are %s', (text, points) => {
  expect(readPoints(text)).toBe(points);
});
