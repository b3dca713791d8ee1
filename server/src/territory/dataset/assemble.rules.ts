import { followLineage, type Descent } from '../lineage/lineage.rules.ts';
import { sharesOf, WHOLE_SHARE, type Successor } from '../lineage/shares.rules.ts';
import { finding, type Finding } from '../quality/finding.ts';
import { applyChanges } from './changes.rules.ts';
import { REFORM_DAY } from './known-facts.ts';
import { assembleProvinces } from './provinces.rules.ts';
import {
  unitIdOf,
  type LineageData,
  type TerritoryCounts,
  type TerritoryData,
  type UnitData,
} from './territory-data.ts';
import type { SourceEdge, TerritorySource } from './territory-source.ts';
import { assembleFormerUnits, assembleUnits } from './units.rules.ts';

/**
 * Makes of a source what the room stores: units with their validities, lineage with shares, parts and holders.
 * Both sources give the same unit the same id, so an import replaces the default in place.
 * @throws LineageBroken
 */
export function assembleTerritory(source: TerritorySource): TerritoryData {
  const { provinces, names, findings: provinceFindings } = assembleProvinces(source);
  const former = assembleFormerUnits(source);
  const reformed = assembleUnits(source);
  const divided = divide(source, reformed.units);
  const changed = applyChanges(reformed.units, source.changes);
  const units = [...former.units, ...changed.units].toSorted((one, other) => one.id - other.id);
  const lineage = [...divided.lineage, ...changed.lineage];
  const descents = lineage.flatMap((edge) => descentOf(edge));
  const touching = neighboursOf(source, changed.units);
  return {
    label: source.label,
    provinces,
    provinceNames: names,
    units,
    lineage,
    ...followLineage(units, descents),
    neighbours: touching.pairs,
    findings: [
      ...source.findings,
      ...provinceFindings,
      ...former.findings,
      ...reformed.findings,
      ...divided.findings,
      ...changed.findings,
      ...touching.findings,
    ],
    counts: countsOf(source, { former: former.units, reformed: reformed.units, changes: changed.lineage.length }),
  };
}

const descentOf = ({ fromUnitId, toUnitId, effectiveOn, share, shareEstimated }: LineageData): readonly Descent[] =>
  fromUnitId === null ? [] : [{ from: fromUnitId, to: toUnitId, effectiveOn, share, estimated: shareEstimated }];

/** The conversion table as edges with shares. */
function divide(source: TerritorySource, units: readonly UnitData[]) {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const polygons = new Map(source.units.map((unit) => [unit.code, unit.areaPolygonKm2]));
  const predecessors = new Map(
    [...Map.groupBy(source.edges, (edge) => edge.newCode)].map(([to, all]) => [to, all.length]),
  );
  const successorOf = (edge: SourceEdge): Successor => ({
    to: unitIdOf(edge.newCode, 1),
    relation: edge.relation,
    population: byCode.get(edge.newCode)?.population ?? null,
    areaKm2: polygons.get(edge.newCode) ?? byCode.get(edge.newCode)?.areaKm2 ?? null,
    predecessors: predecessors.get(edge.newCode) ?? 1,
  });
  const findings: Finding[] = [];
  const lineage: LineageData[] = [];
  for (const [code, edges] of Map.groupBy(source.edges, (edge) => edge.oldCode)) {
    if (code === null) {
      lineage.push(...edges.map(namelessEdge));
      continue;
    }
    const { shares, basis } = sharesOf(edges.map(successorOf));
    if (basis === 'EQUAL' && !edges.some((edge) => edge.relation === 'WHOLE')) {
      findings.push(finding('SHARES_EQUAL', code, { from: edges[0]?.oldName ?? code, count: shares.length }));
    }
    lineage.push(
      ...shares.map(({ to, share, estimated }, index) => ({
        fromUnitId: unitIdOf(code, 0),
        fromName: null,
        toUnitId: to,
        relation: edges[index]?.relation ?? 'WHOLE',
        effectiveOn: REFORM_DAY,
        share,
        shareEstimated: estimated,
      })),
    );
  }
  return { lineage, findings };
}

const namelessEdge = (edge: SourceEdge): LineageData => ({
  fromUnitId: null,
  fromName: edge.oldName || edge.districtName,
  toUnitId: unitIdOf(edge.newCode, 1),
  relation: edge.relation,
  effectiveOn: REFORM_DAY,
  share: WHOLE_SHARE,
  shareEstimated: false,
});

/** Neighbours among units; a unit that changed later has the same neighbours before and after. */
function neighboursOf(source: TerritorySource, units: readonly UnitData[]) {
  const byCode = Map.groupBy(units, (unit) => unit.code);
  const overlap = (one: UnitData, other: UnitData) =>
    one.validFrom <= (other.validUntil ?? '9999') && other.validFrom <= (one.validUntil ?? '9999');
  const findings: Finding[] = [];
  const pairs = new Map<string, readonly [number, number]>();
  for (const [codeA, codeB] of source.neighbours) {
    const ones = byCode.get(codeA);
    const others = byCode.get(codeB);
    if (!ones || !others) findings.push(finding('NEIGHBOUR_UNKNOWN', codeA, { given: `${codeA} – ${codeB}` }));
    for (const one of ones ?? []) {
      for (const other of others ?? []) {
        if (!overlap(one, other)) continue;
        pairs.set(`${one.id}-${other.id}`, [one.id, other.id]);
        pairs.set(`${other.id}-${one.id}`, [other.id, one.id]);
      }
    }
  }
  return { pairs: [...pairs.values()], findings };
}

function countsOf(
  source: TerritorySource,
  { former, reformed, changes }: { former: readonly UnitData[]; reformed: readonly UnitData[]; changes: number },
): TerritoryCounts {
  const coded = source.edges.filter((edge) => edge.oldCode !== null);
  const groups = [...Map.groupBy(coded, (edge) => edge.oldCode).values()];
  return {
    units: reformed.length,
    formerUnits: former.length,
    edges: source.edges.length,
    splits: groups.filter((group) => group.length > 1).length,
    laterChanges: changes,
    neighbourPairs: source.neighbours.length,
    flaggedUnits: source.units.filter((unit) => unit.flags.length > 0).length,
  };
}
