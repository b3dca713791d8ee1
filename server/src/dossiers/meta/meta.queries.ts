import { statement, type Reads } from '../../platform/reads.ts';

export interface MetaRow {
  demo: boolean;
  data_from: string | null;
  data_to: string | null;
}

const metaFacts = statement<MetaRow>(
  'dossiers.meta',
  '/* dossiers.meta */ select demo, data_from, data_to from dossiers.facts()',
);

/** Whether there is demo data, and between which days dossiers were received. */
export async function getMeta(reads: Reads): Promise<MetaRow> {
  const rows = await reads.rows(metaFacts, []);
  return rows[0] ?? { demo: false, data_from: null, data_to: null };
}
