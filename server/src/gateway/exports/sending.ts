import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Cell, ExportView } from '../../platform/export-view.ts';
import type { Manner, ShownColumn } from './cells.ts';
import { csv } from './csv.format.ts';
import { json, ndjson } from './json.format.ts';
import { metadataOf } from './metadata.format.ts';
import { parquet } from './parquet.format.ts';
import type { Page } from './question.ts';
import { explanationOf, xlsx } from './xlsx.format.ts';
import { zip, type ZipEntry } from './zip.ts';

/** Formats by what follows the name in an address. */
export const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  'metadata.json': 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;
export type Format = keyof typeof TYPES;

export const formatOf = (text: string): Format | undefined =>
  Object.hasOwn(TYPES, text) ? (text as Format) : undefined;

/** A table on its way out. */
export interface Sending extends Manner {
  readonly view: ExportView;
  readonly format: Format;
  /** What the answer says of the whole table. */
  readonly about: Page['about'];
  readonly rows: AsyncIterable<readonly Cell[][]>;
  /** The parameters, by name. */
  readonly asked: Readonly<Record<string, string>>;
  /** How many rows; null where the table is too long to be counted beforehand. */
  readonly rowCount: number | null;
  /** What changes when the table does; null where it is too long to be known beforehand. */
  readonly tag: string | null;
}

/** Sends a table as it comes: a page of rows is asked for when the last has gone out. */
export function sendTable(reply: FastifyReply, sending: Sending): FastifyReply {
  const { format, language, tag } = sending;
  void reply
    .header('cache-control', 'private, no-cache')
    .header('content-language', language)
    .header('content-disposition', dispositionOf(sending));
  if (tag !== null) void reply.header('etag', tag);
  if (isKnown(reply.request.headers['if-none-match'], tag)) return reply.code(304).send();
  void reply.type(TYPES[format]);
  // Whoever asks for the head alone gets no row.
  if (reply.request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(Readable.from(bytesOf(sending), { highWaterMark: 1 }));
}

const isKnown = (known: string | undefined, tag: string | null): boolean =>
  tag !== null && known !== undefined && known.split(',').some((one) => one.trim().replace(/^W\//u, '') === tag);

/** The file's name: for machines the table's own, for people its title in their language. */
function dispositionOf({ view, format, language, isForMachines, asked }: Sending): string {
  const told = ['metric', 'from', 'to'].flatMap((key) => asked[key] ?? []);
  const plain = `${[view.name, ...told].join('-').replace(/[^\w.-]/gu, '_')}.${format}`;
  const title = [view.title[language].replace(/[\\/:*?"<>|]/gu, ','), ...told].join(' ');
  const shown = encodeURIComponent(`${title}.${format}`).replace(/['()*]/gu, escape);
  return `attachment; filename="${plain}"; filename*=UTF-8''${isForMachines ? plain : shown}`;
}

const escape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function bytesOf(sending: Sending): AsyncIterable<string | Uint8Array> | Iterable<string> {
  const { view, language, asked, about, format, rows } = sending;
  const columns = view.columns.map(({ name, kind, label }): ShownColumn => ({ name, kind, label: label[language] }));
  if (format === 'csv') return csv(columns, rows, sending);
  if (format === 'json') return json(columns, rows);
  if (format === 'ndjson') return ndjson(columns, rows);
  if (format === 'parquet') return parquet(columns, rows);
  if (format === 'metadata.json') return [metadataOf(sending)];
  if (format === 'zip') return zip(together(sending, csv(columns, rows, sending)));
  return xlsx(columns, rows, { language, explanation: explanationOf({ view, language, asked, about }) });
}

/** The table as CSV beside what explains it. */
async function* together(sending: Sending, table: AsyncIterable<string>): AsyncGenerator<ZipEntry> {
  const { name } = sending.view;
  yield { name: `${name}.metadata.json`, content: [metadataOf(sending)] };
  yield await Promise.resolve({ name: `${name}.csv`, content: table, isLarge: true });
}
