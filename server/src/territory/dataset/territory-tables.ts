import type { JsonTable } from './json-rows.service.ts';

/** The room's tables as an import fills them: column, property of the value, type. */
export const PROVINCE: JsonTable = {
  table: 'territory.province',
  columns: [
    ['id', 'id', 'text'],
    ['code', 'code', 'text'],
    ['valid_from', 'validFrom', 'date'],
    ['valid_until', 'validUntil', 'date'],
    ['area_km2', 'areaKm2', 'double precision'],
    ['population', 'population', 'int'],
    ['admin_centre', 'adminCentre', 'text'],
  ],
};

export const PROVINCE_NAME: JsonTable = {
  table: 'territory.province_name',
  columns: [
    ['province_id', 'provinceId', 'text'],
    ['name', 'name', 'text'],
    ['short_name', 'shortName', 'text'],
    ['is_city', 'isCity', 'boolean'],
    ['valid_from', 'validFrom', 'date'],
    ['valid_until', 'validUntil', 'date'],
    ['legal_act', 'legalAct', 'text'],
  ],
};

export const UNIT: JsonTable = {
  table: 'territory.unit',
  columns: [
    ['id', 'id', 'int'],
    ['code', 'code', 'text'],
    ['generation', 'generation', 'smallint'],
    ['type', 'type', 'text'],
    ['name', 'name', 'text'],
    ['short_name', 'shortName', 'text'],
    ['province_id', 'provinceId', 'text'],
    ['district_name', 'districtName', 'text'],
    ['valid_from', 'validFrom', 'date'],
    ['valid_from_known', 'validFromKnown', 'boolean'],
    ['valid_until', 'validUntil', 'date'],
    ['legal_act', 'legalAct', 'text'],
    ['admin_centre', 'adminCentre', 'text'],
    ['area_km2', 'areaKm2', 'double precision'],
    ['area_source', 'areaSource', 'text'],
    ['population', 'population', 'int'],
    ['population_source', 'populationSource', 'text'],
    ['quality_flags', 'qualityFlags', 'text[]'],
    ['centroid_lon', 'centroidLon', 'double precision'],
    ['centroid_lat', 'centroidLat', 'double precision'],
    ['former_names', 'formerNames', 'text[]'],
    ['name_marked', 'nameMarked', 'text'],
    ['name_folded', 'nameFolded', 'text'],
    ['place_folded', 'placeFolded', 'text'],
    ['former_folded', 'formerFolded', 'text'],
  ],
};

export const LINEAGE: JsonTable = {
  table: 'territory.lineage',
  columns: [
    ['from_unit_id', 'fromUnitId', 'int'],
    ['from_name', 'fromName', 'text'],
    ['to_unit_id', 'toUnitId', 'int'],
    ['relation', 'relation', 'text'],
    ['effective_on', 'effectiveOn', 'date'],
    ['share', 'share', 'numeric(5,4)'],
    ['share_estimated', 'shareEstimated', 'boolean'],
  ],
};

export const UNIT_PART: JsonTable = {
  table: 'territory.unit_part',
  columns: [
    ['unit_id', 'unitId', 'int'],
    ['part', 'part', 'smallint'],
    ['bucket_from', 'bucketFrom', 'int'],
    ['bucket_to', 'bucketTo', 'int'],
  ],
};

export const ATTRIBUTION: JsonTable = {
  table: 'territory.attribution',
  columns: [
    ['from_unit_id', 'fromUnitId', 'int'],
    ['part', 'part', 'smallint'],
    ['to_unit_id', 'toUnitId', 'int'],
    ['valid_from', 'validFrom', 'date'],
    ['valid_until', 'validUntil', 'date'],
    ['estimated', 'estimated', 'boolean'],
  ],
};

export const NEIGHBOUR: JsonTable = {
  table: 'territory.neighbour',
  columns: [
    ['unit_id', 'unitId', 'int'],
    ['neighbour_id', 'neighbourId', 'int'],
  ],
};

export const QUALITY_FINDING: JsonTable = {
  table: 'territory.quality_finding',
  columns: [
    ['code', 'code', 'text'],
    ['subject', 'subject', 'text'],
    ['parameters', 'parameters', 'jsonb'],
  ],
};
