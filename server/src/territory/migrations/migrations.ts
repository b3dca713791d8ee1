import type { MigrationFile } from '../../platform/room.ts';
import { createProvince } from './20261122090000_create_province.ts';
import { createUnit } from './20261122090100_create_unit.ts';
import { createLineage } from './20261122090200_create_lineage.ts';
import { createDataset } from './20261122090300_create_dataset.ts';
import { publish } from './20261122090400_publish.ts';
import { publishDistricts } from './20261122130000_publish_districts.ts';
import { publishUnitLabels } from './20261122160000_publish_unit_labels.ts';
import { auditTerritory } from './20261122180000_audit_territory.ts';

import { loosenPublishedUnit } from './20261122190000_loosen_published_unit.ts';
import { publishNeighbours } from './20261122230000_publish_neighbours.ts';
import { createTrait } from './20261125110000_create_trait.ts';
import { rememberTraits } from './20261126140000_remember_traits.ts';
import { rememberTerritory } from './20261128090000_remember_territory.ts';
import { rememberProvinces } from './20261129100000_remember_provinces.ts';

/** Every migration of the room, in the order of application. */
export const migrations: readonly MigrationFile[] = [
  createProvince,
  createUnit,
  createLineage,
  createDataset,
  publish,
  publishDistricts,
  publishUnitLabels,
  auditTerritory,
  loosenPublishedUnit,
  publishNeighbours,
  createTrait,
  rememberTraits,
  rememberTerritory,
  rememberProvinces,
];
