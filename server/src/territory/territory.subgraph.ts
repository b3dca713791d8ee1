import type { GraphContext } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import type { ReferenceAsked, Room } from '../platform/room.ts';
import { FormerDistrictResolver } from './district/district.resolver.ts';
import { toldAs } from './known.ts';
import { LineageLinkResolver, UnitLineageResolver } from './lineage/lineage.resolver.ts';
import { migrations } from './migrations/migrations.ts';
import { Province } from './province/province.entity.ts';
import { provinceLoader } from './province/province.loader.ts';
import { ProvinceResolver } from './province/province.resolver.ts';
import { findingsExport } from './quality/findings.export.ts';
import { QualityResolver } from './quality/quality.resolver.ts';
import { errors } from './territory.errors.ts';
import { UnitTraitResolver } from './trait/trait.resolver.ts';
import { unitColumns } from './unit/unit.columns.ts';
import { Unit } from './unit/unit.entity.ts';
import { unitKeyOf } from './unit/unit-key.rules.ts';
import { unitLoader } from './unit/unit.loader.ts';
import { UnitConnectionResolver, UnitResolver } from './unit/unit.resolver.ts';
import { homonymsExport } from './unit/homonyms.export.ts';
import { lineageExport } from './lineage/lineage.export.ts';
import { unitsExport } from './unit/units.export.ts';

async function units(
  ids: readonly string[],
  context: GraphContext,
  { selection, knownAt }: ReferenceAsked,
): Promise<readonly (object | null)[]> {
  const loader = unitLoader(context, unitColumns(selection), toldAs({ knownAt }, context));
  const keys = ids.map(unitKeyOf);
  return Promise.all(keys.map((key) => (key === null ? Promise.resolve(null) : loader.load(key))));
}

async function provinces(ids: readonly string[], context: GraphContext): Promise<readonly (object | null)[]> {
  const loader = provinceLoader(context, toldAs({}, context));
  const keys = ids.map((id) => keyOf('Province', id));
  return Promise.all(keys.map((key) => (key === null ? Promise.resolve(null) : loader.load(key))));
}

/** The room of provinces and commune-level units, each during its validity. */
export const territory: Room = {
  name: 'territory',
  entities: [Province, Unit],
  migrations,
  resolvers: [
    ProvinceResolver,
    FormerDistrictResolver,
    UnitResolver,
    UnitConnectionResolver,
    UnitLineageResolver,
    LineageLinkResolver,
    UnitTraitResolver,
    QualityResolver,
  ],
  orphanedTypes: [],
  exports: [unitsExport, lineageExport, homonymsExport, findingsExport],
  references: { AdministrativeUnit: units, Province: provinces },
  errors,
};
