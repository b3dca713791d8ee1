import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../platform/context.ts';
import type { Cell, ExportView } from '../../platform/export-view.ts';
import type { Manner, ShownColumn } from './cells.ts';
import { csv } from './csv.format.ts';
import { json, ndjson } from './json.format.ts';
import { metadataOf } from './metadata.format.ts';
import { parquet } from './parquet.format.ts';
import type { Page } from './question.ts';
import { explanationOf, xlsx } from './xlsx.format.ts';

/** Formats by what follows the name in an address. */
export const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  'metadata.json': 'application/json; charset=utf-8',
} as const;
type Format = keyof typeof TYPES;

export const formatOf = (text: string): Format | undefined =>
  Object.hasOwn(TYPES, text) ? (text as Format) : undefined;

interface Sending {
  readonly view: ExportView;
  readonly format: Format;
  readonly language: Language;
  readonly isForMachines: boolean;
  readonly first: Page;
  readonly pages: AsyncGenerator<Page>;
  /** The parameters, by name. */
  readonly asked: Readonly<Record<string, string>>;
}

/** Sends a table as it comes: a page of rows is asked for when the last has gone out. */
export function sendTable(reply: FastifyReply, sending: Sending): FastifyReply {
  const { view, format, language, asked } = sending;
  void reply
    .type(TYPES[format])
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .header('content-disposition', `attachment; filename*=UTF-8''${fileName(view, asked)}.${format}`);
  if (format === 'metadata.json') return reply.send(metadataOf({ ...sending, about: sending.first.about }));
  return reply.send(Readable.from(bytesOf(format, sending)));
}

const fileName = ({ name }: ExportView, asked: Sending['asked']): string =>
  encodeURIComponent([name, ...['metric', 'from', 'to'].flatMap((key) => asked[key] ?? [])].join('-'));

function bytesOf(format: Exclude<Format, 'metadata.json'>, sending: Sending): AsyncIterable<string | Uint8Array> {
  const { view, language, asked, first, isForMachines } = sending;
  const columns = view.columns.map(({ name, kind, label }): ShownColumn => ({ name, kind, label: label[language] }));
  const manner: Manner = { language, isForMachines };
  const pages = rowsOf(sending);
  if (format === 'csv') return csv(columns, pages, manner);
  if (format === 'json') return json(columns, pages);
  if (format === 'ndjson') return ndjson(columns, pages);
  if (format === 'parquet') return parquet(columns, pages);
  return xlsx(columns, pages, { language, explanation: explanationOf({ view, language, asked, about: first.about }) });
}

async function* rowsOf({ first, pages }: Pick<Sending, 'first' | 'pages'>): AsyncGenerator<readonly Cell[][]> {
  yield first.rows;
  for await (const { rows } of pages) yield rows;
}
