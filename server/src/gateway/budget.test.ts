import { expect, test } from 'vitest';
import { Budgeting, networkOf } from './budget.ts';

const BUDGETS = { account: { points: 600, seconds: 60 }, address: { points: 60, seconds: 60 } };
const payer = { account: '7', address: '10.0.0.1' };

function budgeting() {
  let now = 0;
  const all = new Budgeting(BUDGETS, () => now);
  return { all, pass: (seconds: number) => (now += seconds * 1_000) };
}

test('what is spent is lacking, and comes back evenly', () => {
  const { all, pass } = budgeting();
  expect(all.purseOf(payer).pay(600)).toBe(true);
  const second = all.purseOf(payer);
  expect([second.pay(100), second.isEmpty, second.retrySeconds]).toEqual([false, true, 10]);
  pass(10);
  expect(all.purseOf(payer).pay(100)).toBe(true);
  pass(3_600);
  expect(all.purseOf(payer).standing()).toEqual({ requested: 0, remaining: 600, limit: 600, resetSeconds: 0 });
});

test('a payment that is refused takes nothing', () => {
  const { all } = budgeting();
  const purse = all.purseOf(payer);
  expect([purse.pay(700), purse.pay(600), purse.isEmpty]).toEqual([false, true, false]);
});

test('each account has its own, wherever it asks from; the others share one by address', () => {
  const { all } = budgeting();
  all.purseOf(payer).pay(600);
  expect(all.purseOf({ ...payer, address: '10.0.0.2' }).pay(1)).toBe(false);
  expect(all.purseOf({ ...payer, account: '8' }).pay(600)).toBe(true);
  expect(all.purseOf({ account: null, address: '10.0.0.1' }).pay(60)).toBe(true);
  expect(all.purseOf({ account: null, address: '10.0.0.1' }).pay(1)).toBe(false);
  expect(all.purseOf({ account: null, address: '10.0.0.2' }).pay(60)).toBe(true);
});

test('the fields of the answer say what is left and when to come again', () => {
  const { all } = budgeting();
  const purse = all.purseOf(payer);
  purse.pay(150);
  expect(purse.headers()).toEqual({ 'ratelimit-policy': '"cost";q=600;w=60', ratelimit: '"cost";r=450;t=15' });
  purse.pay(500);
  expect(purse.headers()).toMatchObject({ 'retry-after': '5' });
});

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
