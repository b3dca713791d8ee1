import { Client } from 'pg';
import { type OpenConsole, unitIdOf } from './console.ts';

const GROUND = `{ dossiers(first: 1) { nodes { code } } importBatches(first: 1) { nodes { id } }
  reports(first: 1, provinceCode: "15", period: { from: "2026-07-01", to: "2026-09-30" }) { nodes { key } } }`;

interface Ground {
  readonly dossiers: { readonly nodes: readonly { readonly code: string }[] };
  readonly reports: { readonly nodes: readonly { readonly key: string }[] };
  readonly importBatches: { readonly nodes: readonly { readonly id: string }[] };
}

/** Somebody of the demo who was commended and has worked on both sides of the merger. */
const COMMENDED = `select o.code from workforce.official o
  join workforce.commendation c on c.official_id = o.id
  join workforce.assignment a on a.official_id = o.id
  group by o.code order by count(distinct a.id) desc, o.code limit 1`;

/** The addresses of the console's pages over the demo, by what they show. */
export async function demoPages(console: OpenConsole) {
  const unit = await unitIdOf(console, '02788', '2025-07-01');
  const other = await unitIdOf(console, '02647', '2025-07-01');
  const reported = await unitIdOf(console, '30112', '2025-07-01');
  const { dossiers, reports, importBatches } = (await console.ask(GROUND)) as Ground;
  const client = new Client(console.database.owner);
  await client.connect();
  const { rows } = await client.query<{ code: string }>(COMMENDED);
  await client.end();
  const person = rows[0]?.code ?? '';
  return {
    overview: '/?in=15',
    ranking: '/rankings?in=15',
    chart: '/rankings?in=15&view=chart',
    funnel: '/rankings?in=15&view=funnel',
    search: '/communes?q=tan%20tien',
    commune: `/communes/${unit}`,
    'as then': `/communes/${unit}?geo=then`,
    catalog: '/catalog',
    claims: `/claims?unit=${reported}`,
    practices: '/practices',
    par: '/par?k=30-thanh-mien-2022',
    'par scores': `/par?k=15-2025&unit=${unit}`,
    why: `/why/${unit}?in=15`,
    trends: '/trends?in=15',
    comparison: `/compare?ids=${unit},${other}`,
    reports: '/reports?in=15',
    'one report': `/reports/${reports.nodes[0]?.key ?? ''}`,
    mergers: '/lineage?in=15',
    'one family': `/lineage?unit=${unit}`,
    dossiers: '/dossiers',
    dossier: `/dossiers/${dossiers.nodes[0]?.code ?? ''}/show`,
    imports: '/imports',
    batch: `/imports/${importBatches.nodes[0]?.id ?? ''}`,
    tasks: '/tasks',
    officers: '/officers',
    officer: `/officers/${person}`,
    positions: '/positions?in=15',
    placement: '/placement',
    recognition: '/recognition?in=15&from=2020-01-01',
    person: `/recognition/${person}`,
    nowhere: '/khong-co-trang-nay',
  } as const;
}

export type DemoPage = keyof Awaited<ReturnType<typeof demoPages>>;
