import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphContext } from '../context.ts';
import { toGlobalId } from '../global-id.ts';
import { statement } from '../reads.ts';
import { describe, type ErrorKind, type ErrorParameters } from '../user-error.ts';
import { errorFile, sheetFile } from './error-file.ts';
import { batchKeyOf } from './import.answers.ts';
import { currentDesk } from './import.desk.ts';
import { importErrors } from './import.errors.ts';
import type { RowKind } from './import.kind.ts';
import { findLayout } from './import.list.queries.ts';
import { importActorOf, importScopeOf } from './import.scope.rules.ts';

type ContextOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => GraphContext;

const TYPES: ReadonlySet<string> = new Set([
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);
const UPLOAD_MEGABYTES = 2_048;

/** Uploads and downloads beside GraphQL: a file in, the rows it lost out, an empty one to fill. */
export function importRoutes(kind: RowKind, http: FastifyInstance, contextOf: ContextOf): void {
  const { path, room } = kind;
  // Written down before anybody is given the rows: they name people. $1 batch
  const note = statement<never>(
    `${room}.noteErrorFile`,
    `/* ${room}.noteErrorFile */ select ${room}.note_error_file($1::int)`,
  );
  http.get(`${path}/template.csv`, (_request, reply) =>
    csvReply(reply, kind.templateName).send(sheetFile(kind.columns)),
  );
  const { example } = kind;
  if (example) {
    http.get(`${path}/example.csv`, (_request, reply) =>
      csvReply(reply, kind.templateName.replace('mau-', 'vi-du-')).send(sheetFile(kind.columns, example)),
    );
  }
  http.get<{ Params: { id: string } }>(`${path}/:id/errors.csv`, async (request, reply) => {
    const context = contextOf(request.headers);
    const batch = keyIn(kind, request.params.id);
    const layout = batch === null ? null : await findLayout(context.reads(room), kind, batch);
    if (batch === null || !layout) return refuse(reply, context, { status: 404, kind: importErrors.IMPORT_UNKNOWN });
    await context.writes(room).batch([{ statement: note, values: [batch] }]);
    const rows = errorFile(context.reads(room), { kind, batch, layout, language: context.language });
    return csvReply(reply, `loi-${layout.fileName.replace(/\.[^.]*$/, '')}.csv`).send(Readable.from(rows));
  });
  void http.register((scope, _settings, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => {
      parsed(null, payload);
    });
    scope.post<{ Querystring: { fileName?: string; dryRun?: string } }>(path, (request, reply) =>
      upload({ kind, request, reply, context: contextOf(request.headers) }),
    );
    done();
  });
}

/** Public id, or the bare number that the command line shows. */
const keyIn = (kind: RowKind, id: string): number | null => (/^\d{1,9}$/.test(id) ? Number(id) : batchKeyOf(kind, id));

interface Refused {
  readonly status: number;
  readonly kind: ErrorKind;
  readonly parameters?: ErrorParameters;
}

function refuse(reply: FastifyReply, context: GraphContext, { status, kind, parameters = {} }: Refused): FastifyReply {
  return reply.code(status).send({ error: { code: kind.code, ...describe(kind, context.language, parameters) } });
}

const csvReply = (reply: FastifyReply, name: string): FastifyReply =>
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store');

interface Upload {
  readonly kind: RowKind;
  readonly request: FastifyRequest<{ Querystring: { fileName?: string; dryRun?: string } }>;
  readonly reply: FastifyReply;
  readonly context: GraphContext;
}

async function upload({ kind, request, reply, context }: Upload): Promise<FastifyReply> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!TYPES.has(type)) {
    return refuse(reply, context, {
      status: 415,
      kind: importErrors.UPLOAD_TYPE_UNKNOWN,
      parameters: { type: type.slice(0, 60) },
    });
  }
  const desk = currentDesk(kind);
  if (!desk) return refuse(reply, context, { status: 503, kind: importErrors.IMPORTS_CLOSED });
  const scope = importScopeOf(context.viewer);
  if (!scope) return refuse(reply, context, { status: 403, kind: importErrors.IMPORT_NOT_YOURS });
  const { fileName = 'file.csv', dryRun } = request.query;
  const offer = {
    fileName: fileName.normalize('NFC').replaceAll('\u0000', ''),
    dryRun: dryRun === '1' || dryRun === 'true',
    scope,
    by: importActorOf(context.viewer, context.requestId),
  };
  try {
    const { id, known } = await desk.register(limited(request.body as AsyncIterable<Uint8Array>), offer);
    if (!known) desk.enqueue(id);
    return await reply.code(202).send({ id: toGlobalId(kind.batchType, id), known });
  } catch (cause) {
    if (!(cause instanceof UploadTooLarge)) throw cause;
    return refuse(reply, context, {
      status: 413,
      kind: importErrors.UPLOAD_TOO_LARGE,
      parameters: { limit: UPLOAD_MEGABYTES },
    });
  }
}

class UploadTooLarge extends Error {}

async function* limited(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > UPLOAD_MEGABYTES * 1024 * 1024) throw new UploadTooLarge(`More than ${String(UPLOAD_MEGABYTES)} MB.`);
    yield piece;
  }
}
