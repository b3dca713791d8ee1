import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { TOLD_AT, type Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { IndexBandType } from '../index766/band.type.ts';
import { MetricType } from '../metric/metric.type.ts';
import { RankStabilityType } from '../noise/noise.type.ts';
import { Outside } from '../noise/noise.words.ts';
import { CommuneStatementType } from '../voice/voice.type.ts';
import { Boundaries, UnitType } from './ranking.input.ts';

@Directive('@key(fields: "id knownAt", resolvable: false)')
@ObjectType('AdministrativeUnit', { description: 'A commune-level unit during one validity.' })
export class AdministrativeUnitStub {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Directive('@inaccessible')
  @Field(() => DateTimeScalar, { nullable: true, description: TOLD_AT })
  knownAt!: Date | null;

  @Directive('@external')
  @Field(() => String, {
    description: 'Five digits with leading zeros; 3,316 codes of 1 July 2025 belonged to other units before.',
  })
  code!: string;

  @Directive('@external')
  @Field(() => String, { description: 'With its type word: `Xã Mỹ Hiệp`.' })
  name!: string;

  @Directive('@external')
  @Field(() => UnitType, { description: 'As it is during this validity; ten communes became wards on 30 April 2026.' })
  type!: UnitType;

  @Directive('@external')
  @Field(() => Float, {
    nullable: true,
    description: 'km², see `areaSource`; null where nothing trustworthy is known.',
  })
  areaKm2!: number | null;

  @Directive('@external')
  @Field(() => Int, {
    nullable: true,
    description: 'Published residents; null where the published figure is not to be trusted.',
  })
  population!: number | null;
}

@Directive('@shareable')
@ObjectType('DossierTotals', {
  description:
    'Cân đối hồ sơ của một kỳ. received + carriedOver = early + onTime + late + returned + pendingInTime + pendingOverdue, always.',
})
export class DossierTotalsType {
  @Field(() => Int, { description: 'Open when the period began.' }) carriedOver!: number;
  @Field(() => Int, { description: 'Received in the period.' }) received!: number;
  @Field(() => Int, { description: 'Resolved in the period on a day before the appointed one.' }) early!: number;
  @Field(() => Int, { description: 'Resolved in the period on the appointed day, or without an appointment.' })
  onTime!: number;
  @Field(() => Int, { description: 'Resolved in the period after the appointed day.' }) late!: number;
  @Field(() => Int, { description: 'Given back in the period without a result.' }) returned!: number;
  @Field(() => Int, { description: 'Open at the period’s end, not yet due.' }) pendingInTime!: number;
  @Field(() => Int, { description: 'Open at the period’s end, past the appointed day.' }) pendingOverdue!: number;
  @Field(() => Int, { description: 'Of `received`: submitted online.' }) online!: number;
  @Field(() => Int, { description: 'Of `received`: handed in at the counter.' }) inPerson!: number;
  @Field(() => Int, { description: 'Of `received`: sent by public post.' }) post!: number;
  @Field(() => Float, { description: 'Part of these counts that rests on estimated shares, 0..1.' })
  estimatedShare!: number;
}

@ObjectType('RankingRow', { description: 'Một đơn vị trong bảng xếp hạng. One unit of a ranking.' })
export class RankingRowType {
  @Directive('@provides(fields: "code name type areaKm2 population")')
  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'The unit; null where the territory room cannot tell.',
  })
  unit!: Stub | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place, best first; null when not eligible. Equal values share a rank.',
  })
  rank!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Best place that cannot be ruled out: lower end of the rank’s 95 % interval, by simulation with a fixed seed (shares: Beta posterior, Jeffreys’ prior; counts: Poisson).',
  })
  rankLow!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Worst place that cannot be ruled out: units that cannot be told apart overlap.',
  })
  rankHigh!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The metric’s value in the metric’s unit; null without any case.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the value’s 95 % interval (Wilson for shares).' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the value’s 95 % interval.' })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Cases that count for the metric; null where it has no numerator.',
  })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases looked at.' })
  denominator!: number | null;

  @Field(() => Boolean, { description: 'Whether there are cases enough to be ranked.' })
  eligible!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not ranked, in the language of the request.' })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the period before, same length, scope and borders.' })
  previousRank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Giới hạn dưới 99,8 % của phễu. Lower 99.8 % funnel limit: a unit that is like the whole scope lies below it once in a thousand times. Exact binomial around `Ranking.mean`; null for what is no share.',
  })
  funnelLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Giới hạn trên 99,8 %. Upper 99.8 % funnel limit.' })
  funnelHigh!: number | null;

  @Field(() => Float, { nullable: true, description: 'Giới hạn dưới 95 %. Lower 95 % funnel limit.' })
  warningLow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Giới hạn trên 95 %. Upper 95 % funnel limit.' })
  warningHigh!: number | null;

  @Field(() => Outside, {
    nullable: true,
    description:
      'Nằm ngoài giới hạn 99,8 % không. Beyond which 99.8 % limit; null within them: chance alone explains the difference.',
  })
  outside!: Outside | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Giá trị kỳ trước. Value in the period before, in the same borders.',
  })
  previousValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mức thay đổi so với kỳ trước. `value` less `previousValue`.' })
  change!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Cận dưới 95 % của mức thay đổi. Lower end of the change’s 95 % interval (Newcombe for shares).',
  })
  changeLow!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Cận trên 95 % của mức thay đổi. Upper end of the same interval.',
  })
  changeHigh!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Thay đổi có rõ rệt không. Whether the change lies beyond its own interval; otherwise it is "không đổi rõ rệt".',
  })
  changeIsSignal!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Nhóm so sánh mặc định. Key of the peer group the unit is compared in by default: its type and population band.',
  })
  peerGroup!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Số đơn vị của nhóm được xếp hạng trong phạm vi này. How many units of that group are ranked in this scope, itself included.',
  })
  peerSize!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Trung vị của nhóm so sánh trong phạm vi này. Median of their values, null where none is ranked.',
  })
  peerMedian!: number | null;

  @Field(() => Outside, {
    nullable: true,
    description:
      'Trên hay dưới trung vị nhóm. On which side of `peerMedian` the whole 95 % interval of the value lies; null where the two cannot be told apart, and for those not ranked.',
  })
  besidePeers!: Outside | null;

  @Field(() => IndexBandType, {
    nullable: true,
    description:
      'Xếp loại theo Quyết định 766. The band of an index; null of other metrics, which have none, and for those not ranked.',
  })
  band!: IndexBandType | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Phần đã biết, 0..1. How much of what the metric tells of is known; null where that is no question. As `MetricQuality.toldShare`.',
  })
  toldShare!: number | null;

  @Field(() => CommuneStatementType, {
    nullable: true,
    description:
      'Ý kiến của xã về con số này. The commune’s own words of this metric and very period; null where it said nothing.',
  })
  statement!: CommuneStatementType | null;

  @Field(() => DossierTotalsType, {
    nullable: true,
    description: 'The unit’s dossiers of the period, in the same borders.',
  })
  totals!: DossierTotalsType | null;
}

@ObjectType('Ranking', { description: 'Bảng xếp hạng theo một chỉ tiêu. Units compared by one metric.' })
export class RankingType {
  @Field(() => MetricType, { description: 'The metric, in the version in force on `asOf`.' })
  metric!: MetricType;

  @Field(() => DateScalar, { description: 'Told as at the end of this day.' })
  asOf!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As known at this instant; null where all that is known is told.',
  })
  knownAt!: Date | null;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => DateScalar, { description: 'First day of the period that `previousRank` tells of.' })
  previousFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period that `previousRank` tells of.' })
  previousTo!: string;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => Int, { description: 'Fewer cases than this are not ranked.' })
  minimumCases!: number;

  @Field(() => Int, {
    description:
      'Số đơn vị được xếp hạng. How many units are ranked: those of `rows` that are eligible, counted without reading any row.',
  })
  ranked!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ chung của cả phạm vi. All units’ cases together, 0..1: what the funnel stands around; null for what is no share.',
  })
  mean!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Trung vị của cả bảng. Median of the values of all ranked units: with `scope.peerGroup`, that of the peer group.',
  })
  peerMedian!: number | null;

  @Field(() => RankStabilityType, {
    nullable: true,
    description: 'Nhóm đầu vững đến đâu. How firm the top group is; null for what is no share, or no merit.',
  })
  stability!: RankStabilityType | null;

  @Field(() => [RankingRowType], { description: 'Ranked units, best first, then those not eligible, by name.' })
  rows!: RankingRowType[];
}
