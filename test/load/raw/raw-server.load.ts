/** The hand-written server that ours is measured against: node:http, bare pg, one function an operation. */
import { createServer, type ServerResponse } from 'node:http';
import type { ConnectionConfig } from '../../../server/src/platform/connection-config.ts';
import { PipelinedPool } from './pipelined-pool.ts';
import { dossierList, dossierPage } from './raw-dossiers.ts';
import { dashboard, rankingPage, unitsAcrossRooms } from './raw-figures.ts';
import { indexPage, medianPage } from './raw-ranked.ts';
import { staffList } from './raw-staff.ts';
import { completeDossier, readCatalogue, receiveDossier } from './raw-writes.ts';

interface Settings {
  readonly database: ConnectionConfig;
  readonly poolSize: number;
}

type Answer = (body: never) => Promise<object>;

async function main({ database, poolSize }: Settings): Promise<void> {
  const pool = await PipelinedPool.open(database, poolSize);
  const catalogue = await readCatalogue(pool);
  const answers = new Map<string, Answer>([
    ['/ranking', (body) => rankingPage(pool, body)],
    ['/dashboard', (body) => dashboard(pool, body)],
    ['/list', (body) => dossierList(pool, body)],
    ['/dossier', (body) => dossierPage(pool, body)],
    ['/staff', (body) => staffList(pool, body)],
    ['/medians', (body) => medianPage(pool, body)],
    ['/index', (body) => indexPage(pool, body)],
    ['/units', (body) => unitsAcrossRooms(pool, body)],
    ['/receive', (body) => receiveDossier(pool, catalogue, body)],
    ['/advance', (body) => completeDossier(pool, body)],
  ]);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(response, chunks, answers.get(request.url ?? '')));
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.send?.({ port: address.port });
  });
}

async function answer(response: ServerResponse, chunks: readonly Buffer[], run: Answer | undefined): Promise<void> {
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as never;
    const text = run ? JSON.stringify(await run(body)) : '{}';
    response.writeHead(run ? 200 : 404, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ errors: [String(error)] }));
  }
}

await main(JSON.parse(process.argv[2] ?? '{}') as Settings);
