import type { Client } from 'pg';
import type { RowKind } from '../../platform/importing/import.kind.ts';
import { rejectedPlace } from '../applicant/rejected-place.ts';
import { RegisterChecker } from '../register/register.check.ts';
import { REGISTER_COLUMNS } from '../register/register.columns.ts';
import { rowFindings } from '../register/register.findings.ts';
import type { DossierRow } from '../register/register.row.ts';
import { addToChunk } from './import.chunk.ts';
import { createFactStage } from './import.facts.service.ts';
import { writeRows } from './import.load.service.ts';
import { loadReference } from './import.reference.queries.ts';
import { createStage, knowFromNow } from './import.stage.service.ts';
import { compact, takeBack } from './import.undo.service.ts';

/** Registers of dossiers (form 06): a row becomes a dossier, or carries one on. */
export const registers: RowKind<DossierRow> = {
  room: 'dossiers',
  batchType: 'ImportBatch',
  path: '/imports',
  templateName: 'mau-06.csv',
  columns: REGISTER_COLUMNS,
  findings: rowFindings,
  rejectedPlace,
  async begin(client: Client, { scope, asOf }, layout) {
    await knowFromNow(client);
    const reference = await loadReference(client, scope);
    const checker = new RegisterChecker(layout, reference, asOf);
    await createStage(client);
    await createFactStage(client);
    return {
      check: (record) => checker.check(record),
      take: addToChunk,
      write: (chunk, progress) => writeRows(client, chunk, progress),
      settle: () => compact(client),
    };
  },
  undo: takeBack,
};
