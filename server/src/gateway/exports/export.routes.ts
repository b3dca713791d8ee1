import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../platform/context.ts';
import type { Cell, ExportView } from '../../platform/export-view.ts';
import type { Logger } from '../../platform/log.ts';
import type { ErrorKind, ErrorParameters } from '../../platform/user-error.ts';
import { refusalText } from '../door.ts';
import { gatewayErrors } from '../gateway-errors.ts';
import { languageOf } from '../viewer.ts';
import type { Manner, ShownColumn } from './cells.ts';
import { csv } from './csv.format.ts';
import { json, ndjson } from './json.format.ts';
import { metadataOf } from './metadata.format.ts';
import { parquet } from './parquet.format.ts';
import { NotAnswered, pagesOf, variablesOf, type Answer, type Ask, type Mistake, type Page } from './question.ts';
import { explanationOf, xlsx } from './xlsx.format.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  'metadata.json': 'application/json; charset=utf-8',
} as const;
type Format = keyof typeof TYPES;

type Query = Readonly<Record<string, string>>;
type Asked = FastifyRequest<{ Params: { file: string }; Querystring: Query }>;

/**
 * `GET /exports/NAME.FORMAT?…`: a view as a file. Each page of it is asked of `/graphql` on this very server with the
 * reader's own headers, so that whoever may not ask may not export, and an export costs what asking costs.
 */
export function registerExports(http: FastifyInstance, views: readonly ExportView[], log: Logger): void {
  const byName = new Map(views.map((view) => [view.name, view]));
  http.get('/exports/:file', async (request: Asked, reply) => {
    const { view, format } = named(request.params.file, byName);
    const language = languageIn(request);
    const refuse = (status: number, kind: ErrorKind, parameters?: ErrorParameters) =>
      reply
        .code(status)
        .type(TYPES.json)
        .send(refusalText(kind, language, parameters));
    if (!view) return refuse(404, gatewayErrors.EXPORT_UNKNOWN, { known: [...byName.keys()].join(', ') });
    if (!format) return refuse(404, gatewayErrors.EXPORT_FORMAT_UNKNOWN, { known: Object.keys(TYPES).join(', ') });
    const found = variablesOf(view, request.query);
    if ('mistake' in found) return refuse(400, ...wordsOf(found.mistake, view));
    const pages = pagesOf(view, found.variables, asking(http, request));
    try {
      const first = await pages.next();
      if (first.done === true) throw new Error('An export has at least one page, be it empty.');
      return await send(reply, { view, format, language, first: first.value, pages, query: request.query });
    } catch (cause) {
      if (cause instanceof NotAnswered) return passOn(reply, cause.answer);
      const errorId = randomUUID();
      log.error({ errorId, err: cause }, 'an export failed');
      return refuse(500, gatewayErrors.INTERNAL_SERVER_ERROR, { errorId });
    }
  });
}

function named(file: string, byName: ReadonlyMap<string, ExportView>) {
  const dot = file.indexOf('.');
  const format = file.slice(dot + 1);
  return {
    view: byName.get(file.slice(0, Math.max(0, dot))),
    format: format in TYPES ? (format as Format) : undefined,
  };
}

const languageIn = ({ query, headers }: Asked): Language =>
  query['lang'] === 'en' || query['lang'] === 'vi' ? query['lang'] : languageOf(headers['accept-language']);

function wordsOf({ code, name }: Mistake, view: ExportView): [ErrorKind, ErrorParameters] {
  if (code === 'UNKNOWN') {
    const known = view.parameters.map((parameter) => parameter.name).join(', ');
    return [gatewayErrors.EXPORT_PARAMETER_UNKNOWN, { name: name.slice(0, 40), known }];
  }
  const kind = code === 'MISSING' ? gatewayErrors.EXPORT_PARAMETER_MISSING : gatewayErrors.EXPORT_PARAMETER_INVALID;
  return [kind, { name }];
}

/** Headers that say who asks, from where and how. */
const PASSED = [
  'cookie',
  'authorization',
  'user-agent',
  'host',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
];

const asking =
  (http: FastifyInstance, request: Asked): Ask =>
  async (body) => {
    const passed = PASSED.flatMap((name) =>
      request.headers[name] === undefined ? [] : [[name, request.headers[name]]],
    );
    const answer = await http.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: request.socket.remoteAddress ?? '',
      headers: {
        ...(Object.fromEntries(passed) as Record<string, string>),
        'content-type': 'application/json',
        'accept-language': languageIn(request),
      },
      payload: body,
    });
    const seconds = Number(answer.headers['retry-after']);
    return {
      status: answer.statusCode,
      retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
      text: answer.body,
    };
  };

/** Why the graph refused, in its own words; an answer with errors of the asking is a bad request here. */
function passOn(reply: FastifyReply, { status, retryAfter, text }: Answer): FastifyReply {
  if (retryAfter !== null) void reply.header('retry-after', String(retryAfter));
  return reply
    .code(status === 200 ? statusOf(text) : status)
    .type(TYPES.json)
    .send(text);
}

function statusOf(text: string): number {
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  const code = errors?.[0]?.extensions?.code;
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
}

interface Sending {
  readonly view: ExportView;
  readonly format: Format;
  readonly language: Language;
  readonly first: Page;
  readonly pages: AsyncGenerator<Page>;
  readonly query: Query;
}

function send(reply: FastifyReply, sending: Sending): FastifyReply {
  const { view, format, language, query } = sending;
  void reply
    .type(TYPES[format])
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .header('content-disposition', `attachment; filename*=UTF-8''${fileName(view, query)}.${format}`);
  if (format === 'metadata.json') return reply.send(metadataOf({ ...sending, about: sending.first.about }));
  return reply.send(Readable.from(bytesOf(format, sending)));
}

const fileName = ({ name }: ExportView, query: Query): string =>
  encodeURIComponent([name, ...['metric', 'from', 'to'].flatMap((key) => query[key] ?? [])].join('-'));

function bytesOf(format: Exclude<Format, 'metadata.json'>, sending: Sending): AsyncIterable<string | Uint8Array> {
  const { view, language, query, first } = sending;
  const columns = view.columns.map(({ name, kind, label }): ShownColumn => ({ name, kind, label: label[language] }));
  const manner: Manner = { language, isForMachines: query['machine'] === '1' };
  const pages = rowsOf(sending);
  if (format === 'csv') return csv(columns, pages, manner);
  if (format === 'json') return json(columns, pages);
  if (format === 'ndjson') return ndjson(columns, pages);
  if (format === 'parquet') return parquet(columns, pages);
  return xlsx(columns, pages, { language, explanation: explanationOf({ view, language, query, about: first.about }) });
}

async function* rowsOf({ first, pages }: Pick<Sending, 'first' | 'pages'>): AsyncGenerator<readonly Cell[][]> {
  yield first.rows;
  for await (const { rows } of pages) yield rows;
}
