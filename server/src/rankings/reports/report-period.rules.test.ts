import { describe, expect, test } from 'vitest';
import { FORMS, formOf } from './forms.data.ts';
import { reportKey, reportOf } from './report-key.rules.ts';
import { periodBeforeOf, periodName, periodOf, periodsEnding, type ReportForm } from './report-period.rules.ts';

const II06 = formOf('ii06-commune') as ReportForm;
const SHEET = formOf('index-766') as ReportForm;
const MONTHLY: ReportForm = { ...II06, steps: ['MONTH', 'HALF_YEAR'] };

describe('periods', () => {
  test('with a cut-off on the 14th run from the 15th of the month before to the 14th', () => {
    expect(periodOf(II06, '2026Q3')).toMatchObject({ from: '2026-06-15', to: '2026-09-14', dueOn: '2026-09-18' });
    expect(periodOf(II06, '2026')).toMatchObject({ from: '2025-12-15', to: '2026-12-14' });
    expect(periodOf(II06, '2026Q1')).toMatchObject({ from: '2025-12-15', to: '2026-03-14' });
    expect(periodOf(MONTHLY, '2026-03')).toMatchObject({ from: '2026-02-15', to: '2026-03-14' });
    expect(periodOf(MONTHLY, '2026H2')).toMatchObject({ from: '2026-06-15', to: '2026-12-14' });
  });

  test('without one are those of the calendar', () => {
    expect(periodOf(SHEET, '2026Q3')).toMatchObject({ from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-10' });
  });

  test('leave no day out and tell none twice, the one before ending on the day before', () => {
    for (const form of [...FORMS, MONTHLY]) {
      for (const period of periodsEnding(form, { from: '2026-01-01', to: '2027-12-31' })) {
        const before = periodBeforeOf(form, period);
        expect(Date.parse(period.from) - Date.parse(before.to)).toBe(86_400_000);
        expect(periodOf(form, period.key)).toEqual(period);
      }
    }
  });

  test('that end within some days are found, the latest first', () => {
    const keys = (form: ReportForm): string[] =>
      periodsEnding(form, { from: '2026-01-01', to: '2026-12-31' }).map(({ key }) => key);
    expect(keys(SHEET)).toEqual(['2026Q4', '2026Q3', '2026Q2', '2026Q1']);
    expect(keys(II06)).toEqual(['2026Q4', '2026', '2026Q3', '2026Q2', '2026Q1']);
  });

  test('before a form was made there are none', () => {
    expect(periodOf(II06, '2020Q3')).toBeUndefined();
    expect(periodsEnding(SHEET, { from: '2021-01-01', to: '2022-06-22' })).toEqual([]);
  });

  test('have names in both languages', () => {
    expect(periodName({ key: '2026Q3', step: 'QUARTER' })).toEqual(['Quý III/2026', 'Q3 2026']);
    expect(periodName({ key: '2026H1', step: 'HALF_YEAR' })[0]).toBe('6 tháng đầu năm 2026');
  });
});

describe('keys', () => {
  test('lead back to what they name', () => {
    const key = reportKey(II06, 278801, '2026Q3');
    expect(key).toBe('ii06-commune_278801_2026Q3');
    expect(reportOf(key)).toMatchObject({ unit: 278801, province: 0, period: { key: '2026Q3' } });
    expect(reportOf(reportKey({ key: 'mergers', level: 'PROVINCE' }, 1, '2025'))).toMatchObject({
      unit: 0,
      province: 1,
    });
  });

  test.each(['', 'ii06-commune', 'ii06-commune_x_2026Q3', 'ii06-commune_1_2026Q3_2', 'ii06-province_278801_2026Q3'])(
    'that name nothing are told: `%s`',
    (key) => {
      expect(reportOf(key)).toBeUndefined();
    },
  );
});
