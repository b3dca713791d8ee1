import type { Family, FamilyLink, FamilyNode } from './lineage.documents.ts';

const order = new Intl.Collator('vi', { numeric: true });

/** A drawing of several families: units once each, links by their places. */
export interface FamilyGraph {
  readonly units: readonly FamilyNode[];
  readonly links: readonly (FamilyLink & { readonly source: number; readonly target: number })[];
}

/** The links of several families, each once: an old unit that was divided belongs to more than one. */
export const linksOf = (families: readonly Pick<Family, 'lineage'>[]): readonly FamilyLink[] => [
  ...new Map(
    families.flatMap(({ lineage }) => lineage).map((link) => [`${link.from.id} ${link.to.id}`, link] as const),
  ).values(),
];

/** Lays out families in their order, so that no band crosses the bands of another: each old unit beside its first successor. */
export const familyGraph = (families: readonly Pick<Family, 'lineage'>[]): FamilyGraph => {
  const links = linksOf(families);
  const units = new Map<string, FamilyNode>();
  for (const { from, to } of links) {
    units.set(from.id, from);
    units.set(to.id, to);
  }
  const place = new Map([...units.keys()].map((id, index) => [id, index]));
  return {
    units: [...units.values()],
    links: links.map((link) => ({
      ...link,
      source: place.get(link.from.id) ?? 0,
      target: place.get(link.to.id) ?? 0,
    })),
  };
};

/** The districts of before that a province's units lay in. */
export const formerDistricts = (families: readonly Family[]): readonly string[] =>
  [
    ...new Set(linksOf(families).flatMap(({ from }) => (from.districtName === null ? [] : [from.districtName]))),
  ].toSorted((one, other) => order.compare(one, other));

/** The families with a unit in a district of before; all of them for null. */
export const familiesOf = (families: readonly Family[], district: string | null): readonly Family[] =>
  district === null
    ? families
    : families.filter(({ lineage }) => lineage.some(({ from }) => from.districtName === district));

/** Merged, or gone on alone, under the same name or another. */
export interface LineageCounts {
  readonly units: number;
  readonly formerUnits: number;
  readonly unmerged: number;
  readonly largest: { readonly family: Family; readonly parts: number } | null;
}

/** The units a family begins with: those that nothing led to. */
const rootsOf = ({ lineage }: Pick<Family, 'lineage'>): readonly string[] => {
  const made = new Set(lineage.map(({ to }) => to.id));
  return [...new Set(lineage.map(({ from }) => from.id))].filter((id) => !made.has(id));
};

/** What a province was made of, in numbers of units. */
export const countFamilies = (families: readonly Family[]): LineageCounts => {
  const sizes = families.map((family) => ({ family, parts: rootsOf(family).length }));
  return {
    units: families.length,
    formerUnits: new Set(families.flatMap(rootsOf)).size,
    unmerged: sizes.filter(({ parts }) => parts <= 1).length,
    largest: sizes.toSorted((one, other) => other.parts - one.parts)[0] ?? null,
  };
};

/** Units that bear one name, of today and of before. */
export interface Homonyms {
  readonly name: string;
  readonly units: readonly (FamilyNode & { readonly nowIn: readonly string[] })[];
}

/** Names borne by more than one unit of a province, with where each former one went; a unit that went on as it was is one. */
export const homonymsOf = (families: readonly Family[]): readonly Homonyms[] => {
  const links = linksOf(families);
  const nodes = new Map(links.flatMap(({ from, to }) => [from, to]).map((unit) => [unit.id, unit]));
  for (const { from, relation } of links) if (relation === 'UNCHANGED') nodes.delete(from.id);
  const nowIn = (unit: FamilyNode): string[] =>
    unit.validUntil === null ? [] : links.filter(({ from }) => from.id === unit.id).map(({ to }) => to.name);
  return [...Map.groupBy(nodes.values(), ({ name }) => name)]
    .filter(([, units]) => units.length > 1)
    .map(([name, units]) => ({
      name,
      units: units
        .toSorted((one, other) => one.validFrom.localeCompare(other.validFrom) || one.code.localeCompare(other.code))
        .map((unit) => ({ ...unit, nowIn: nowIn(unit) })),
    }))
    .toSorted((one, other) => order.compare(one.name, other.name));
};
