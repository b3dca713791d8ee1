import { cpus } from 'node:os';
import { hasProc } from '../drive/processes.ts';
import type { Measured, Results } from './results.ts';

type Row = readonly string[];

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const cpu = (value: number): string => (hasProc ? number(value, 2) : '–');

/** Columns of the main table: the hand-written side, then each shape of ours. */
function operationRows(measured: readonly Measured[]): Row[] {
  return measured.flatMap(({ key, title, target, figures }) =>
    figures.map((side, index) => [
      index === 0 ? key : '',
      index === 0 ? title : '',
      side.name,
      number(side.perSecond),
      index === 0 ? '' : number(side.ratio, 2),
      side.name === 'ours' ? `≥ ${number(target, 2)} ${side.ratio >= target ? '✓' : '✗'}` : '',
      number(side.p95, 1),
      cpu(side.serverCpuMs),
      cpu(side.postgresCpuMs),
    ]),
  );
}

const HEAD: Row = [
  '',
  'operation',
  'side',
  'req/s',
  'of raw',
  'wanted',
  'p95 ms',
  'CPU ms server',
  'CPU ms PostgreSQL',
];

/** Everything that is not requests a second, a line each: what, found, wanted. */
function extraRows(results: Results): Row[] {
  const { tallies, hot, imports, statements, growth, peakMemoryMb } = results;
  const rows: Row[] = [];
  if (imports) {
    const rates = `${number(imports.importPerSecond)} rows/s beside ${number(imports.copyPerSecond)} by bare COPY`;
    rows.push(['register import', `${number(imports.ratio, 2)} (${rates})`, '≥ 0.25']);
    rows.push(['memory of the import', `${number(imports.peakMemoryMb)} MB`, 'constant']);
  }
  if (tallies) {
    const found = `${number(tallies.badCells)} of ${number(tallies.cells)} cells in ${number(tallies.snapshots)} snapshots, ${number(tallies.written)} dossiers written`;
    rows.push(['tallies ≠ raw rows, 8 writers', found, '0']);
  }
  if (hot) {
    const rates = `${number(hot.withTallies)}/s with tallies, ${number(hot.withoutTallies)}/s without`;
    rows.push(['8 writers on one commune, 2 ms commit', `${number(hot.ratio, 2)} (${rates})`, '≥ 0.85']);
  }
  for (const [name, megabytes] of Object.entries(peakMemoryMb)) {
    if (hasProc) rows.push([`memory under load, ${name}`, `${number(megabytes)} MB`, '≤ 400 MB']);
  }
  if (growth) {
    const times = growth.map(({ key, times }) => `${key} × ${number(times, 2)}`).join(', ');
    rows.push(['1 → 10 million dossiers', times, 'a b c ≤ 1.3, d ≤ 1.5']);
  }
  if (statements) {
    const counts = statements.map(
      ({ key, statements: n, transactions }) => `${key} ${String(n)}/${String(transactions)}`,
    );
    rows.push(['statements / round trips of a request', counts.join(', '), 'bounded']);
  }
  const perUnit = costPerUnit(results.measured);
  if (perUnit !== undefined) rows.push(["h's cost per unit, times a's", number(perUnit, 2), '≤ 1.5']);
  return rows;
}

/** What every kind of figure takes of a small and of a large database, a line each. */
const walkRows = (walk: NonNullable<Results['walk']>): Row[] => [
  ['figure', 'ms of 1 million', 'ms of 10 million', 'times'],
  ...walk.map(({ what, small, large }) => [
    what,
    small === null ? 'refused' : number(small),
    large === null ? 'refused' : number(large),
    small === null || large === null ? '' : number(large / small, 2),
  ]),
];

/** 3,321 units at once against a province's 98 on average. */
function costPerUnit(measured: readonly Measured[]): number | undefined {
  const rate = (key: string): number | undefined =>
    measured.find((each) => each.key === key)?.figures.find(({ name }) => name === 'ours')?.perSecond;
  const [a, h] = [rate('a'), rate('h')];
  return a === undefined || h === undefined ? undefined : a / h / 34;
}

/** The tables for a terminal. */
export function inText(results: Results): string {
  const parts = [`\n${summary(results)}\n`];
  if (results.measured.length > 0) parts.push(aligned([HEAD, ...operationRows(results.measured)]));
  const extras = extraRows(results);
  if (extras.length > 0) parts.push(aligned([['', 'found', 'wanted'], ...extras]));
  if (results.walk) parts.push(aligned(walkRows(results.walk)));
  return `${parts.join('\n\n')}\n`;
}

const summary = ({ dossiers, rounds, seconds, connections }: Results): string =>
  `${number(dossiers)} dossiers, ${String(connections)} connections, ${String(rounds)} rounds of ${String(seconds)} s a side, ` +
  `${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? 'unknown'}) shared by server, PostgreSQL and load generator`;

function aligned(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '')].length)),
  );
  const isNumber = (text: string): boolean => /^[\d.,]+$/.test(text);
  const pad = (text: string, width: number): string => {
    const blanks = ' '.repeat(width - [...text].length);
    return isNumber(text) ? blanks + text : text + blanks;
  };
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same tables for the repository. */
export function inMarkdown(results: Results): string {
  const table = (rows: readonly Row[]): string =>
    rows
      .flatMap((row, index) => {
        const line = `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
        return index === 0 ? [line, `|${' --- |'.repeat(row.length)}`] : [line];
      })
      .join('\n');
  return `<!-- Written by \`pnpm bench --markdown\`. -->

# What was measured

${summary(results)}. "Raw" is hand-written SQL over bare \`pg\` and \`node:http\`, answering the same JSON; \`README.md\` tells how.

${table([HEAD, ...operationRows(results.measured)])}

${table([['', 'found', 'wanted'], ...extraRows(results)])}
${results.walk ? `\n${table(walkRows(results.walk))}\n` : ''}`;
}
