import { expect, test } from 'vitest';
import type { Cell } from '../../platform/export-view.ts';
import type { Manner, ShownColumn } from './cells.ts';
import { csv } from './csv.format.ts';

const COLUMNS: ShownColumn[] = [
  { name: 'name', kind: 'TEXT', label: 'Tên' },
  { name: 'share', kind: 'SHARE', label: 'Tỷ lệ' },
  { name: 'at', kind: 'MOMENT', label: 'Lúc' },
  { name: 'sure', kind: 'BOOLEAN', label: 'Chắc' },
];

async function* pagesOf(rows: readonly Cell[][]): AsyncGenerator<Cell[][]> {
  for (const row of rows) yield await Promise.resolve([row]);
}

async function written(rows: readonly Cell[][], manner: Manner): Promise<string> {
  let text = '';
  for await (const piece of csv(COLUMNS, pagesOf(rows), manner)) text += piece;
  return text;
}

const people: Manner = { language: 'vi', isForMachines: false };
const machines: Manner = { language: 'vi', isForMachines: true };

test('for people in Vietnam', async () => {
  const text = await written([['Xã; A', 0.25, '2026-06-30T18:05:00Z', true]], people);
  expect(text).toBe('\uFEFFTên;Tỷ lệ;Lúc;Chắc\r\n"Xã; A";0,25;01/07/2026 01:05;có\r\n');
});

test('for machines, whatever the language', async () => {
  const text = await written([['a, "b"', 0.25, '2026-06-30T18:05:00Z', false]], machines);
  expect(text).toBe('name,share,at,sure\r\n"a, ""b""",0.25,2026-06-30T18:05:00Z,false\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is no formula any more', async (text) => {
  for (const manner of [people, machines]) {
    const lines = await written([[text, -0.5, null, null]], manner);
    expect(lines.slice(lines.indexOf('\n') + 1)).toMatch(/^"?'.*-0[.,]5[;,]{2}\r\n$/su);
  }
});
