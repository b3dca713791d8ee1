import type { FastifyInstance } from 'fastify';
import type { Pools } from './generated.ts';

const QUESTION = `{
  units(first: 12) { nodes { id code name province { id code } } edges { cursor } }
  dossiers(first: 12) { nodes { id code procedure { id code field { id code } } } edges { cursor } }
  metrics { key }
}`;

interface Harvest {
  readonly units: { nodes: { id: string; code: string; name: string; province: Keyed | null }[]; edges: Cursor[] };
  readonly dossiers: { nodes: (Keyed & { procedure: Keyed & { field: Keyed } })[]; edges: Cursor[] };
  readonly metrics: { key: string }[];
}
interface Keyed {
  readonly id: string;
  readonly code: string;
}
interface Cursor {
  readonly cursor: string;
}

/** Values that the database knows, with some it does not. */
export async function harvest(http: FastifyInstance): Promise<Pools> {
  const response = await http.inject({ method: 'POST', url: '/graphql', payload: { query: QUESTION } });
  const { data } = response.json<{ data: Harvest }>();
  const units = data.units.nodes;
  const dossiers = data.dossiers.nodes;
  const ids = [...units, ...dossiers, ...dossiers.map(({ procedure }) => procedure)].map(({ id }) => id);
  const provinces = units.flatMap(({ province }) => (province ? [province.code] : []));
  const cursors = [...data.units.edges, ...data.dossiers.edges].map(({ cursor }) => cursor);
  return {
    ID: [...ids, 'nothing', Buffer.from('AdministrativeUnit:9999901').toString('base64url')],
    id: [...ids, 'nothing'],
    unitId: units.map(({ id }) => id),
    'Query.unit.id': units.map(({ id }) => id),
    'Query.dossier.code': [...dossiers.map(({ code }) => code), 'none'],
    'Query.unit.code': [...units.map(({ code }) => code), '99999'],
    'Query.procedure.code': dossiers.map(({ procedure }) => procedure.code),
    metric: data.metrics.map(({ key }) => key),
    unitCode: units.map(({ code }) => code),
    unitCodes: units.map(({ code }) => code),
    provinceCode: [...provinces, '99'],
    procedureCode: dossiers.map(({ procedure }) => procedure.code),
    fieldCode: dossiers.map(({ procedure }) => procedure.field.code),
    search: ['M', 'cũ', 'W-1', ''],
    after: [...cursors.slice(0, 4), 'nonsense'],
    first: [0, 1, 2, 5, 501],
    year: [2025, 2026, 1999],
    minimumCases: [0, 1, 30],
    from: ['2025-01-01', '2025-07-01'],
    to: ['2025-06-30', '2025-12-31', '2024-01-01'],
    Date: ['2025-06-30', '2025-07-01', '2026-02-01'],
    DateTime: ['2025-07-01T08:00:00+07:00'],
    String: ['x', ''],
    Int: [0, 1, 2],
    Boolean: [true, false],
    Float: [0.5],
  };
}
