import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole, unitIdOf } from '../support/console.ts';
import { visitor } from '../support/reader.ts';

let console: OpenConsole;
let banLau: string;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
  banLau = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const visitAs = visitor(() => console);
const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

interface Series {
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly reason: string | null;
  readonly days: readonly { readonly expected: number; readonly low: number; readonly high: number }[];
  readonly recent: readonly object[];
  readonly backtest: { readonly meanError: number; readonly naiveError: number } | null;
}

const seriesOf = async (asOf: string, measure = 'RECEIVED'): Promise<readonly Series[]> => {
  const { loadForecast } = (await console.ask(
    `query Q($unit: ID!, $asOf: Date, $measure: ForecastMeasure) { loadForecast(unit: $unit, asOf: $asOf, measure: $measure) {
      series { fieldCode fieldName reason days { expected low high } recent { value } backtest { meanError naiveError } } } }`,
    { unit: banLau, asOf, measure },
  )) as { loadForecast: { series: readonly Series[] } };
  return loadForecast.series;
};

test('days to come are drawn within their limits, with the error on past days beside the plain forecast’s', async () => {
  const page = await visitAs('lanhdao', `/communes/${banLau}?asof=2026-08-31`);
  const [all] = await seriesOf('2026-08-31');
  const figure = page.getByRole('figure', { name: 'Hồ sơ tiếp nhận mỗi ngày', exact: true });
  await figure.locator('.recharts-area-area').waitFor();
  const { meanError, naiveError } = all?.backtest ?? { meanError: 0, naiveError: 0 };
  const than = meanError < naiveError ? 'ít hơn' : 'không ít hơn';
  await figure
    .getByText(
      `sai trung bình ${decimal(meanError, 2)} hồ sơ một ngày, ${than} ${decimal(naiveError, 2)} của dự báo đơn giản`,
    )
    .waitFor();
  await figure.getByRole('button', { name: 'Xem dạng bảng' }).click();
  const rows = figure.locator('tbody tr');
  await expect.poll(() => rows.count()).toBe((all?.recent.length ?? 0) + (all?.days.length ?? 0));
  const last = all?.days.at(-1);
  expect((await rows.last().locator('td').allTextContents()).slice(1, 4)).toEqual([
    decimal(last?.expected ?? 0, 1),
    String(last?.low),
    String(last?.high),
  ]);
});

test('one field is chosen and kept in the address', async () => {
  const page = await visitAs('lanhdao', `/communes/${banLau}?asof=2026-08-31`);
  const field = (await seriesOf('2026-08-31')).find(({ fieldCode, reason }) => fieldCode !== null && reason === null);
  // The filter bar has fields of its own, above.
  await page.getByRole('combobox', { name: 'Lĩnh vực' }).last().click();
  await page.getByRole('option', { name: field?.fieldName ?? '', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('forecastField') === field?.fieldCode);
  await page.getByRole('figure', { name: `Hồ sơ tiếp nhận mỗi ngày: ${field?.fieldName ?? ''}` }).waitFor();
});

test('where too little is known nothing is foretold, and it is said why', async () => {
  const page = await visitAs('lanhdao', `/communes/${banLau}?asof=2024-10-20`);
  const reason = (await seriesOf('2024-10-20'))[0]?.reason ?? '';
  expect(reason.length).toBeGreaterThan(20);
  await page.getByText(reason, { exact: true }).waitFor();
  expect(await page.getByRole('figure', { name: 'Hồ sơ tiếp nhận mỗi ngày' }).count()).toBe(0);
});
