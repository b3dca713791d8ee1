import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { aRegister } from '../../../../test/support/register.ts';
import { openRoomGraph, type RoomGraph } from '../../../../test/support/room-graph.ts';
import { makeContext, STAFF, type Viewer } from '../../platform/context.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { openDesk, type ImportDesk } from '../../platform/importing/import.desk.ts';
import { registers } from './register.kind.ts';
import { importRoutes } from '../../platform/importing/import.routes.ts';

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly added: number;
  readonly rejected: number;
  readonly canUndo: boolean;
  readonly failure: string | null;
  readonly findings: { readonly line: number; readonly code: string; readonly message: string }[];
}

interface PagedBatches {
  readonly importBatches: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const PAGE = `query ($after: String) {
  importBatches(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;
const BATCH = 'id state added rejected canUndo failure findings { line code message }';

describe('imports over HTTP and in the graph', () => {
  const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
  const now = new Date('2026-11-01T09:00:00+07:00');
  let database: TestDatabase;
  let graph: RoomGraph;
  let http: FastifyInstance;
  let desk: ImportDesk;
  let viewer = STAFF;
  const graphs = new Map<number | string, RoomGraph>();
  const graphOf = ({ unit }: Viewer): RoomGraph => graphs.get(unit) ?? graph;
  beforeAll(async () => {
    database = await dossiersDatabase();
    graph = await openRoomGraph({ rooms: [dossiers], database, today: '2026-11-01' });
    desk = openDesk(registers, { database: database.app, spoolDir, clock: () => now, onFailure: () => undefined });
    http = Fastify();
    importRoutes(registers, http, () =>
      makeContext({
        viewer,
        now,
        today: '2026-11-01',
        requestId: 'test',
        language: 'vi',
        open: (room) => graphOf(viewer).door(room),
      }),
    );
  });
  afterAll(async () => {
    await http.close();
    await desk.close();
    await graph.close();
    await database.drop();
    rmSync(spoolDir, { recursive: true, force: true });
  });

  const upload = async (payload: string, { type = 'text/csv', query = 'fileName=so.csv' } = {}) => {
    const response = await http.inject({
      method: 'POST',
      url: `/imports?${query}`,
      headers: { 'content-type': type },
      payload,
    });
    await desk.idle();
    return {
      status: response.statusCode,
      body: response.json<{ id: string; known: boolean; error?: { code: string; remedy: string } }>(),
    };
  };
  const batchOf = async (id: string): Promise<Batch> =>
    (await graph.data<{ importBatch: Batch }>(`query ($id: ID!) { importBatch(id: $id) { ${BATCH} } }`, { id }))
      .importBatch;
  const undo = async (id: string) =>
    (
      await graph.data<{ undoImportBatch: { batch: Batch | null; userErrors: { code: string; message: string }[] } }>(
        `mutation ($id: ID!) { undoImportBatch(input: { id: $id }) { batch { ${BATCH} } userErrors { code message } } }`,
        { id },
      )
    ).undoImportBatch;

  test('a file handed in is imported; its findings and its error file tell what was left out', async () => {
    const { status, body } = await upload(aRegister([{ code: 'H-1' }, { code: 'H-2', channel: 'Fax' }]));
    expect([status, body.known]).toEqual([202, false]);
    const batch = await batchOf(body.id);
    expect(batch).toMatchObject({ state: 'DONE', added: 1, rejected: 1, canUndo: true });
    expect(batch.findings).toMatchObject([{ line: 3, code: 'CHANNEL_UNKNOWN' }]);
    const errors = await http.inject({ method: 'GET', url: `/imports/${body.id}/errors.csv` });
    expect(errors.headers['content-type']).toContain('text/csv');
    expect(errors.body.split('\r\n')[1]).toMatch(/^1;H-2;.*Không có hình thức nộp “Fax”/);
    const again = await upload(aRegister([{ code: 'H-1' }, { code: 'H-2', channel: 'Fax' }]));
    expect(again.body).toEqual({ id: body.id, known: true });
  });

  test('an import is undone once', async () => {
    const { body } = await upload(aRegister([{ code: 'H-9' }]));
    expect((await undo(body.id)).batch).toMatchObject({ state: 'UNDONE', canUndo: false });
    expect((await undo(body.id)).userErrors.map(({ code }) => code)).toEqual(['IMPORT_NOT_UNDOABLE']);
    expect((await undo('SW1wb3J0QmF0Y2g6OTk5OTk')).userErrors.map(({ code }) => code)).toEqual(['IMPORT_UNKNOWN']);
  });

  test('a commune imports its own dossiers only, and sees and undoes its own imports only', async () => {
    const [mine, theirs] = [unitId('02788', 1), unitId('30112', 1)].map((unit) => ({
      ...STAFF,
      role: 'mot_cua_commune',
      unit,
    }));
    for (const who of [mine, theirs]) {
      if (!who) throw new Error('There are two communes.');
      graphs.set(who.unit, await openRoomGraph({ rooms: [dossiers], database, today: '2026-11-01', viewer: who }));
    }
    viewer = mine ?? STAFF;
    const file = aRegister([{ code: 'C-1', unitCode: '02788', unitName: 'Xã Bản Lầu' }, { code: 'C-2' }]);
    const { status, body } = await upload(file, { query: 'fileName=cua-xa.csv' });
    const asked = (who: Viewer) =>
      graphOf(who).data('query ($id: ID!) { importBatch(id: $id) { added rejected findings { line code } } }', {
        id: body.id,
      });
    expect(status).toBe(202);
    expect(await asked(viewer)).toEqual({
      importBatch: { added: 1, rejected: 1, findings: [{ line: 3, code: 'UNIT_NOT_YOURS' }] },
    });
    const errorFile = () => http.inject({ method: 'GET', url: `/imports/${body.id}/errors.csv` });
    expect((await errorFile()).body).toContain('C-2');
    viewer = theirs ?? STAFF;
    expect(await asked(viewer)).toEqual({ importBatch: null });
    expect((await errorFile()).statusCode).toBe(404);
    const undoing = 'mutation ($id: ID!) { undoImportBatch(input: { id: $id }) { userErrors { code } } }';
    expect(await graphOf(viewer).data(undoing, { id: body.id })).toEqual({
      undoImportBatch: { userErrors: [{ code: 'IMPORT_UNKNOWN' }] },
    });
    viewer = { ...STAFF, role: 'mot_cua_public' };
    expect((await upload(file)).status).toBe(403);
    viewer = STAFF;
    await Promise.all([...graphs.values()].map((one) => one.close()));
    graphs.clear();
  });

  test('the template is a register without rows, and can be read', async () => {
    const template = await http.inject({ method: 'GET', url: '/imports/template.csv' });
    const { body } = await upload(template.body, { query: 'fileName=mau.csv&dryRun=1' });
    expect(await batchOf(body.id)).toMatchObject({ state: 'DONE', added: 0, rejected: 0, canUndo: false });
  });

  test('a file that is no register fails with the reason in words', async () => {
    const { body } = await upload('a,b\n1,2\n');
    expect(await batchOf(body.id)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringContaining('Không thấy dòng tiêu đề') as string,
    });
  });

  test('forms and JSON are not taken, nor unknown batches', async () => {
    for (const type of [
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      expect((await upload('x', { type })).status).toBe(415);
    }
    expect((await http.inject({ method: 'GET', url: '/imports/99999/errors.csv' })).statusCode).toBe(404);
  });

  test('batches page from the latest on', async () => {
    const all = await graph.data<{ importBatches: { nodes: Batch[] } }>('{ importBatches { nodes { id } } }');
    const ids = all.importBatches.nodes.map(({ id }) => id);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const answer: PagedBatches = await graph.data<PagedBatches>(PAGE, { after });
      const { nodes, pageInfo } = answer.importBatches;
      paged.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(ids);
    expect(ids.length).toBeGreaterThan(3);
  });
});
