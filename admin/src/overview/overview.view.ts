import { addMonths } from '../filters/period.grammar.ts';
import type { HeadFigure, MapRanking, MapRow, MonthFigure, OverviewData } from './overview.documents.ts';
import type { TileMark } from '../charts/tile.marks.ts';

type Peers = Exclude<OverviewData['on_time_peers'], undefined>;
type Unit = { readonly id: string } | null;

interface Whose {
  readonly unit: Unit;
  readonly district: string | null;
  readonly provinceCode: string | null;
}

/** The figure of the unit, the former district or the province; of the whole country, the share of all units together, without its interval. */
export const headOf = (rows: readonly HeadFigure[], peers: Peers, whose: Whose): HeadFigure | null => {
  if (whose.district !== null) return onlyOf(rows);
  const key = whose.unit?.id ?? whose.provinceCode;
  if (key !== null) return rows.find((row) => row.key === key) ?? null;
  const value = peers?.mean ?? null;
  return value === null
    ? null
    : { key: 'all', value, low: null, high: null, numerator: null, denominator: null, reason: null };
};

/** A former district lies in one province; where two bear its name, their figures are not put together. */
const onlyOf = (rows: readonly HeadFigure[]): HeadFigure | null => {
  const known = rows.filter(({ value }) => value !== null);
  return known.length === 1 ? (known[0] ?? null) : null;
};

/** What is typical: of one unit the median of its peers, else that of all units looked at. */
export const medianOf = (peers: Peers, unit: Unit): { readonly value: number; readonly size: number | null } | null => {
  if (unit === null)
    return peers?.peerMedian === null || peers === null ? null : { value: peers.peerMedian, size: null };
  const own = peers?.rows?.find((row) => row.unit?.id === unit.id);
  return own === undefined || own.peerMedian === null ? null : { value: own.peerMedian, size: own.peerSize };
};

/** The months from the first one to the one told of, those without figures empty. */
export const monthPoints = (months: readonly MonthFigure[], from: string, until: string) => {
  const known = new Map(months.map((month) => [month.key, month]));
  return Array.from({ length: 13 }, (_, index) => addMonths(from, index))
    .filter((month) => month <= until)
    .map((month) => {
      const { value = null, low = null, high = null } = known.get(month.slice(0, 7)) ?? {};
      return { month, value, low, high };
    });
};

/** Beyond which side a unit lies, chance taken into account: the funnel's for shares, else whether its interval leaves the median out. */
const sideOf = ({ mean, peerMedian }: MapRanking, row: MapRow): 'ABOVE' | 'BELOW' | null => {
  if (mean !== null) return row.outside;
  if (peerMedian === null || row.low === null || row.high === null) return null;
  return row.low > peerMedian ? 'ABOVE' : row.high < peerMedian ? 'BELOW' : null;
};

/** How a square is marked. */
export const markOf = (ranking: MapRanking, row: MapRow): TileMark => {
  if (!row.eligible || row.value === null) return 'unknown';
  const side = sideOf(ranking, row);
  if (side === null) return 'within';
  const { polarity } = ranking.metric;
  if (polarity === 'NEUTRAL') return side === 'ABOVE' ? 'above' : 'below';
  return (side === 'ABOVE') === (polarity === 'HIGH_IS_GOOD') ? 'better' : 'worse';
};

const nameOrder = new Intl.Collator('vi', { numeric: true });

/** A district of before the merger; two provinces that became one may both have had one of that name. */
interface FormerDistrict {
  readonly name: string;
  readonly province: string | null;
}

/** The former district most of a unit came from; null where nothing tells. */
export const districtOf = (row: MapRow): FormerDistrict | null => {
  const shares = new Map<string, FormerDistrict & { readonly share: number }>();
  for (const { share, unit } of row.unit?.predecessors ?? []) {
    if (unit.districtName === null) continue;
    const key = `${unit.districtName}/${unit.province?.code ?? ''}`;
    shares.set(key, {
      name: unit.districtName,
      province: unit.province?.name ?? null,
      share: (shares.get(key)?.share ?? 0) + share,
    });
  }
  const [largest] = [...shares.values()].toSorted(
    (one, other) => other.share - one.share || nameOrder.compare(one.name, other.name),
  );
  return largest === undefined ? null : { name: largest.name, province: largest.province };
};

/** Names that more than one former district has. */
const homonymsOf = (districts: readonly (FormerDistrict | null)[]): ReadonlySet<string> => {
  const provinces = Map.groupBy(
    districts.filter((district) => district !== null),
    ({ name }) => name,
  );
  return new Set(
    [...provinces].flatMap(([name, all]) => (new Set(all.map(({ province }) => province)).size > 1 ? [name] : [])),
  );
};

interface MapGroup {
  readonly name: string;
  readonly keys: readonly string[];
}

type Placed = MapRow & { readonly unit: NonNullable<MapRow['unit']> };

/** North first where the map tells where a unit lies, then by name. */
const inPlace = (one: Placed, other: Placed): number =>
  (other.unit.centroid?.lat ?? 0) - (one.unit.centroid?.lat ?? 0) || nameOrder.compare(one.unit.name, other.unit.name);

const northOf = (rows: readonly Placed[]): number => Math.max(...rows.map(({ unit }) => unit.centroid?.lat ?? 0));

/** The units by province and former district, roughly as they lie where that is known, else by name. */
export const mapGroups = (rows: readonly MapRow[], unknown: string): readonly MapGroup[] => {
  const placed = rows.filter((row): row is Placed => row.unit !== null);
  const provinces = new Set(placed.map(({ unit }) => unit.province?.code));
  const homonyms = homonymsOf(placed.map(districtOf));
  const nameOf = (row: Placed): string => {
    const province = row.unit.province?.name ?? unknown;
    const district = districtOf(row);
    if (district === null) return province;
    const former =
      homonyms.has(district.name) && district.province !== null
        ? ` (${district.province.replace(/^(?:Tỉnh|Thành phố) /u, '')})`
        : '';
    return `${provinces.size > 1 ? `${province}, ` : ''}${district.name}${former}`;
  };
  const groups = Map.groupBy(placed, nameOf);
  return [...groups]
    .toSorted(([one, ones], [other, others]) => northOf(others) - northOf(ones) || nameOrder.compare(one, other))
    .map(([name, members]) => ({ name, keys: members.toSorted(inPlace).map(({ unit }) => unit.id) }));
};
