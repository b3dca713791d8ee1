import type { GraphContext } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { batchesOf } from '../platform/importing/import.answers.ts';
import { importErrors } from '../platform/importing/import.errors.ts';
import { importRoutes } from '../platform/importing/import.routes.ts';
import type { ReferenceLoader, Room } from '../platform/room.ts';
import type { Selection } from '../platform/selection.ts';
import { fileRefusals } from '../platform/sheet/sheet.findings.ts';
import { BacklogResolver } from './backlog/backlog.resolver.ts';
import { DataStateResolver } from './state/data-state.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { findFields, findProcedures } from './catalogue/catalogue.queries.ts';
import { CatalogueResolver } from './catalogue/catalogue.resolver.ts';
import { readErrors } from './dossier/dossier-read.errors.ts';
import { dossierOf, EVERYTHING, findDossiers } from './dossier/dossier.queries.ts';
import { writeErrors } from './dossier/dossier-write.errors.ts';
import { DossierWriteResolver } from './dossier/dossier-write.resolver.ts';
import type { DossierStepType, DossierType } from './dossier/dossier.type.ts';
import { DossierResolver } from './dossier/dossier.resolver.ts';
import { MetaResolver } from './meta/meta.resolver.ts';
import { ImportResolver } from './importing/import.resolver.ts';
import type { ImportFindingType } from './importing/import.type.ts';
import { registers } from './importing/register.kind.ts';
import { rowFindings } from './register/register.findings.ts';
import { migrations } from './migrations/migrations.ts';
import { DossierStatusResolver } from './status/status.resolver.ts';
import { UnitTotalsResolver } from './totals/totals.resolver.ts';
import { AdministrativeUnitStub } from './totals/totals.type.ts';
import { batchesExport } from '../platform/importing/batches.export.ts';
import { importFindingsExport } from '../platform/importing/findings.export.ts';
import { dossiersExport } from './dossier/dossiers.export.ts';
import { lateArrivalsExport } from './state/late-arrivals.export.ts';
import { totalsExport } from './totals/totals.export.ts';

/** Answers global ids of one type by finding all their codes at once. */
const byCode =
  <Found extends { code: string }>(
    type: string,
    find: (codes: string[], context: GraphContext, selection?: Selection) => Promise<Found[]>,
  ): ReferenceLoader =>
  async (ids, context, { selection }) => {
    const keys = ids.map((id) => keyOf(type, id));
    const found = await find(
      keys.filter((key) => key !== null),
      context,
      selection,
    );
    const known = new Map(found.map((each) => [each.code, each]));
    return keys.map((key) => (key === null ? null : (known.get(key) ?? null)));
  };

/** The room of procedures and dossiers, their calendar and their tallies. */
export const dossiers: Room = {
  name: 'dossiers',
  entities: [],
  migrations,
  resolvers: [
    DossierResolver,
    DossierWriteResolver,
    ImportResolver,
    CatalogueResolver,
    CalendarResolver,
    UnitTotalsResolver,
    BacklogResolver,
    DataStateResolver,
    MetaResolver,
    DossierStatusResolver,
  ],
  orphanedTypes: [AdministrativeUnitStub],
  exports: [
    dossiersExport,
    totalsExport,
    lateArrivalsExport,
    batchesExport('imports', 'importBatches', { vi: 'Các lần nhập sổ hồ sơ', en: 'Imports of registers' }),
    importFindingsExport('import-findings', 'importFindings', {
      vi: 'Điều cần nói về từng dòng sổ',
      en: 'What an import says of a register’s rows',
    }),
  ],
  references: {
    Dossier: byCode('Dossier', async (codes, context, selection = EVERYTHING) =>
      (await findDossiers(context.reads('dossiers'), codes, selection)).map(dossierOf),
    ),
    Procedure: byCode('Procedure', (codes, context) => findProcedures(context.reads('dossiers'), codes)),
    ImportBatch: (ids, context) => batchesOf(registers, ids, context),
    Field: byCode('Field', (codes, context) => findFields(context.reads('dossiers'), codes)),
  },
  routes: (http, contextOf) => importRoutes(registers, http, contextOf),
  personal: {
    'Dossier.officialCode': { thing: 'DOSSIER', keyOf: ({ code }: DossierType) => `Dossier:${code}` },
    'DossierStep.note': {
      thing: 'DOSSIER',
      keyOf: ({ dossierCode = '' }: DossierStepType) => `Dossier:${dossierCode}`,
    },
    'ImportFinding.value': {
      thing: 'IMPORT',
      keyOf: ({ batchKey }: ImportFindingType) => `ImportBatch:${String(batchKey)}`,
    },
  },
  errors: { ...readErrors, ...writeErrors, ...importErrors, ...fileRefusals, ...rowFindings },
};
